import type { QuestionKind } from "@lentera/model";
import player from "./browser.ts?bundle";
import { diagnostics } from "./diagnostics.ts";
import { packedSize } from "./pack.ts";
import { matches, parse, types } from "./parse.ts";
import type { EssayData } from "./question.ts";
import style from "./style.css?text";
import { texts } from "./text.ts";

/** A long text, compared by the learner with a rubric or a model answer. */
export const essay: QuestionKind<EssayData> = {
  kind: "essay",
  types,
  matches,
  parse,
  packedSize,
  attributes: ["words"],
  diagnostics,
  texts,
  player,
  style,
};
