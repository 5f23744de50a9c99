import type { Page, Unit } from "@lentera/model";
import { bundles } from "@lentera/runtime/bundles";
import search from "./shell/3-search.css?text";
import question from "./shell/6-question.css?text";
import quiz from "./shell/6-quiz.css?text";

/** What the player of some units is made of beside the kinds: what they do not use is not shipped. */
export interface PlayerParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** First words of the keys of texts that nothing shows. */
  readonly unused: ReadonlySet<string>;
}

export function partsOf(units: readonly Unit[]): PlayerParts {
  const perUnit = units.map((unit) => unit.modules.flatMap((module) => module.pages));
  const some = (has: (page: Page) => boolean): boolean => perUnit.flat().some(has);
  const quizzes = some((page) => page.quizzes.length > 0);
  const questions = quizzes || some((page) => page.questions.length > 0);
  const searched = perUnit.some(({ length }) => length > 1);
  return {
    scripts: [...(searched ? [bundles.search] : []), ...(quizzes ? [bundles.quizzes] : questions ? [bundles.questions] : [])],
    styles: [...(searched ? [search] : []), ...(questions ? [question] : []), ...(quizzes ? [quiz] : [])],
    unused: new Set([...(searched ? [] : ["search"]), ...(questions ? [] : ["question", "mark"]), ...(quizzes ? [] : ["quiz"])]),
  };
}
