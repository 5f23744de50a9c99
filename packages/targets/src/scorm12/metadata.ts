import type { Author, Course } from "@lentera/model";
import { isoMinutes } from "../iso-minutes.ts";
import { cut, oneLine } from "../scorm/text.ts";
import { vcard } from "../scorm/vcard.ts";
import { element, type XmlChild, type XmlElement } from "../xml.ts";

/** Descriptions over 1,000 characters are cut by LMSs that validate, with a warning to the administrator. */
const longestDescription = 1000;

const roles: Readonly<Record<NonNullable<Author["role"]>, string>> = {
  author: "Author",
  reviewer: "Validator",
  partner: "Content Provider",
  sponsor: "Initiator",
};

function lang(language: string, text: string): XmlElement {
  return element("imsmd:langstring", { "xml:lang": language }, text);
}

/** A word of a fixed vocabulary (IMS LRM 1.2.1, 4). */
function term(name: string, value: string): XmlElement {
  return element(
    `imsmd:${name}`,
    {},
    element("imsmd:source", {}, lang("x-none", "LOMv1.0")),
    element("imsmd:value", {}, lang("x-none", value)),
  );
}

function contributors(course: Course): readonly XmlElement[] {
  return (course.config.authors ?? []).map((author) =>
    element(
      "imsmd:contribute",
      {},
      term("role", roles[author.role ?? "author"]),
      element("imsmd:centity", {}, element("imsmd:vcard", {}, vcard(author))),
    ),
  );
}

/** A wrapper that vanishes with its content. */
function group(name: string, ...children: readonly XmlChild[]): XmlChild {
  const made = element(`imsmd:${name}`, {}, ...children);
  return made.children.length === 0 ? undefined : made;
}

/** What course.yaml says of the course as LOM 1.2.1, in the order that its schema demands. */
export function metadata12(course: Course): XmlElement {
  const { config, language, duration: minutes } = course;
  return element(
    "imsmd:lom",
    {},
    group(
      "general",
      element("imsmd:title", {}, lang(language, oneLine(course.title))),
      element("imsmd:language", {}, language),
      config.description === undefined
        ? undefined
        : element("imsmd:description", {}, lang(language, cut(oneLine(config.description), longestDescription))),
      (config.keywords ?? []).map((keyword) => element("imsmd:keyword", {}, lang(language, oneLine(keyword)))),
    ),
    group(
      "lifecycle",
      config.version === undefined ? undefined : element("imsmd:version", {}, lang("x-none", config.version)),
      contributors(course),
    ),
    group("metametadata", element("imsmd:metadatascheme", {}, "ADL SCORM 1.2")),
    group("technical", element("imsmd:format", {}, "text/html")),
    group(
      "educational",
      minutes === undefined
        ? undefined
        : element("imsmd:typicallearningtime", {}, element("imsmd:datetime", {}, isoMinutes(minutes))),
    ),
    config.license === undefined
      ? undefined
      : group(
          "rights",
          term("copyrightandotherrestrictions", "yes"),
          element("imsmd:description", {}, lang(language, oneLine(config.license))),
        ),
  );
}
