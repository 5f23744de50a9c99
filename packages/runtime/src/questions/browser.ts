import type { QuestionParts } from "../parts.ts";
import { attachQuestion } from "./question.ts";

export const behaviour: QuestionParts = { question: attachQuestion };
