import type { Course, Page, PlayerInput, PlayerQuiz, Quiz, QuestionData, Question, Target, Unit } from "@lentera/model";
import { rulesOf } from "../1-read/course-settings.ts";

const quizFor = (quiz: Quiz, course: Course): PlayerQuiz => ({
  id: quiz.id,
  title: quiz.title,
  kind: quiz.kind,
  passing: quiz.passing ?? course.config.grading?.passing ?? 70,
  // Practice is for practising: the course's limit is for what counts.
  attempts: quiz.attempts ?? (quiz.kind === "practice" ? 0 : (course.config.grading?.attempts ?? 0)),
  shuffle: quiz.shuffle,
  shuffleOptions: quiz.shuffleOptions,
  feedback: quiz.feedback,
  review: quiz.review,
  weight: quiz.weight,
  ...(quiz.pair !== undefined && { pair: quiz.pair }),
  questions: quiz.questions,
});

function questionFor({ origin: _origin, text: _text, ...question }: Question): QuestionData {
  return question;
}

/** Kinds of parts that `completion.require` may name instead of an id. */
export const kindWords: ReadonlySet<string> = new Set(["pre-test", "post-test", "exam", "practice", "quiz", "case-study"]);

/** Ids of the parts of these pages that `word` of `completion.require` names. */
export function requiredIds(word: string, pages: readonly Page[]): readonly string[] {
  if (kindWords.has(word)) {
    const quizzes = pages.flatMap((page) => page.quizzes.filter((quiz) => quiz.kind === word).map((quiz) => quiz.id));
    return word === "case-study" ? pages.filter((page) => page.type === "case-study").map((page) => page.id) : quizzes;
  }
  const named = pages.flatMap((page) => [page.id, ...page.quizzes.map((quiz) => quiz.id), ...page.anchors.map((anchor) => anchor.id)]);
  return named.includes(word) ? [word] : [];
}

/** Case studies say when they have been read to their end; their page is done only then. */
function partsOf(page: Page): { parts?: readonly string[] } {
  const parts = [...page.html.matchAll(/<div [^>]*\bid="([^"]+)" data-block="case-study"/g)].map(([, id = ""]) => id);
  return parts.length > 0 ? { parts } : {};
}

/** What the player of one unit is told. */
export function playerInput(course: Course, unit: Unit, target: Pick<Target, "driver">, texts: Readonly<Record<string, string>>): PlayerInput {
  const pages = unit.modules.flatMap((module) => module.pages);
  const rules = rulesOf(course.config);
  return {
    course: { id: course.id, title: course.title, language: course.language, version: course.config.version ?? "" },
    unit: { id: unit.id, title: unit.title },
    modules: unit.modules.map(({ id, title }) => ({ id, title })),
    pages: unit.modules.flatMap((module, index) =>
      module.pages.map((page) => ({
        id: page.id,
        title: page.title,
        module: index,
        questions: page.questions.map((question) => question.id),
        quizzes: page.quizzes.map((quiz) => quiz.id),
        ...partsOf(page),
      })),
    ),
    questions: pages.flatMap((page) => page.questions.map(questionFor)),
    quizzes: pages.flatMap((page) => page.quizzes.map((quiz) => quizFor(quiz, course))),
    rules: { ...rules, require: rules.require.flatMap((word) => requiredIds(word, pages)) },
    texts,
    driver: target.driver(course, unit),
  };
}
