import type { Activity, Agent, Context, Result, StatementSender } from "@lentera/lrs-client/core";
import type { Grade, TrackingEvent } from "@lentera/model";
import { duration } from "../scorm/time.ts";
import { attempted, inner, score, verbOf, type Attempts, type Said } from "./events.ts";
import { onceId } from "./once-id.ts";
import { cmi5Terms } from "./vocabulary.ts";

/** What has been said of the course in a registration: none of it is said twice. */
export interface Told extends Attempts {
  completed?: boolean;
  passed?: boolean;
  failed?: boolean;
}

/** Who learns what, under which launch. */
export interface ReportAbout {
  readonly actor: Agent;
  readonly registration?: string | undefined;
  readonly platform?: string | undefined;
  /** The course or unit itself. */
  readonly root: Activity;
  readonly language: string;
}

/** Says in statements what a learner does in a course without the rules of a cmi5 session. */
export interface CourseReport {
  begin(): void;
  record(event: TrackingEvent): void;
  end(): void;
}

/**
 * Turns events into statements. `completed` and `passed` are both said of the course, once for a registration,
 * since LMSs and reports differ in which of them they look for.
 *
 * @param told what earlier sessions have said; written on as this one goes
 */
export function courseReport(sender: Pick<StatementSender, "send">, about: ReportAbout, told: Told): CourseReport {
  const { root, language, registration, platform, actor } = about;
  const started = Date.now();
  const spent = (): string => duration(Date.now() - started);

  function say(verb: Said["verb"], result?: Result, object = root, parent?: Activity): void {
    const course: Activity = { objectType: "Activity", id: root.id };
    const context: Context = {
      language,
      ...(registration !== undefined && { registration }),
      ...(platform !== undefined && { platform }),
      ...(object !== root && { contextActivities: { parent: [parent ?? course], grouping: [course] } }),
    };
    const isOnce = object === root && (verb === "completed" || verb === "passed") && registration !== undefined;
    void sender.send({ ...(isOnce && { id: onceId(registration, root.id, verb) }), actor, verb: verbOf(verb), object, ...(result && { result }), context });
  }

  function judge(grade: Grade, success: boolean): void {
    say(success ? "passed" : "failed", { score: score(grade), success, duration: spent() });
  }

  return {
    begin: () => say("initialized"),
    end: () => say("terminated", { duration: spent() }),
    record(event) {
      const begun = attempted(event, root.id, told);
      if (begun) say(begun.verb, undefined, begun.object);
      const said = inner(event, root.id, language);
      if (said) say(said.verb, said.result, said.object, said.parent);
      else if (event.type === "progressed" && event.progress < 1 && !told.completed) {
        say("progressed", { extensions: { [cmi5Terms.progress]: Math.floor(event.progress * 100) } });
      } else if (event.type === "completed" && !told.completed) {
        told.completed = true;
        say("completed", { completion: true, duration: spent() });
      } else if (event.type === "passed" && !told.passed) {
        told.passed = true;
        told.failed = false;
        judge(event.grade, true);
      } else if (event.type === "failed" && !told.passed) {
        told.failed = event.final;
        judge(event.grade, false);
      }
    },
  };
}
