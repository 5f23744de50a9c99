import { callback, connect, createSender, LrsError, type Activity, type Context, type Result, type StatementSender } from "@lentera/lrs-client/core";
import type { Grade, Launch, PlayerInput, SaveStatus, TrackingDriver, TrackingEvent, TrackingTrouble } from "@lentera/model";
import { duration } from "../scorm/time.ts";
import { inner, score, verbOf, type Said } from "../statements/events.ts";
import { keptDocument, type KeptDocument } from "../statements/kept-document.ts";
import { cmi5Terms, types } from "../statements/vocabulary.ts";
import { TrackingError } from "../tracking-error.ts";
import { launchParameters, type LaunchParameters } from "./launch.ts";

/** State documents have no limit of their own; what grows beyond this is a fault. */
export const stateCharacters = 1_000_000;
const stateId = "lentera";

/** Kept for a learner and registration. */
interface Kept {
  state?: string;
  completed?: boolean;
  passed?: boolean;
  failed?: boolean;
}

/**
 * Tells an LRS what the learner does, for packages that an LMS launches with tincan.xml. `completed` and `passed` are
 * both said of the course, once for a registration, since LMSs differ in which of them they look for.
 */
export function createDriver(input: PlayerInput): TrackingDriver {
  const listeners: ((status: SaveStatus, trouble?: TrackingTrouble) => void)[] = [];
  const started = Date.now();
  let launch: LaunchParameters | undefined;
  let root: Activity = { objectType: "Activity", id: String(input.driver["activity"] ?? "") };
  let sender: StatementSender | undefined;
  let document_: KeptDocument | undefined;
  let kept: Kept = {};
  let keptText = "";
  let closed = false;

  async function open(): Promise<Launch> {
    launch = launchParameters(location.search);
    const { actor, auth, registration } = launch;
    const { language, title } = input.course;
    root = {
      objectType: "Activity",
      id: launch.activityId ?? root.id,
      definition: { type: types.course, name: { [language]: title } },
    };
    try {
      const connection = connect({ endpoint: launch.endpoint, credentials: callback("launch", () => auth) });
      const address = {
        resource: "activities/state",
        activityId: root.id,
        agent: actor,
        stateId,
        ...(registration !== undefined && { registration }),
      } as const;
      document_ = keptDocument(connection, address);
      kept = (await document_.read()) as Kept;
      keptText = JSON.stringify(kept);
      sender = createSender(connection);
      watch(sender);
      void send("initialized", root);
    } catch (error) {
      const trouble = error instanceof LrsError && error.kind === "network" ? "offline" : "refused";
      throw new TrackingError(trouble, error instanceof Error ? error.message : "The LRS cannot be reached.");
    }
    return {
      learner: { id: actor.account?.name ?? actor.mbox ?? "", ...(actor.name !== undefined && { name: actor.name }) },
      entry: kept.state === undefined ? "first" : "resume",
      mode: "normal",
      credit: true,
      ...(typeof kept.state === "string" && { state: kept.state }),
      completed: kept.completed === true,
      success: kept.passed ? "passed" : kept.failed ? "failed" : "unknown",
    };
  }

  function watch(own: StatementSender): void {
    own.onStatus(({ state, failures }) => {
      if (state === "stopped") tell("not-saved", "session-lost");
      else if (state === "waiting") tell(failures >= 3 ? "not-saved" : "waiting", "offline");
      else if (state === "idle") tell("saved");
    });
  }

  function tell(status: SaveStatus, trouble?: TrackingTrouble): void {
    for (const listener of listeners) listener(status, trouble);
  }

  function send(verb: Said["verb"], object: Activity, result?: Result, parent?: Activity): Promise<unknown> {
    if (!launch || !sender) return Promise.resolve();
    const { actor, registration, platform } = launch;
    const own = object === root;
    const context: Context = {
      language: input.course.language,
      ...(registration !== undefined && { registration }),
      ...(platform !== undefined && { platform }),
      ...(!own && { contextActivities: { parent: [parent ?? { objectType: "Activity", id: root.id }], grouping: [{ objectType: "Activity", id: root.id }] } }),
    };
    return sender.send({ actor, verb: verbOf(verb), object, ...(result && { result }), context });
  }

  const spent = (): string => duration(Date.now() - started);

  function judge(grade: Grade, success: boolean): void {
    void send(success ? "passed" : "failed", root, { score: score(grade), success, duration: spent() });
  }

  function record(event: TrackingEvent): void {
    if (closed) return;
    const said = inner(event, root.id, input.course.language);
    if (said) void send(said.verb, said.object, said.result, said.parent);
    else if (event.type === "progressed" && event.progress < 1 && !kept.completed) {
      void send("progressed", root, { extensions: { [cmi5Terms.progress]: Math.floor(event.progress * 100) } });
    } else if (event.type === "completed" && !kept.completed) {
      kept.completed = true;
      void send("completed", root, { completion: true, duration: spent() });
    } else if (event.type === "passed" && !kept.passed) {
      kept.passed = true;
      kept.failed = false;
      judge(event.grade, true);
    } else if (event.type === "failed" && !kept.passed) {
      kept.failed = event.final;
      judge(event.grade, false);
    }
  }

  async function commit(): Promise<SaveStatus> {
    if (!sender || !document_ || closed) return "not-saved";
    const text = JSON.stringify(kept);
    try {
      if (text !== keptText) await document_.write(kept);
      keptText = text;
      await sender.flush();
      return "saved";
    } catch (error) {
      return error instanceof LrsError && !error.retryable ? "not-saved" : "waiting";
    }
  }

  function close(): void {
    if (!sender || closed) return;
    closed = true;
    const text = JSON.stringify(kept);
    if (text !== keptText) void document_?.write(kept, true).catch(() => undefined);
    void send("terminated", root, { duration: spent() });
    sender.handOver();
  }

  return {
    target: "xapi",
    stateCharacters,
    open,
    record,
    saveState: (state) => void (kept.state = state),
    commit,
    close,
    onStatus: (listener) => void listeners.push(listener),
  };
}
