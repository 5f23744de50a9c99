import type { Link } from "mdast";
import type { Attributes, AttributeValue, DiagnosticTexts, KindContext } from "@lentera/model";
import { find } from "./find.ts";

/** The keys that name the file of a block: one block calls it so, another so, and authors need not know which. */
export const fileKeys = ["src", "file"] as const;

/** What a block names as its file. */
export const fileOf = ({ values }: Attributes): AttributeValue | undefined => values.get("src") ?? values.get("file");

/**
 * The address of a course file inside the package. The file goes the way of an ordinary link, so that it is
 * looked up, packaged and renamed like any other. Reports a file that lies on another server.
 */
export function fileLink(written: AttributeValue, node: { position?: unknown }, context: KindContext): string | undefined {
  const url = String(written.value).trim();
  if (written.value === true || url === "" || /^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)) {
    const values = { key: written.written, value: written.value === true ? "" : url };
    context.report({ code: "block/not-a-course-file", severity: "error", values, origin: context.origin(written.range) });
    return undefined;
  }
  const link: Link = { type: "link", url, children: [{ type: "text", value: url }], ...positionOf(node) };
  const [anchor] = find(context.phrasing([link]), (element) => element.tagName === "a");
  const href = anchor?.properties["href"];
  return typeof href === "string" ? href : url;
}

function positionOf(node: { position?: unknown }): Pick<Link, "position"> {
  // A node of the tree has no other kind of position.
  return node.position ? { position: node.position as NonNullable<Link["position"]> } : {};
}

/** Findings of `fileLink`. */
export const fileDiagnostics = {
  "block/not-a-course-file": {
    message: "{key}= names no file of the course: “{value}”.",
    hint: "Put the file into the course folder and write its path, such as {key}=media/file.ext. Files on other servers do not play inside an LMS.",
  },
} satisfies DiagnosticTexts;
