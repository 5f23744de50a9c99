import { h } from "hastscript";
import type { BlockKind } from "@lentera/model";
import { readSwitch, settingDiagnostics } from "../authoring/settings.ts";
import style from "./style.css?text";

/** `:::details[Title]`: text that opens when asked for. The browser's own element. */
export const details: BlockKind = {
  kind: "details",
  containers: ["details"],
  leaves: [],
  attributes: ["open"],
  render({ attributes, label, nodes, node }, context) {
    if (label.length === 0) {
      context.report({ code: "details/no-title", severity: "error", origin: context.origin(node) });
    }
    const open = readSwitch(attributes, "open", context) ?? false;
    return [
      h("details.details", { id: attributes.id, open }, [
        h("summary", context.phrasing(label)),
        h("div.details-body", context.content(nodes)),
      ]),
    ];
  },
  diagnostics: {
    ...settingDiagnostics,
    "details/no-title": {
      message: "This block that opens has no title, so nobody could know what is in it.",
      hint: "Write one in brackets: “:::details[Title]”.",
    },
  },
  texts: {},
  player: "",
  style,
};
