import type { Site, Unit } from "@lentera/model";
import { manifestIdentifiers } from "../scorm/manifest-identifiers.ts";
import { resources } from "../scorm/resources.ts";
import { cut } from "../scorm/text.ts";
import { titleElement } from "../scorm/title.ts";
import { element, xmlDocument, type XmlElement } from "../xml.ts";
import { metadata12 } from "./metadata.ts";

const contentPackaging = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
const adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
const learningObject = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

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
  );
}

/**
 * imsmanifest.xml of SCORM 1.2 (CAM 1.2, 2.3). The prefix `adlcp` and the missing one of content packaging are
 * read literally by Moodle. There is no `adlcp:masteryscore`: with one, LMSs fail a learner who merely leaves.
 */
export function manifest12(site: Site): string {
  const { course } = site;
  return xmlDocument(
    element(
      "manifest",
      {
        identifier: manifestIdentifiers.manifest(course),
        version: cut(course.config.version ?? "1.0", 20),
        xmlns: contentPackaging,
        "xmlns:adlcp": adl,
        "xmlns:imsmd": learningObject,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": [
          `${contentPackaging} imscp_rootv1p1p2.xsd`,
          `${adl} adlcp_rootv1p2.xsd`,
          `${learningObject} imsmd_rootv1p2p1.xsd`,
        ].join(" "),
      },
      element(
        "metadata",
        {},
        element("schema", {}, "ADL SCORM"),
        element("schemaversion", {}, "1.2"),
        metadata12(course),
      ),
      element(
        "organizations",
        { default: manifestIdentifiers.organization },
        element(
          "organization",
          { identifier: manifestIdentifiers.organization },
          titleElement(course.title),
          site.units.map(item),
        ),
      ),
      resources(site, "adlcp:scormtype"),
    ),
  );
}
