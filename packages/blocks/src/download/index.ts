import { h } from "hastscript";
import type { BlockKind } from "@lentera/model";
import { fileDiagnostics, fileKeys, fileLink, fileOf } from "../authoring/file-link.ts";
import style from "./style.css?text";

/** `::download[Title]{file=…}`: a file of the course to take along. */
export const download: BlockKind = {
  kind: "download",
  containers: [],
  leaves: ["download"],
  attributes: fileKeys,
  render({ attributes, label, node }, context) {
    const written = fileOf(attributes);
    if (!written) {
      context.report({ code: "download/no-file", severity: "error", origin: context.origin(node) });
      return [];
    }
    const href = fileLink(written, node, context);
    if (href === undefined) return [];
    const name = String(written.value).replace(/^.*\//, "");
    const type = /\.([a-z\d]{1,5})$/i.exec(name)?.[1]?.toUpperCase();
    // Browsers download it; an app whose web view cannot hands links of another window to the phone.
    const link = { href, download: name, target: "_blank" };
    const title = label.length > 0 ? context.phrasing(label) : [name];
    return [
      h("p.download", { id: attributes.id }, [
        h("a.download-link", link, [...title, ...(type ? [" ", h("span.download-type", type)] : [])]),
      ]),
    ];
  },
  diagnostics: {
    ...fileDiagnostics,
    "download/no-file": {
      message: "This download names no file.",
      hint: "Write ::download[Title]{file=media/file.pdf}.",
    },
  },
  texts: {},
  player: "",
  style,
};
