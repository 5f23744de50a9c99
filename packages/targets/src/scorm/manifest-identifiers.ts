import type { Course, Unit } from "@lentera/model";
import { identifier } from "../identifier.ts";

/**
 * Identifiers of a manifest. LMSs match the parts of a new release by them, so they come from the author's ids
 * alone; the prefixes keep them apart, since all stand in one space of XML ids. Some LMSs want that of the
 * organization short.
 */
export const manifestIdentifiers = {
  manifest: (course: Course): string => `M_${identifier(course.id)}`,
  organization: "ORG",
  item: (unit: Unit): string => `I_${identifier(unit.id)}`,
  resource: (unit: Unit): string => `R_${identifier(unit.id)}`,
  shared: "SHARED",
};
