import { isDeepStrictEqual } from "node:util";
import { isObject, voidedVerb } from "@lentera/lrs-client/validate";
import type { StatementJson } from "./access.ts";
import type { Cmi5Learner, LaunchMode } from "./cmi5-types.ts";
import {
  cmi5Category,
  cmi5Extensions,
  cmi5VerbOf,
  moveOnCategory,
  type Cmi5Verb,
} from "./cmi5-vocabulary.ts";

/** What the rules need to know of a session and its registration. */
export interface SessionState {
  readonly session: string;
  readonly registration: string;
  readonly activityId: string;
  readonly publisherId: string;
  readonly learner: Cmi5Learner;
  readonly mode: LaunchMode;
  readonly masteryScore: number | undefined;
  /** The unit has asked for the learner's preferences. */
  readonly preferencesRead: boolean;
  /** Verbs of cmi5 defined statements of this session. */
  readonly verbs: ReadonlySet<Cmi5Verb>;
  /** Completed or passed in any session of the registration. */
  readonly completed: boolean;
  readonly passed: boolean;
  /** Time of the last statement, in milliseconds. */
  readonly last: number;
}

/** A rule that a statement breaks. */
export interface RuleBreak {
  /** Section of the cmi5 specification. */
  readonly clause: string;
  readonly message: string;
}

const unitVerbs: readonly Cmi5Verb[] = ["initialized", "completed", "passed", "failed", "terminated"];
const judged: readonly Cmi5Verb[] = ["completed", "passed", "failed"];

/** The verb when the statement is one that cmi5 defines, otherwise undefined. */
export function definedVerb(statement: StatementJson): Cmi5Verb | undefined {
  return activityIds(statement, "category").includes(cmi5Category)
    ? cmi5VerbOf(verbId(statement))
    : undefined;
}

/** All rules of cmi5 that a valid statement of an assignable unit breaks at this point of its session. */
export function cmi5Breaks(statement: StatementJson, state: SessionState): RuleBreak[] {
  const breaks: RuleBreak[] = [];
  const say = (clause: string, message: string): number => breaks.push({ clause, message });
  checkFrame(statement, state, say);
  const defined = activityIds(statement, "category").includes(cmi5Category);
  const verb = cmi5VerbOf(verbId(statement));
  if (verbId(statement) === voidedVerb) say("6.3", "An assignable unit must not void statements.");
  if (state.verbs.has("terminated"))
    say("9.3.8", 'After "terminated" no statement may follow in the session.');
  if (!defined) {
    if (!state.verbs.has("initialized"))
      say("9.3.2", 'The first statement of a session must be "initialized".');
    if (activityIds(statement, "category").includes(moveOnCategory)) {
      say("9.6.2.2", "The moveon category may only stand on statements that cmi5 defines.");
    }
    return breaks;
  }
  if (verb === undefined || !unitVerbs.includes(verb)) {
    say(
      "9.3",
      `An assignable unit must not use the verb "${String(verb ?? verbId(statement))}" with the cmi5 category.`,
    );
    return breaks;
  }
  checkOrder(verb, state, say);
  const { object, result } = statement;
  if (!isObject(object) || object["id"] !== state.activityId) {
    say("9.4", `The object of "${verb}" must be the activity of the launch, ${state.activityId}.`);
  }
  checkResult(verb, isObject(result) ? result : {}, statement, state, say);
  return breaks;
}

type Say = (clause: string, message: string) => number;

function checkFrame(statement: StatementJson, state: SessionState, say: Say): void {
  const { actor, context, id, timestamp } = statement;
  const [learner, sender] = [state.learner, actor].map((agent) => ({ objectType: "Agent", ...Object(agent) }));
  if (!isDeepStrictEqual(sender, learner))
    say("8.1.3", "The actor is not the learner of the launch, exactly as the launch has it.");
  if (!state.preferencesRead)
    say("11.0", "Before its first statement a unit must read the learner's preferences.");
  if (id === undefined) say("9.1", "A statement needs its id before it is sent.");
  if (typeof timestamp !== "string") say("9.7", "A statement needs its timestamp.");
  else if (!/(?:Z|\+00(?::?00)?)$/i.test(timestamp))
    say("9.7", "The timestamp must be in UTC, ending in Z.");
  else if (Date.parse(timestamp) < state.last)
    say("9.7", "The timestamp is before the one of the previous statement.");
  const extensions = isObject(context) && isObject(context["extensions"]) ? context["extensions"] : {};
  if (!isObject(context) || String(context["registration"]).toLowerCase() !== state.registration) {
    say("9.6.1", "The context must have the registration of the launch.");
  }
  if (extensions[cmi5Extensions.session] !== state.session) {
    say("9.6.3.1", "The context must have the session id of the context template as its extension.");
  }
  if (!activityIds(statement, "grouping").includes(state.publisherId)) {
    say("10.2.1", "The context activities of the context template must be kept: its grouping is missing.");
  }
}

