import type { Actor, Context, LanguageMap, Statement } from "../core/statement.ts";
import { activityPatterns, type ActivityKind, type ActivityPattern, type VerbOf } from "./activities.ts";
import { activity, result, statement, type ResultOptions } from "./builder.ts";
import type { Interaction } from "./interaction.ts";

/** Where something was said: who, in which course, on what. */
export interface Setting {
  readonly actor: Actor;
  readonly courseId: string;
  readonly registration?: string;
  /** The activity that holds this one (a question's quiz). */
  readonly parentId?: string;
  readonly context?: Context;
}

function contextOf({ courseId, parentId, registration, context = {} }: Setting, category?: string): Context {
  const { contextActivities = {} } = context;
  return {
    ...context,
    ...(registration !== undefined && { registration }),
    contextActivities: {
      ...contextActivities,
      ...(parentId !== undefined && { parent: [...(contextActivities.parent ?? []), { id: parentId }] }),
      grouping: [...(contextActivities.grouping ?? []), activity(courseId, { type: "course" })],
      ...(category !== undefined && { category: [...(contextActivities.category ?? []), { id: category }] }),
    },
  };
}

/**
 * A statement about an activity of a course, with the type and only the verbs that its kind has in the table.
 *
 * @example about(setting, "quiz", "passed", { id, name: { id: "Kuis 1" } }, { score: { points: 8, outOf: 10 } })
 */
export function about<Kind extends ActivityKind>(
  setting: Setting,
  kind: Kind,
  name: VerbOf<Kind>,
  object: { readonly id: string; readonly name?: LanguageMap },
  outcome: ResultOptions = {},
): Statement {
  const { type, extensions, category }: ActivityPattern = activityPatterns[kind];
  const target = activity(object.id, { type, ...(object.name && { name: object.name }), ...(extensions && { definition: { extensions } }) });
  const more = Object.keys(outcome).length > 0 ? { result: result(outcome) } : {};
  return statement(setting.actor, name, target, { ...more, context: contextOf(setting, category) });
}

/** A learner's answer to a question, with the question's definition. */
export function answered<Response>(
  setting: Setting,
  id: string,
  question: Interaction<Response>,
  answer: Response,
  outcome: Omit<ResultOptions, "response"> = {},
): Statement {
  return statement(setting.actor, "answered", activity(id, { definition: question.definition }), {
    result: result({ ...outcome, response: question.response(answer) }),
    context: contextOf(setting),
  });
}
