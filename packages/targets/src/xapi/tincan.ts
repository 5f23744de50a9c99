import type { Site } from "@lentera/model";
import { courseIri } from "../statements/activity.ts";
import { types } from "../statements/vocabulary.ts";
import { element, xmlDocument, type XmlElement } from "../xml.ts";

/**
 * tincan.xml. The course's activity stands first and alone launches: Moodle's plug-in goes by position. The id is
 * the one that is used at run time.
 */
export function tincan({ course, units }: Site): string {
  const text = (name: string, value: string): XmlElement => element(name, { lang: course.language }, value);
  return xmlDocument(
    element(
      "tincan",
      { xmlns: "http://projecttincan.com/tincan.xsd" },
      element(
        "activities",
        {},
        element(
          "activity",
          { id: courseIri(course), type: types.course },
          text("name", course.title),
          text("description", course.config.description ?? course.title),
          units[0] === undefined ? undefined : text("launch", units[0].launch),
        ),
      ),
    ),
  );
}
