import { h } from "hastscript";
import type { RootContent } from "mdast";
import type { BlockKind } from "@lentera/model";
import style from "./style.css?text";

/** `:::columns`: parts side by side where there is room, one below the other on a phone. `---` parts them. */
export const columns: BlockKind = {
  kind: "columns",
  containers: ["columns"],
  leaves: [],
  attributes: [],
  render({ attributes, nodes, node }, context) {
    const parts = split(nodes);
    if (parts.length < 2) {
      context.report({ code: "columns/one-column", severity: "error", origin: context.origin(node) });
    }
    return [h("div.columns", { id: attributes.id }, parts.map((part) => h("div.column", context.content(part))))];
  },
  diagnostics: {
    "columns/one-column": {
      message: "This block of columns has only one column.",
      hint: "Put --- on a line of its own, with empty lines around it, where the next column begins.",
    },
  },
  texts: {},
  player: "",
  style,
};

/** At breaks; where there are none, at the headings of the highest level. */
function split(nodes: readonly RootContent[]): RootContent[][] {
  const breaks = nodes.some((node) => node.type === "thematicBreak");
  const depth = Math.min(...nodes.map((node) => (node.type === "heading" ? node.depth : Infinity)));
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "thematicBreak") parts.push([]);
    else if (!breaks && node.type === "heading" && node.depth === depth) parts.push([node]);
    else parts.at(-1)?.push(node);
  }
  return parts.filter((part) => part.length > 0);
}
