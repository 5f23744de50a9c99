import type { Activity, Actor, ActivityDefinition, Context, LanguageMap, Result, Statement, StatementObject } from "../core/statement.ts";
import { duration } from "./duration.ts";
import { activityTypes, named, verb, type ActivityTypeName, type VerbName } from "./vocabulary.ts";

/** What is known of an activity beside its IRI; `definition` goes over the rest. */
export interface ActivityOptions {
  readonly type?: ActivityTypeName;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly definition?: ActivityDefinition;
}

/** An activity with its type's IRI. */
export function activity(id: string, options: ActivityOptions = {}): Activity {
  const { type, name, description, definition } = options;
  const whole: ActivityDefinition = {
    ...(type && { type: named(activityTypes, type, "activity type") }),
    ...(name && { name }),
    ...(description && { description }),
    ...definition,
  };
  return { objectType: "Activity", id, ...(Object.keys(whole).length > 0 && { definition: whole }) };
}

/** A result in the units of programs: milliseconds, points. */
export interface ResultOptions {
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** Milliseconds. */
  readonly duration?: number;
  /** Points out of points. */
  readonly score?: { readonly points: number; readonly outOf: number };
  readonly extensions?: Result["extensions"] & {};
}

/** A result; the scaled score is computed, and kept within −1…1. Throws a RangeError for points or lengths that are no numbers. */
export function result(options: ResultOptions): Result {
  const { duration: length, score, ...rest } = options;
  if (score && !Number.isFinite(score.points + score.outOf)) {
    throw new RangeError(`${score.points} of ${score.outOf} points is no score.`);
  }
  return {
    ...rest,
    ...(score && {
      score: {
        scaled: score.outOf > 0 ? Math.max(-1, Math.min(1, Math.round((score.points / score.outOf) * 10_000) / 10_000)) : 0,
        ...(score.outOf > 0 && { raw: Math.min(score.points, score.outOf), min: Math.min(0, score.points), max: score.outOf }),
      },
    }),
    ...(length !== undefined && { duration: duration(length) }),
  };
}

/** Someone did something with something. */
export function statement(
  actor: Actor,
  name: VerbName,
  object: StatementObject,
  more: { readonly result?: Result; readonly context?: Context } = {},
): Statement {
  return { actor, verb: verb(name), object, ...more };
}
