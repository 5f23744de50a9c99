import type { QuestionParts } from "../parts.ts";
import { attachQuestion } from "../questions/question.ts";
import { attachQuiz } from "./quiz.ts";

export const behaviour: QuestionParts = { question: attachQuestion, quiz: attachQuiz };
