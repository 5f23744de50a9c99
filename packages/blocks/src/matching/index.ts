import type { QuestionKind } from "@lentera/model";
import player from "./browser.ts?bundle";
import { diagnostics } from "./diagnostics.ts";
import { packedSize } from "./pack.ts";
import { matches, parse, types } from "./parse.ts";
import type { MatchingData } from "./question.ts";
import style from "./style.css?text";
import { texts } from "./text.ts";

/** Pairs to be matched: a table of two columns. */
export const matching: QuestionKind<MatchingData> = {
  kind: "matching",
  types,
  matches,
  parse,
  packedSize,
  attributes: ["scoring"],
  diagnostics,
  texts,
  player,
  style,
};
