import type { QuestionKind } from "@lentera/model";
import player from "./browser.ts?bundle";
import { diagnostics } from "./diagnostics.ts";
import { packedSize } from "./pack.ts";
import { matches, parse, types } from "./parse.ts";
import type { BlanksData } from "./question.ts";
import style from "./style.css?text";
import { texts } from "./text.ts";

/** Fill-in text, numbers and drop-down lists, alone or mixed: `[[…]]` in a text. */
export const blanks: QuestionKind<BlanksData> = {
  kind: "blanks",
  types,
  matches,
  parse,
  packedSize,
  attributes: ["scoring", "case"],
  diagnostics,
  texts,
  player,
  style,
};
