import type { BlockKind, QuestionKind } from "@lentera/model";
import { blanks } from "./blanks/index.ts";
import { caseStudy } from "./case-study/index.ts";
import { choice } from "./choice/index.ts";
import { columns } from "./columns/index.ts";
import { details } from "./details/index.ts";
import { download } from "./download/index.ts";
import { essay } from "./essay/index.ts";
import { glossary } from "./glossary/index.ts";
import { matching } from "./matching/index.ts";
import { media } from "./media/index.ts";
import { ordering } from "./ordering/index.ts";
import { question } from "./question/index.ts";
import { quiz } from "./quiz/index.ts";
import { tabs } from "./tabs/index.ts";

export type { BlankKey, BlanksData, BlanksResponse, NumberBlank, SelectBlank, TextBlank } from "./blanks/question.ts";
export type { ChoiceData, ChoiceResponse } from "./choice/question.ts";
export type { EssayData } from "./essay/question.ts";
export type { MatchingData, MatchingResponse } from "./matching/question.ts";
export type { OrderingData, OrderingResponse } from "./ordering/question.ts";

/** Every question kind, in the order in which a question's Markdown is held against them. */
export const questionKinds: readonly QuestionKind[] = [choice, blanks, matching, essay, ordering];

/** Every block that is not itself a question. */
export const blockKinds: readonly BlockKind[] = [
  quiz,
  question,
  caseStudy,
  details,
  tabs,
  columns,
  media,
  download,
  glossary,
];
