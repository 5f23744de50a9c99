import { randomUUID } from "node:crypto";
import type { StatementJson } from "./access.ts";
import type { Cmi5Learner, LanguageMap } from "./cmi5-types.ts";
import { cmi5Category, cmi5Extensions, cmi5Verbs, moveOnCategory, type Cmi5Verb } from "./cmi5-vocabulary.ts";

/** Where a statement of the LMS belongs. */
export interface LmsContext {
  readonly learner: Cmi5Learner;
  readonly registration: string;
  readonly session: string;
  /** The publisher's id of what the object is. */
  readonly publisherId: string;
  readonly now: Date;
}

/** What a statement of the LMS is about. */
export interface LmsObject {
  readonly id: string;
  readonly type?: string;
  readonly title?: LanguageMap | undefined;
}

/** A statement of the LMS (cmi5, section 9): launched, abandoned, waived or satisfied. */
export function lmsStatement(
  verb: Cmi5Verb,
  object: LmsObject,
  context: LmsContext,
  more: { readonly result?: object; readonly extensions?: object; readonly moveOn?: boolean } = {},
): StatementJson {
  const categories = more.moveOn === true ? [cmi5Category, moveOnCategory] : [cmi5Category];
  const definition = {
    ...(object.type === undefined ? {} : { type: object.type }),
    ...(object.title === undefined ? {} : { name: object.title }),
  };
  return {
    id: randomUUID(),
    actor: { objectType: "Agent", ...context.learner },
    verb: { id: cmi5Verbs[verb], display: { en: verb } },
    object: {
      objectType: "Activity",
      id: object.id,
      ...(Object.keys(definition).length === 0 ? {} : { definition }),
    },
    ...(more.result === undefined ? {} : { result: more.result }),
    context: {
      registration: context.registration,
      contextActivities: {
        category: categories.map((id) => ({ objectType: "Activity", id })),
        grouping: [{ objectType: "Activity", id: context.publisherId }],
      },
      extensions: { [cmi5Extensions.session]: context.session, ...more.extensions },
    },
    timestamp: context.now.toISOString(),
  };
}
