import { h } from "hastscript";
import type { Element } from "hast";
import type { RootContent } from "mdast";
import type { BlockKind, KindContext } from "@lentera/model";
import player from "./browser.ts?bundle";
import style from "./style.css?text";

/** `:::tabs`: each heading of the highest level is a tab. Without JavaScript they stand one below the other. */
export const tabs: BlockKind = {
  kind: "tabs",
  containers: ["tabs"],
  leaves: [],
  attributes: [],
  render({ attributes, nodes, node }, context) {
    const depth = Math.min(...nodes.map((one) => (one.type === "heading" ? one.depth : Infinity)));
    const intro: RootContent[] = [];
    const parts: RootContent[][] = [];
    for (const one of nodes) {
      if (one.type === "heading" && one.depth === depth) parts.push([one]);
      else (parts.at(-1) ?? intro).push(one);
    }
    if (parts.length < 2) {
      context.report({ code: "tabs/too-few", severity: "error", origin: context.origin(node) });
    }
    const first = parts[0]?.slice(0, 1) ?? [];
    const id = context.id(attributes.id, `tabs ${context.plain(first)}`, node);
    return [
      ...context.content(intro),
      h("div.tabs", { id, dataBlock: "tabs" }, parts.map((part) => tab(part, context))),
    ];
  },
  diagnostics: {
    "tabs/too-few": {
      message: "This block of tabs needs at least two tabs.",
      hint: "Start each tab with a heading of the same level, such as “### First”.",
    },
  },
  texts: {},
  player,
  style,
};

function tab([heading, ...content]: readonly RootContent[], context: KindContext): Element {
  return h("section.tab", [
    h("div.tab-title", heading ? context.content([heading]) : []),
    h("div.tab-body", context.content(content)),
  ]);
}