function checkOrder(verb: Cmi5Verb, state: SessionState, say: Say): void {
  const { verbs, mode } = state;
  if (verb === "initialized" ? verbs.size > 0 : !verbs.has("initialized")) {
    say("9.3.2", '"initialized" must be the first statement of a session, and come once.');
  } else if (verbs.has(verb)) {
    say("9.3", `"${verb}" was already sent in this session.`);
  }
  if (!judged.includes(verb)) return;
  if (mode !== "Normal")
    say("10.2.2", `In the mode ${mode} only "initialized" and "terminated" may be sent.`);
  if (verb === "completed" && state.completed) say("9.3.3", '"completed" may come once in a registration.');
  if (verb === "passed" && state.passed) say("9.3.4", '"passed" may come once in a registration.');
  if (verb === "failed" && state.passed) say("9.3.5", '"failed" must not follow "passed" in a registration.');
  if (verb === "passed" && verbs.has("failed"))
    say("9.3", '"passed" and "failed" must not stand in the same session.');
}

function checkResult(
  verb: Cmi5Verb,
  result: StatementJson,
  statement: StatementJson,
  state: SessionState,
  say: Say,
): void {
  const isJudged = judged.includes(verb);
  const { score, success, completion, duration } = result;
  if (activityIds(statement, "category").includes(moveOnCategory) !== isJudged) {
    say("9.6.2.2", `"${verb}" must ${isJudged ? "" : "not "}have the moveon category.`);
  }
  if ((isJudged || verb === "terminated") && duration === undefined)
    say("9.5.4.1", `The result of "${verb}" needs a duration.`);
  const wantedSuccess = verb === "passed" ? true : verb === "failed" ? false : undefined;
  if (success !== wantedSuccess)
    say(
      "9.5.2",
      `The result of "${verb}" must ${wantedSuccess === undefined ? "have no success" : `have success ${String(wantedSuccess)}`}.`,
    );
  const wantedCompletion = verb === "completed" ? true : undefined;
  if (completion !== wantedCompletion)
    say(
      "9.5.3",
      `The result of "${verb}" must have ${wantedCompletion === undefined ? "no completion" : "completion true"}.`,
    );
  if (score === undefined) return;
  if (verb !== "passed" && verb !== "failed") {
    say("9.5.1", `A score may only stand on "passed" and "failed", not on "${verb}".`);
    return;
  }
  if (!isObject(score)) return;
  const { scaled, raw, min, max } = score;
  if (raw !== undefined && (min === undefined || max === undefined))
    say("9.5.1", "A raw score needs min and max.");
  if (typeof scaled === "number" && scaled < 0) say("9.5.1", "The scaled score must be from 0 to 1.");
  if (state.masteryScore === undefined) return;
  if (typeof scaled === "number" && scaled >= state.masteryScore !== (verb === "passed")) {
    say(
      verb === "passed" ? "9.3.4" : "9.3.5",
      `The score ${scaled} does not fit "${verb}": the mastery score is ${state.masteryScore}.`,
    );
  }
  const context = isObject(statement["context"]) ? statement["context"] : {};
  const extensions = isObject(context["extensions"]) ? context["extensions"] : {};
  if (extensions[cmi5Extensions.masteryScore] !== state.masteryScore) {
    say("9.6.3.2", "A score that was judged by the mastery score needs it as a context extension.");
  }
}

function verbId(statement: StatementJson): unknown {
  return isObject(statement["verb"]) ? statement["verb"]["id"] : undefined;
}

function activityIds(statement: StatementJson, kind: string): unknown[] {
  const { context } = statement;
  const lists =
    isObject(context) && isObject(context["contextActivities"]) ? context["contextActivities"] : {};
  const list = lists[kind];
  const items: unknown[] = Array.isArray(list) ? list : [list];
  return items.flatMap((item) => (isObject(item) ? [item["id"]] : []));
}
