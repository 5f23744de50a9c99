import type { QuestionKind } from "@lentera/model";
import player from "./browser.ts?bundle";
import { diagnostics } from "./diagnostics.ts";
import { packedSize } from "./pack.ts";
import { matches, parse, types } from "./parse.ts";
import type { ChoiceData } from "./question.ts";
import style from "./style.css?text";
import { texts } from "./text.ts";

/** Single choice, multiple response and true/false: a task list. */
export const choice: QuestionKind<ChoiceData> = {
  kind: "choice",
  types,
  matches,
  parse,
  packedSize,
  attributes: ["multiple", "scoring", "shuffle"],
  diagnostics,
  texts,
  player,
  style,
};
