import type { Unit } from "@lentera/model";
import { decimal } from "../scorm/time.ts";
import { element, type XmlElement } from "../xml.ts";

/** Of the organization: the learner may choose and turn pages (SCORM 2004 SN 3.2). */
export function organizationSequencing(): XmlElement {
  return element("imsss:sequencing", {}, element("imsss:controlMode", { choice: "true", flow: "true" }));
}

/**
 * Of a unit that reports its own status: the least that makes an LMS believe it. The primary objective stands alone
 * and only where there is a score, because Moodle takes the last objective's measure as the pass mark; no map, which
 * makes its import fail.
 */
export function unitSequencing(unit: Unit): XmlElement {
  const objectives = element(
    "imsss:objectives",
    {},
    element(
      "imsss:primaryObjective",
      { objectiveID: "PRIMARY", satisfiedByMeasure: "true" },
      element("imsss:minNormalizedMeasure", {}, decimal(unit.passing / 100, 4)),
    ),
  );
  return element(
    "imsss:sequencing",
    {},
    unit.scored ? objectives : undefined,
    element("imsss:deliveryControls", { completionSetByContent: "true", objectiveSetByContent: "true" }),
  );
}
