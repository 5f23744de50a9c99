import type { Activity, Agent, Context, Result, Statement } from "../core/statement.ts";
import { duration } from "./duration.ts";
import { cmi5, verb, type VerbName } from "./vocabulary.ts";

/** What a cmi5 launch says; actor, activityId and registration exactly as given. */
export interface Cmi5Session {
  readonly actor: Agent;
  readonly activityId: string;
  readonly registration: string;
  /** From LMS.LaunchData; holds the session id. */
  readonly contextTemplate: Context;
  /** From LMS.LaunchData, 0–1. */
  readonly masteryScore?: number;
}

/** What a passed or failed attempt scored. */
export interface Cmi5Score {
  /** 0–1. */
  readonly scaled: number;
  /** Only together: raw needs min and max. */
  readonly points?: { readonly raw: number; readonly min: number; readonly max: number };
}

/** The template's context with additions behind it: nothing of it is removed or overwritten (cmi5 10.2). */
export function cmi5Context(session: Cmi5Session, categories: readonly string[] = [], more: Context = {}): Context {
  const { contextTemplate, registration } = session;
  const template = contextTemplate.contextActivities ?? {};
  const added = more.contextActivities ?? {};
  const merged: Record<string, readonly Activity[]> = {};
  for (const key of ["parent", "grouping", "category", "other"] as const) {
    const own = key === "category" ? categories.map((id) => ({ id })) : [];
    const all = [...(template[key] ?? []), ...(added[key] ?? []), ...own];
    if (all.length > 0) merged[key] = all;
  }
  return {
    ...more,
    ...contextTemplate,
    registration,
    contextActivities: merged,
    extensions: { ...more.extensions, ...contextTemplate.extensions },
  };
}

function defined(session: Cmi5Session, name: VerbName, result: Result | undefined, categories: readonly string[], context: Context = {}): Statement {
  return {
    actor: session.actor,
    verb: verb(name),
    object: { objectType: "Activity", id: session.activityId },
    ...(result && { result }),
    context: cmi5Context(session, categories, context),
  };
}

function judged(session: Cmi5Session, name: "passed" | "failed", length: number, score: Cmi5Score | undefined): Statement {
  const { masteryScore } = session;
  const isPassed = name === "passed";
  if (score && !(score.scaled >= 0 && score.scaled <= 1)) throw new RangeError("A cmi5 score is scaled to 0–1.");
  if (score && masteryScore !== undefined && score.scaled >= masteryScore !== isPassed) {
    throw new RangeError(`A score of ${score.scaled} does not go with ${name} where ${masteryScore} is needed.`);
  }
  const result: Result = {
    success: isPassed,
    duration: duration(length),
    ...(score && { score: { scaled: score.scaled, ...score.points } }),
  };
  const extensions = score && masteryScore !== undefined ? { [cmi5.masteryScore]: masteryScore } : {};
  return defined(session, name, result, [cmi5.category, cmi5.moveOn], { extensions });
}

/** First of a session; send it alone and wait for the answer. */
export function cmi5Initialized(session: Cmi5Session): Statement {
  return defined(session, "initialized", undefined, [cmi5.category]);
}

/** Once a registration. `length` in milliseconds. */
export function cmi5Completed(session: Cmi5Session, length: number): Statement {
  return defined(session, "completed", { completion: true, duration: duration(length) }, [cmi5.category, cmi5.moveOn]);
}

/** Once a registration. Throws a RangeError where the score is below the mastery score. */
export function cmi5Passed(session: Cmi5Session, length: number, score?: Cmi5Score): Statement {
  return judged(session, "passed", length, score);
}

/** Not after passed. Throws a RangeError where the score reaches the mastery score. */
export function cmi5Failed(session: Cmi5Session, length: number, score?: Cmi5Score): Statement {
  return judged(session, "failed", length, score);
}

/** Last of a session. */
export function cmi5Terminated(session: Cmi5Session, length: number): Statement {
  return defined(session, "terminated", { duration: duration(length) }, [cmi5.category]);
}

/** A "cmi5 allowed" statement: anything else that happens between initialized and terminated. */
export function cmi5Allowed(session: Cmi5Session, said: Omit<Statement, "actor">, progress?: number): Statement {
  const { context, result, ...rest } = said;
  const extensions = { ...result?.extensions, ...(progress !== undefined && { [cmi5.progress]: Math.round(progress) }) };
  return {
    ...rest,
    actor: session.actor,
    ...((result || progress !== undefined) && { result: { ...result, ...(Object.keys(extensions).length > 0 && { extensions }) } }),
    context: cmi5Context(session, [], context),
  };
}
