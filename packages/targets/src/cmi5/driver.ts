import {
  connect,
  createSender,
  fetchToken,
  increasingClock,
  readDocument,
  type Connection,
  type Context,
  type Result,
  type StatementSender,
} from "@lentera/lrs-client/core";
import type { Grade, Launch, PlayerInput, SaveStatus, TrackingDriver, TrackingEvent, TrackingTrouble } from "@lentera/model";
import { duration } from "../scorm/time.ts";
import { eitherVersion } from "../statements/either-version.ts";
import { attempted, inner, score, verbOf, type Said } from "../statements/events.ts";
import { keptDocument } from "../statements/kept-document.ts";
import { lrsSession, type Kept, type LrsSession } from "../statements/lrs-session.ts";
import { onceId } from "../statements/once-id.ts";
import { cmi5Terms } from "../statements/vocabulary.ts";
import { writerNames } from "../statements/writer-names.ts";
import { TrackingError } from "../tracking-error.ts";
import { contextOf, definedCategory, moveOnCategory, type ContextAdditions } from "./context.ts";
import { launchData, launchParameters, type LaunchData, type LaunchParameters } from "./launch.ts";
import { isReloadOfEnded, recallSession, rememberEnd, rememberSession, type SessionMemory } from "./session-memory.ts";
import { sessionTabs, type SessionTabs } from "./session-tabs.ts";

/** State API documents have no limit of their own; what grows beyond this is a fault. */
export const stateCharacters = 1_000_000;

/** How long a learner waits for `initialized` to be acknowledged, in milliseconds; statements wait on behind it. */
const patience = 8000;

type Defined = "initialized" | "completed" | "passed" | "failed" | "terminated";

/**
 * Plays the assignable unit's part of cmi5 (Quartz): the order of statements, once-only rules and documents of
 * sections 8 to 11. README.md of this folder says what is sent when.
 */
