import type { Course, Origin, Reporter } from "@lentera/model";
import type { CourseOrigins } from "../1-read/course-config.ts";
import { requiredIds } from "../4-render/player-input.ts";
import { isColour } from "../4-render/theme.ts";

const at = (origin: Origin | undefined): { origin?: Origin } => (origin ? { origin } : {});

/** What can only be seen with the whole course at hand. */
export function checkCourse(course: Course, origins: CourseOrigins, reporter: Reporter): void {
  const pages = course.modules.flatMap((module) => module.pages);
  if (pages.length === 0) reporter.report({ code: "course/empty", severity: "error", ...at(origins.at([])) });
  checkObjectives(course, origins, reporter);
  for (const [index, part] of (course.config.completion?.require ?? []).entries()) {
    if (requiredIds(part, pages).length === 0) {
      reporter.report({ code: "course/require-unknown", severity: "error", values: { part }, ...at(origins.at(["completion", "require", index])) });
    }
  }
  const passing = course.config.grading?.passing;
  if (passing !== undefined && Math.abs(passing * 100 - Math.round(passing * 100)) > 1e-9) {
    reporter.report({ code: "course/pass-mark-decimals", severity: "warning", values: { passing }, ...at(origins.at(["grading", "passing"])) });
  }
  if (course.config.navigation === "linear") {
    reporter.report({ code: "later/linear", severity: "error", ...at(origins.at(["navigation"])) });
  }
  const accent = course.config.theme?.accent;
  if (accent !== undefined && !isColour(accent)) {
    reporter.report({ code: "course/accent-unreadable", severity: "error", values: { accent }, ...at(origins.at(["theme", "accent"])) });
  }
  checkAddresses(course, origins, reporter);
  const quizzes = pages.flatMap((page) => page.quizzes);
  for (const quiz of quizzes) {
    if (quiz.pair !== undefined && quizzes.filter((other) => other.pair === quiz.pair).length < 2) {
      reporter.report({ code: "quiz/pair-incomplete", severity: "warning", values: { pair: quiz.pair }, origin: quiz.origin });
    }
  }
}

/** Names under which a machine speaks to itself. */
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

function checkAddresses(course: Course, origins: CourseOrigins, reporter: Reporter): void {
  for (const [key, address] of Object.entries(course.config.xapi ?? {})) {
    const place = at(origins.at(["xapi", key]) ?? origins.at([]));
    const { username = "", password = "", protocol, hostname = "" } = URL.canParse(address) ? new URL(address) : {};
    if (username + password !== "") reporter.report({ code: "xapi/secret", severity: "error", values: { key }, ...place });
    if (protocol === "http:" && !loopback.test(hostname)) reporter.report({ code: "xapi/plain-http", severity: "warning", values: { key }, ...place });
  }
}

function checkObjectives(course: Course, origins: CourseOrigins, reporter: Reporter): void {
  const known = new Set<string>();
  for (const [index, { id }] of course.outcomes.entries()) {
    if (known.has(id)) reporter.report({ code: "course/duplicate-objective", severity: "error", values: { id }, ...at(origins.at(["objectives", index, "id"])) });
    known.add(id);
  }
  for (const page of course.modules.flatMap((module) => module.pages)) {
    const uses = [...page.objectives.map((id) => ({ id, origin: page.origin })), ...page.questions.flatMap((question) => question.objectives.map((id) => ({ id, origin: question.origin })))];
    for (const { id, origin } of uses) {
      if (known.has(id)) continue;
      reporter.report({ code: "objective/unknown", severity: "error", values: { objective: id, known: [...known].join(", ") || "–" }, origin });
    }
  }
}
