import type { Author, Course } from "@lentera/model";
import { isoMinutes } from "../iso-minutes.ts";
import { vcard } from "../scorm/vcard.ts";
import { cut, oneLine } from "../scorm/text.ts";
import { courseIri } from "../statements/activity.ts";
import { element, xmlDocument, type XmlChild, type XmlElement } from "../xml.ts";

/** Longer descriptions are cut by LMSs that validate, with a warning to the administrator. */
const longestDescription = 1000;

/** Words of the LOM vocabulary (IEEE 1484.12.1, 2.3.1). */
const roles: Readonly<Record<NonNullable<Author["role"]>, string>> = {
  author: "author",
  reviewer: "validator",
  partner: "content provider",
  sponsor: "initiator",
};

function text(name: string, language: string, value: string): XmlElement {
  return element(name, {}, element("string", { language }, oneLine(value)));
}

function term(name: string, value: string): XmlElement {
  return element(name, {}, element("source", {}, "LOMv1.0"), element("value", {}, value));
}

/** A wrapper that vanishes with its content. */
function group(name: string, ...children: readonly XmlChild[]): XmlChild {
  const made = element(name, {}, ...children);
  return made.children.length === 0 ? undefined : made;
}

/**
 * What course.yaml says of the course as IEEE LOM (1484.12.3). It is a file of its own, named by `adlcp:location`:
 * the schema files that we may ship lack LOM's, without which validators refuse it inside the manifest.
 */
export function metadata2004(course: Course): string {
  const { config, language, duration: minutes } = course;
  return xmlDocument(
    element(
      "lom",
      { xmlns: "http://ltsc.ieee.org/xsd/LOM" },
      group(
        "general",
        element("identifier", {}, element("catalog", {}, "URI"), element("entry", {}, courseIri(course))),
        text("title", language, course.title),
        element("language", {}, language),
        config.description === undefined
          ? undefined
          : text("description", language, cut(oneLine(config.description), longestDescription)),
        (config.keywords ?? []).map((keyword) => text("keyword", language, keyword)),
      ),
      group(
        "lifeCycle",
        config.version === undefined ? undefined : text("version", "x-none", config.version),
        (config.authors ?? []).map((author) =>
          element("contribute", {}, term("role", roles[author.role ?? "author"]), element("entity", {}, vcard(author))),
        ),
      ),
      element("metaMetadata", {}, element("metadataSchema", {}, "LOMv1.0")),
      element("technical", {}, element("format", {}, "text/html")),
      group(
        "educational",
        minutes === undefined
          ? undefined
          : element("typicalLearningTime", {}, element("duration", {}, isoMinutes(minutes))),
      ),
      config.license === undefined
        ? undefined
        : group(
            "rights",
            term("copyrightAndOtherRestrictions", "yes"),
            text("description", language, config.license),
          ),
    ),
  );
}
