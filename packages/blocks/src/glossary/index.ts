import type { BlockKind } from "@lentera/model";
import player from "./browser.ts?bundle";
import style from "./style.css?text";
import { texts } from "./text.ts";

/**
 * The glossary: its page is a definition list like any other; this kind adds the small window that shows a
 * definition where its term stands in the text.
 */
export const glossary: BlockKind = {
  kind: "glossary",
  containers: [],
  leaves: [],
  attributes: [],
  render: ({ nodes }, context) => context.content(nodes),
  diagnostics: {},
  texts,
  player,
  style,
};
