import type { Site, Unit } from "@lentera/model";
import { manifestIdentifiers } from "../scorm/manifest-identifiers.ts";
import { resources } from "../scorm/resources.ts";
import { cut } from "../scorm/text.ts";
import { titleElement } from "../scorm/title.ts";
import { element, xmlDocument, type XmlElement } from "../xml.ts";
import { organizationSequencing, unitSequencing } from "./sequencing.ts";

/** The text of `schemaversion`; anything else is read as SCORM 1.2 by Moodle. */
export type Edition = "2004 3rd Edition" | "2004 4th Edition";

/** Path of the file with the course's LOM. */
export const metadataPath = "metadata.xml";

const contentPackaging = "http://www.imsglobal.org/xsd/imscp_v1p1";

/** Prefix, namespace, schema file. Moodle reads the prefixes literally. */
const vocabularies = [
  ["adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"],
  ["adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"],
  ["adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"],
  ["imsss", "http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"],
] as const;

function item(unit: Unit): XmlElement {
  return element(
    "item",
    {
      identifier: manifestIdentifiers.item(unit),
      identifierref: manifestIdentifiers.resource(unit),
      // The default, but Open edX shows only items that say so.
      isvisible: "true",
    },
    titleElement(unit.title),
    unitSequencing(unit),
  );
}

/** imsmanifest.xml of SCORM 2004 (CAM 3.4), 3rd or 4th edition. */
export function manifest2004(site: Site, edition: Edition): string {
  const { course } = site;
  return xmlDocument(
    element(
      "manifest",
      {
        identifier: manifestIdentifiers.manifest(course),
        version: cut(course.config.version ?? "1.0", 20),
        xmlns: contentPackaging,
        ...Object.fromEntries(vocabularies.map(([prefix, namespace]) => [`xmlns:${prefix}`, namespace])),
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": [
          `${contentPackaging} imscp_v1p1.xsd`,
          ...vocabularies.map(([, namespace, file]) => `${namespace} ${file}`),
        ].join(" "),
      },
      element(
        "metadata",
        {},
        element("schema", {}, "ADL SCORM"),
        element("schemaversion", {}, edition),
        element("adlcp:location", {}, metadataPath),
      ),
      element(
        "organizations",
        { default: manifestIdentifiers.organization },
        element(
          "organization",
          {
            identifier: manifestIdentifiers.organization,
            // True by default: then courses would share objectives across the whole LMS.
            "adlseq:objectivesGlobalToSystem": "false",
          },
          titleElement(course.title),
          site.units.map(item),
          organizationSequencing(),
        ),
      ),
      resources(site, "adlcp:scormType"),
    ),
  );
}
