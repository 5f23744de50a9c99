import type { Behaviours } from "./behaviour.ts";
import { behaviourOf } from "./context.ts";
import type { attachQuestion } from "./questions/question.ts";
import type { attachQuiz } from "./quizzes/quiz.ts";
import type { createSearch } from "./search/search.ts";

/** What brings questions and quizzes to life. */
export interface QuestionParts {
  readonly question: typeof attachQuestion;
  readonly quiz?: typeof attachQuiz;
}

/** A course without questions comes without; one without quizzes comes with half of it. */
export function questionParts(behaviours: Behaviours): QuestionParts | undefined {
  return (behaviourOf(behaviours, "quizzes") ?? behaviourOf(behaviours, "questions")) as QuestionParts | undefined;
}

/** Search is left out where there is one page. */
export function searchPart(behaviours: Behaviours): typeof createSearch | undefined {
  return behaviourOf(behaviours, "search") as typeof createSearch | undefined;
}
