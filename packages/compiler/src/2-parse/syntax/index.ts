import type { Extension } from "micromark-util-types";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { blank } from "./blank.ts";
import { braces } from "./braces.ts";
import { displayMath } from "./display-math.ts";
import { abbreviation, alertOpen, containerClose, containerOpen, leaf } from "./lines.ts";
import { inlineMath } from "./math.ts";

/** What the tokenizer must know of the words in use. */
export interface SyntaxOptions {
  /** Is this the name of a `::leaf`? */
  isLeaf(name: string): boolean;
  /** Is this the name of a `:::container`? */
  isContainer(name: string): boolean;
  /** Does the text between two braces begin like attributes? */
  isAttributes(text: string): boolean;
}

/** The micromark extensions of the authoring format: those of GFM that it uses, and its own. */
export function syntax(options: SyntaxOptions): Extension[] {
  return [
    gfmTable(),
    gfmTaskListItem(),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    {
      flow: {
        36: displayMath,
        42: abbreviation,
        58: [containerClose, containerOpen(options.isContainer), leaf(options.isLeaf)],
        91: alertOpen,
      },
      text: { 36: inlineMath, 91: blank, 123: braces(options.isAttributes) },
    },
  ];
}
