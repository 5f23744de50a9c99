import type { Course, Origin, Reporter, Unit } from "@lentera/model";
import { element, type XmlElement } from "../xml.ts";
import { cut, oneLine } from "./text.ts";

/** SCORM 1.2 CAM 2.3.6 and 2004 CAM 3.4: 200 characters; Moodle's import fails over 255. */
const longestTitle = 200;

/**
 * What Moodle's import drops: its parser hands text over in pieces, which end at escaped characters and before the
 * first letter that is not ASCII, and a piece of blanks or of "0" alone is taken for nothing.
 */
const dropped = /(?<=^|[&<>])(?: +| *0 *)(?=[&<>\u0080-\uFFFF]|$)/g;

/** A `title` in a manifest. A no-break space in front keeps what Moodle would drop. */
export function titleElement(text: string): XmlElement {
  const short = cut(oneLine(text), longestTitle);
  return element("title", {}, short.replace(dropped, (piece) => `\u00A0${piece.replace(/^ /, "")}`));
}

/** Reports titles that are cut. */
export function checkTitles(course: Course, units: readonly Unit[], reporter: Reporter): void {
  const places = new Map<string, Origin | undefined>(units.map(({ title, modules: [first] }) => [title, first?.origin]));
  for (const [title, origin] of places.set(course.title, course.origin)) {
    if (title.length <= longestTitle) continue;
    reporter.report({
      code: "scorm/title-too-long",
      severity: "warning",
      values: { title: `${title.slice(0, 40)}…`, length: title.length, most: longestTitle },
      ...(origin && { origin }),
    });
  }
}
