import type { Activity, Context, ContextActivities } from "@lentera/lrs-client/core";
import { cmi5Terms } from "../statements/vocabulary.ts";

const category = (id: string): Activity => ({ objectType: "Activity", id });

export const definedCategory: Activity = category(cmi5Terms.category);
export const moveOnCategory: Activity = category(cmi5Terms.moveOn);

/** What a statement adds to the launch's template. */
export interface ContextAdditions {
  readonly category?: readonly Activity[];
  readonly parent?: readonly Activity[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly language?: string;
}

/**
 * The context of a statement: the template of the launch with nothing removed or changed, additions after its own
 * entries, since conformance tests compare by position (cmi5 9.6, 10.2.1).
 */
export function contextOf(template: Context | undefined, registration: string, more: ContextAdditions): Context {
  const before = template?.contextActivities ?? {};
  const join = (key: "category" | "parent"): ContextActivities => {
    const list = [...(before[key] ?? []), ...(more[key] ?? [])];
    return list.length > 0 ? { [key]: list } : {};
  };
  const activities = { ...before, ...join("category"), ...join("parent") };
  const extensions = { ...more.extensions, ...template?.extensions };
  return {
    ...(more.language !== undefined && { language: more.language }),
    ...template,
    registration,
    ...(Object.keys(activities).length > 0 && { contextActivities: activities }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}
