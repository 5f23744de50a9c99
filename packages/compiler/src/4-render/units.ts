import type { Course, Module, Question, Quiz, Unit } from "@lentera/model";

const parts = (modules: readonly Module[]): { questions: Question[]; quizzes: Quiz[] } => {
  const pages = modules.flatMap((module) => module.pages);
  return { questions: pages.flatMap((page) => page.questions), quizzes: pages.flatMap((page) => page.quizzes) };
};

/** Whether a question can give points that count (docs/what-counts.md). */
function counts(question: Question, quizzes: ReadonlyMap<string, Quiz>): boolean {
  if (!question.gradable || question.points === 0 || question.practice) return false;
  const kind = question.quiz === undefined ? "quiz" : quizzes.get(question.quiz)?.kind;
  return kind !== "practice" && kind !== "pre-test";
}

/** What an LMS launches: one unit for the course, or one for each module. */
export function unitsOf(course: Course): readonly Unit[] {
  const passing = course.config.grading?.passing ?? 70;
  const unit = (id: string, title: string, launch: string, modules: readonly Module[]): Unit => {
    const { questions, quizzes } = parts(modules);
    const byId = new Map(quizzes.map((quiz) => [quiz.id, quiz]));
    return { id, title, launch, modules, scored: questions.some((question) => counts(question, byId)), passing };
  };
  if (course.config.structure !== "modules") return [unit(course.id, course.title, "index.html", course.modules)];
  return course.modules.map((module, index) =>
    unit(module.id, module.title, index === 0 ? "index.html" : `${module.id.toLowerCase()}.html`, [module]),
  );
}
