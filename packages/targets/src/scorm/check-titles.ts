import type { Course, Reporter, Unit } from "@lentera/model";

/** Reports titles that LMSs would cut. */
export function checkTitles(course: Course, units: readonly Unit[], most: number, reporter: Reporter): void {
  for (const title of new Set([course.title, ...units.map((unit) => unit.title)])) {
    if (title.length <= most) continue;
    reporter.report({
      code: "scorm/title-too-long",
      severity: "warning",
      values: { title: `${title.slice(0, 40)}…`, length: title.length, most },
    });
  }
}