export function createDriver(input: PlayerInput): TrackingDriver {
  const listeners: ((status: SaveStatus, trouble?: TrackingTrouble) => void)[] = [];
  const started = Date.now();
  let launch: LaunchParameters | undefined;
  let data: LaunchData = {};
  let sender: StatementSender | undefined;
  let lrs: LrsSession | undefined;
  let clock = increasingClock();
  let kept: Kept = {};
  let session: SessionMemory = { initialized: false, sent: [], terminated: false };
  let sessionId = "";
  let tabs: SessionTabs | undefined;
  let judges = false;
  /** A failure is told when the session ends: a session may not hold both failed and passed (cmi5 9.3.4). */
  let failure: Grade | undefined;
  let reloading = false;

  const tell = (status: SaveStatus, trouble?: TrackingTrouble): void => {
    if (!session.terminated) for (const listener of listeners) listener(status, trouble);
  };

  async function open(): Promise<Launch> {
    launch = launchParameters(location.search);
    if (isReloadOfEnded(launch.fetch)) throw ended();
    const { actor, registration } = launch;
    try {
      await begin(launch, connect({ endpoint: launch.endpoint, transport: eitherVersion(), credentials: fetchToken({ url: launch.fetch, registration }) }));
    } catch (error) {
      if (error instanceof TrackingError) throw error;
      throw new TrackingError("refused", error instanceof Error ? error.message : "The LMS cannot be reached.");
    }
    const mode = data.launchMode === "Browse" ? "browse" : data.launchMode === "Review" ? "review" : "normal";
    judges = mode === "normal";
    watchReload();
    return {
      learner: { id: actor.account?.name ?? "", ...(actor.name !== undefined && { name: actor.name }) },
      entry: kept.state === undefined ? "first" : "resume",
      mode,
      credit: judges,
      ...(typeof kept.state === "string" && { state: kept.state }),
      completed: kept.completed === true,
      success: kept.passed ? "passed" : kept.failed ? "failed" : "unknown",
      ...(data.masteryScore !== undefined && { passing: data.masteryScore * 100 }),
    };
  }

  async function begin({ actor, registration, activityId, fetch: fetchUrl }: LaunchParameters, connection: Connection): Promise<void> {
    const address = { resource: "activities/state", activityId, agent: actor, registration } as const;
    data = launchData((await readDocument(connection, { ...address, stateId: "LMS.LaunchData" }))?.json());
    sessionId = String(data.contextTemplate?.extensions?.[cmi5Terms.sessionId] ?? fetchUrl);
    session = recallSession(sessionId);
    if (session.terminated) throw ended();
    tabs = sessionTabs(sessionId);
    clock = increasingClock(session.last);
    // Before any statement (cmi5 11): whether it is there, and what it says.
    await readDocument(connection, { resource: "agents/profile", agent: actor, profileId: "cmi5LearnerPreferences" }).then(
      (found) => applyPreferences(found?.json()),
      () => undefined,
    );
    const document = keptDocument<Kept>(connection, { ...address, stateId: "lentera" }, writerNames(sessionId));
    kept = await document.read();
    sender = createSender(connection, { clock: tick, firstAlone: !session.initialized });
    lrs = lrsSession({ sender, document, kept, mayWrite: () => judges && session.initialized, tell });
    if (!session.initialized) await initialize();
  }

  /** Nothing goes before it is acknowledged; the learner may begin while an LMS in trouble is asked again. */
  async function initialize(): Promise<void> {
    const acknowledged = define("initialized").then(() => {
      session = { ...session, initialized: true };
      tick();
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([acknowledged, late]).finally(() => clearTimeout(timer));
    if (!session.initialized) acknowledged.then(() => lrs?.commit().then((status) => tell(status))).catch(() => undefined);
  }

  /** Timestamps increase over a reload too. */
  function tick(): string {
    const now = clock();
    session = { ...session, last: now };
    rememberSession(sessionId, session);
    return now;
  }

  /** A reload does not end the session. Scripts and keys tell of one; the browser's own button and menu tell nobody. */
  function watchReload(): void {
    const navigation = (globalThis as { navigation?: EventTarget }).navigation;
    navigation?.addEventListener("navigate", (event) => {
      reloading = (event as Event & { navigationType?: string }).navigationType === "reload";
    });
    globalThis.addEventListener?.("keydown", ({ key, ctrlKey, metaKey }) => {
      reloading = key === "F5" || ((ctrlKey || metaKey) && key.toLowerCase() === "r");
    });
    // On phones a page that is pulled down too far is loaded again.
    document.documentElement.style.overscrollBehaviorY = "contain";
  }

  function send(verb: Said["verb"], object: Said["object"], result: Result | undefined, more: ContextAdditions, id?: string): Promise<unknown> {
    if (!launch || !sender) return Promise.resolve();
    const { actor, registration } = launch;
    const context: Context = contextOf(data.contextTemplate, registration, { language: input.course.language, ...more });
    return sender.send({ ...(id !== undefined && { id }), actor, verb: verbOf(verb), object, ...(result && { result }), context });
  }

  /** A cmi5-defined statement: about the unit itself, each verb once a session. */
  function define(verb: Defined, result?: Result, more: ContextAdditions = {}): Promise<unknown> {
    if (!launch || session.sent.includes(verb)) return Promise.resolve();
    const { activityId, registration } = launch;
    session = { ...session, sent: [...session.sent, verb], terminated: verb === "terminated" };
    const id = verb === "completed" || verb === "passed" ? onceId(registration, activityId, verb) : undefined;
    const category = [definedCategory, ...(more.category ?? [])];
    return send(verb, { objectType: "Activity", id: activityId }, result, { ...more, category }, id);
  }

  const spent = (): string => duration(Date.now() - started);

  /** The score and what it was judged by, as the LMS gave it (cmi5 9.6.3.2). */
  function judged(grade: Grade, success: boolean): [Result, ContextAdditions] {
    const { masteryScore } = data;
    const extensions = masteryScore === undefined ? {} : { [cmi5Terms.masteryScore]: masteryScore };
    return [{ score: score(grade), success, duration: spent() }, { category: [moveOnCategory], extensions }];
  }

  function record(event: TrackingEvent): void {
    if (!launch || !judges || session.terminated) return;
    const begun = attempted(event, launch.activityId, kept);
    if (begun) void send(begun.verb, begun.object, undefined, {});
    const said = inner(event, launch.activityId, input.course.language);
    if (said) {
      void send(said.verb, said.object, said.result, said.parent ? { parent: [said.parent] } : {});
    } else if (event.type === "progressed" && event.progress < 1 && !kept.completed) {
      const extensions = { [cmi5Terms.progress]: Math.floor(event.progress * 100) };
      void send("progressed", { objectType: "Activity", id: launch.activityId }, { extensions }, {});
    } else if (event.type === "completed" && !kept.completed) {
      kept.completed = true;
      void define("completed", { completion: true, duration: spent() }, { category: [moveOnCategory] });
    } else if (event.type === "passed" && !kept.passed) {
      kept.passed = true;
      failure = undefined;
      void define("passed", ...judged(event.grade, true));
    } else if (event.type === "failed" && !kept.passed) {
      failure = event.grade;
      kept.failed = event.final;
    }
  }

  function close(): void {
    if (!sender || session.terminated) return;
    // A session that was never acknowledged has nothing to end, and one that another tab plays on is not at its end.
    if (!reloading && session.initialized && tabs?.isAlone()) {
      if (failure && judges && !kept.passed && !session.sent.includes("passed")) void define("failed", ...judged(failure, false));
      void define("terminated", { duration: spent() });
      rememberSession(sessionId, session);
      if (launch) rememberEnd(launch.fetch);
    }
    tabs?.leave();
    lrs?.leave();
  }

  return {
    stateCharacters,
    open,
    record,
    saveState: (state) => void (kept.state = state),
    commit: () => lrs?.commit() ?? Promise.resolve("not-saved"),
    close,
    exitUrl: () => data.returnURL,
    onStatus: (listener) => void listeners.push(listener),
  };
}

const ended = (): TrackingError => new TrackingError("session-lost", "This session has ended; cmi5 takes nothing after terminated.");

/** Only the sound is ours to set: the course has one language. */
function applyPreferences(preferences: unknown): void {
  const audio = (Object(preferences) as Readonly<Record<string, unknown>>)["audioPreference"];
  if (audio !== "off") return;
  // When it begins to play: pages that were not shown yet have no elements.
  document.addEventListener("play", ({ target }) => target instanceof HTMLMediaElement && (target.muted = true), true);
}
