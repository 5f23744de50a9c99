import type { Course, Unit } from "@lentera/model";
import { courseIri, within } from "../statements/activity.ts";
import { types } from "../statements/vocabulary.ts";

/** What the launch document of a package that reports to an LRS says of it. */
export interface ReportSettings {
  readonly endpoint: string;
  /** Address that tells who is signed in and gives a token. */
  readonly token?: string | undefined;
  /** IRI and type of the course, or of the module where each is a unit. */
  readonly activity: string;
  readonly type: string;
}

/** `xapi` of course.yaml for one unit; undefined where the course reports to nobody. */
export function reportSettings(course: Course, unit: Unit): ReportSettings | undefined {
  const { xapi, structure } = course.config;
  if (!xapi) return undefined;
  const isModule = structure === "modules";
  return {
    endpoint: xapi.endpoint,
    ...(xapi.token !== undefined && { token: xapi.token }),
    activity: isModule ? within(courseIri(course), "unit", unit.id) : courseIri(course),
    type: isModule ? types.module : types.course,
  };
}

/** An address as a source of a policy: a path that ends in a slash stands for all below it. */
export function policySource(address: string): string {
  return new URL(address).href.replace(/;/g, "%3B").replace(/,/g, "%2C").replace(/'/g, "%27");
}
