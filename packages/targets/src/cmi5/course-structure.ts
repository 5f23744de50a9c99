import type { Course, Outcome, Site, Unit } from "@lentera/model";
import { courseIri, within } from "../statements/activity.ts";
import { element, xmlDocument, type XmlElement } from "../xml.ts";

const namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

/** A text with its language, which cmi5 asks for (13.1). */
function text(name: string, language: string, value: string): XmlElement {
  return element(name, {}, element("langstring", { lang: language }, value));
}

const objectiveIri = (course: Course, id: string): string => within(courseIri(course), "objective", id);

/** IRI of a unit as its publisher names it; the LMS launches it under one of its own. */
export function unitIri(course: Course, unit: Unit): string {
  return within(courseIri(course), "unit", unit.id);
}

const described = ({ language, config }: Course, title: string): XmlElement[] => [
  text("title", language, title),
  text("description", language, config.description ?? title),
];

function objectives(course: Course, outcomes: readonly Outcome[]): XmlElement | undefined {
  if (outcomes.length === 0) return undefined;
  return element(
    "objectives",
    {},
    outcomes.map(({ id, text: sentence }) =>
      element("objective", { id: objectiveIri(course, id) }, text("title", course.language, sentence), text("description", course.language, sentence)),
    ),
  );
}

/** At most four decimals (13.1.4, masteryScore). */
const masteryScore = (passing: number): string => String(Math.round(passing * 100) / 10000);

function unitElement(course: Course, unit: Unit): XmlElement {
  const used = new Set(unit.modules.flatMap((module) => module.pages.flatMap((page) => [...page.objectives, ...page.questions.flatMap((one) => one.objectives)])));
  const known = course.outcomes.filter(({ id }) => used.has(id));
  return element(
    "au",
    {
      id: unitIri(course, unit),
      // Always written: without it an LMS holds the unit to be done before it was opened.
      moveOn: unit.scored ? "CompletedAndPassed" : "Completed",
      ...(unit.scored && { masteryScore: masteryScore(unit.passing) }),
      launchMethod: "AnyWindow",
      activityType: "http://adlnet.gov/expapi/activities/module",
    },
    described(course, unit.title),
    known.length > 0
      ? element("objectives", {}, known.map(({ id }) => element("objective", { idref: objectiveIri(course, id) })))
      : undefined,
    element("url", {}, unit.launch),
  );
}

/** With `structure: modules` a block stands for each module, so that the LMS says of each when it is satisfied (9.3.9). */
function inBlock(course: Course, unit: Unit): XmlElement {
  if (course.config.structure !== "modules") return unitElement(course, unit);
  return element("block", { id: within(courseIri(course), "module", unit.id) }, described(course, unit.title), unitElement(course, unit));
}

/** cmi5.xml (cmi5 13.1, CourseStructure.xsd): the course and what is launched of it, elements in the schema's order. */
export function courseStructure({ course, units }: Site): string {
  return xmlDocument(
    element(
      "courseStructure",
      { xmlns: namespace },
      element(
        "course",
        { id: courseIri(course) },
        described(course, course.title),
      ),
      objectives(course, course.outcomes),
      units.map((unit) => inBlock(course, unit)),
    ),
  );
}
