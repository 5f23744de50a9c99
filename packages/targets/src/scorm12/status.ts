import type { Reached } from "../scorm/driver.ts";

/** Values of `cmi.core.lesson_status` (SCORM 1.2 RTE 3.4.4). `not attempted` may be read, never written. */
export type LessonStatus = "not attempted" | "browsed" | "incomplete" | "failed" | "completed" | "passed";

/** A later status never falls behind an earlier one: the LMS may hold what a learner did in another session. */
const order: readonly LessonStatus[] = ["not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

export function readLessonStatus(value: string | undefined): LessonStatus {
  return order.find((status) => status === value) ?? "not attempted";
}

/**
 * The one status that SCORM 1.2 has for completion and success. A scored unit is `passed` once it is both passed
 * and completed, `failed` once no try is left, and `incomplete` until then, since several LMSs close a lesson that
 * has failed; a unit without score is `completed`.
 */
export function lessonStatus(scored: boolean, reached: Reached, held: LessonStatus): LessonStatus {
  let next: LessonStatus = "incomplete";
  if (scored) {
    if (reached.passed && reached.completed) next = "passed";
    else if (reached.failed && reached.final && !reached.passed) next = "failed";
  } else if (reached.completed) next = "completed";
  return order.indexOf(next) > order.indexOf(held) ? next : held;
}
