import type { Course, Page, Unit } from "@lentera/model";
import { partScripts } from "@lentera/runtime/part-scripts";
import search from "./shell/3-search.css?text";
import alerts from "./shell/5-alerts.css?text";
import code from "./shell/5-code.css?text";
import formulas from "./shell/5-formulas.css?text";
import links from "./shell/5-links.css?text";
import tables from "./shell/5-tables.css?text";
import question from "./shell/6-question.css?text";
import quiz from "./shell/6-quiz.css?text";

/** What the player of some units is made of beside the kinds: what they do not use is not shipped. */
export interface PlayerParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** First words of the keys of texts that nothing shows. */
  readonly unused: ReadonlySet<string>;
}

/** Styles of what text may hold, by the tag, attribute or class that tells. */
const textStyles = [
  [tables, /<table/],
  [code, /<(?:code|pre|kbd)/],
  [alerts, /class="[^"]*alert/],
  [formulas, /<math/],
  [links, /target="_blank" /],
] as const;

/** The parts that these units of a course need. */
export function playerParts(course: Course, units: readonly Unit[]): PlayerParts {
  const perUnit = units.map((unit) => unit.modules.flatMap((module) => module.pages));
  const some = (has: (page: Page) => boolean): boolean => perUnit.flat().some(has);
  const quizzes = some((page) => page.quizzes.length > 0);
  const questions = quizzes || some((page) => page.questions.length > 0);
  const searched = perUnit.some(({ length }) => length > 1);
  const inText = textStyles.filter(([, sign]) => some(({ html }) => sign.test(html)) || course.terms.some(({ html }) => sign.test(html)));
  return {
    scripts: [...(searched ? [partScripts.search] : []), ...(quizzes ? [partScripts.quizzes] : questions ? [partScripts.questions] : [])],
    styles: [...inText.map(([style]) => style), ...(searched ? [search] : []), ...(questions ? [question] : []), ...(quizzes ? [quiz] : [])],
    unused: new Set([...(searched ? [] : ["search"]), ...(questions ? [] : ["question", "mark"]), ...(quizzes ? [] : ["quiz"])]),
  };
}
