import type { QuestionKind } from "@lentera/model";
import player from "./browser.ts?bundle";
import { diagnostics } from "./diagnostics.ts";
import { packedSize } from "./pack.ts";
import { matches, parse, types } from "./parse.ts";
import type { OrderingData } from "./question.ts";
import style from "./style.css?text";
import { texts } from "./text.ts";

/** Things to be put in order: a numbered list in the right order. */
export const ordering: QuestionKind<OrderingData> = {
  kind: "ordering",
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
