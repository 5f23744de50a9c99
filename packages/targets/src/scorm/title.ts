import type { Course, Reporter, Unit } from "@lentera/model";
import { element, type XmlElement } from "../xml.ts";
import { cut, oneLine } from "./text.ts";

/** SCORM 1.2 CAM 2.3.6 and 2004 CAM 3.4: 200 characters; Moodle's import fails over 255. */
const longestTitle = 200;

/** A `title` in a manifest. */
export function titleElement(text: string): XmlElement {
  const short = cut(oneLine(text), longestTitle);
  // Moodle drops a title that is "0": a blank in front keeps it.
  return element("title", {}, short === "0" ? " 0" : short);
}

/** Reports titles that LMSs would cut. */
export function checkTitles(course: Course, units: readonly Unit[], reporter: Reporter): void {
  for (const title of new Set([course.title, ...units.map((unit) => unit.title)])) {
    if (title.length <= longestTitle) continue;
    reporter.report({
      code: "scorm/title-too-long",
      severity: "warning",
      values: { title: `${title.slice(0, 40)}…`, length: title.length, most: longestTitle },
    });
  }
}
