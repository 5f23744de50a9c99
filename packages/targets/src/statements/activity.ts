import type { Course } from "@lentera/model";
import { identifier } from "../identifier.ts";

/** IRI of the course as its publisher names it: `base` of course.yaml, else a urn made from its id. */
export function courseIri(course: Course): string {
  const { base } = course.config;
  return base === undefined ? `urn:lentera:${identifier(course.id)}` : base.replace(/\/+$/, "");
}

/** IRI of something inside an activity. */
export function within(activity: string, kind: string, id: string): string {
  const separator = /^https?:/i.test(activity) ? "/" : ":";
  return [activity.replace(/\/+$/, ""), kind, identifier(id)].join(separator);
}
