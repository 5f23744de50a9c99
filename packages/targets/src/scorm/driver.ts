import type { Launch, TrackingDriver, TrackingEvent } from "@lentera/model";
import type { BrowserEnvironment } from "./browser-environment.ts";
import type { Connection, Dialect } from "./connection.ts";
import { openSession } from "./open-session.ts";
import { createRoom } from "./room.ts";
import { createWriter, type Neighbour, type StatusListener, type Writer } from "./writer.ts";

/** An answer as the player tells it. */
export type Answered = Extract<TrackingEvent, { type: "answered" }>;

/** An open session with the LMS. */
export interface ScormSession {
  readonly lms: Connection;
  readonly writer: Writer;
  readonly now: () => Date;
}

/** What a unit has come to. */
export interface Reached {
  completed: boolean;
  passed: boolean;
  /** The last attempt was not enough; `final`: and no try is left. */
  failed: boolean;
  final: boolean;
  /** 0–100. */
  score?: number;
  /** 0–1. */
  progress?: number;
}

/** One version's data model: which element holds what, and in which words. */
export interface DataModel {
  readonly dialect: Dialect;
  /** An element that every LMS answers. */
  readonly probe: string;
  /** What the standard promises to keep. */
  readonly stateCharacters: number;
  /** Many LMSs keep more than the standard promises: worth a try. */
  readonly mayTakeMore?: boolean;
  readonly neighbour: Neighbour;
  /** Reads what the LMS knows; what was reached in earlier sessions goes into `reached`. */
  read(session: ScormSession, reached: Reached): Launch;
  writeAnswer(session: ScormSession, answer: Answered): void;
  writeLocation(session: ScormSession, pageId: string): void;
  /** False where the LMS refused the state or kept only part of it. */
  writeState(session: ScormSession, state: string, reached: Reached): boolean;
  /** Score before status: some LMSs judge the score when the status arrives. */
  writeReached(session: ScormSession, reached: Reached): void;
  /** The unit was only looked at, where the version has a word for that. */
  writeBrowsed?(session: ScormSession): void;
  writeExit(session: ScormSession): void;
  writeTime(session: ScormSession, milliseconds: number): void;
}

/**
 * Tells an LMS what the learner does: the course of a session, which both versions share. Events are gathered and
 * written with the next commit, always in one order: answers, place, state, score, status, time, exit. A session in
 * mode review or browse is left as it is, but that a first look is called one; without credit neither score nor status
 * is written.
 */
export function createScormDriver(model: DataModel, environment: BrowserEnvironment): TrackingDriver {
  const listeners: StatusListener[] = [];
  const answers = new Map<string, Answered>();
  const reached: Reached = { completed: false, passed: false, failed: false, final: false };
  let session: ScormSession | undefined;
  let closed = false;
  let started = 0;
  let writes = false;
  let judged = false;
  let page: string | undefined;
  let state: string | undefined;
  /** The last state that was longer than promised and kept whole. */
  let taken: string | undefined;
  const room = createRoom(model.stateCharacters);

  async function open(): Promise<Launch> {
    const lms = await openSession(environment, model.dialect, model.probe);
    const writer = createWriter(lms, environment, model.neighbour);
    for (const listener of listeners) writer.onStatus(listener);
    session = { lms, writer, now: environment.now };
    started = environment.now().getTime();
    const launch = model.read(session, reached);
    writes = launch.mode === "normal";
    judged = writes && launch.credit;
    // At once: an LMS that sees a session end without a status takes it for completed.
    if (judged) model.writeReached(session, reached);
    if (launch.mode === "browse") model.writeBrowsed?.(session);
    // Before anything can go wrong: only a suspended attempt is resumed, and a killed tab says no goodbye.
    if (writes) model.writeExit(session);
    writer.commit();
    return launch;
  }

  function record(event: TrackingEvent): void {
    if (event.type === "page-viewed") page = event.pageId;
    else if (event.type === "answered") answers.set(event.interactionId, event);
    else if (event.type === "progressed") reached.progress = event.progress;
    else if (event.type === "completed") reached.completed = true;
    // What was passed once is never taken back, nor is its score.
    else if (event.type === "failed" && reached.passed) return;
    else if (event.type === "scored" || event.type === "passed" || event.type === "failed") {
      if (event.grade.outOf > 0) {
        reached.score = Math.min(100, Math.max(0, (100 * event.grade.points) / event.grade.outOf));
      }
      reached.passed = reached.passed || event.type === "passed";
      reached.failed = event.type === "failed" || (reached.failed && event.type === "scored");
      if (event.type === "failed") reached.final = event.final;
    }
  }

  function flush(open: ScormSession, leaving: boolean): void {
    if (writes) {
      for (const answer of answers.values()) model.writeAnswer(open, answer);
      answers.clear();
      if (page !== undefined) model.writeLocation(open, page);
      if (state !== undefined) {
        const fits = state.length <= model.stateCharacters || state === taken;
        open.writer.trouble(fits && model.writeState(open, state, reached) ? undefined : "state-too-long");
      }
    }
    if (judged) model.writeReached(open, reached);
    if (leaving) {
      model.writeTime(open, environment.now().getTime() - started);
      model.writeExit(open);
    }
  }

  return {
    stateCharacters: model.stateCharacters,
    takes(text) {
      if (model.mayTakeMore !== true || session === undefined || closed || !writes || !room.isWorthATry(text)) return false;
      if (model.writeState(session, text, reached)) taken = text;
      else room.refused(text);
      return taken === text;
    },
    open,
    record,
    saveState: (text) => void (state = text),
    commit() {
      if (session === undefined || closed) return Promise.resolve("not-saved");
      flush(session, environment.hidden());
      const status = session.writer.commit();
      if (environment.online()) room.committed(state ?? "", status);
      return Promise.resolve(status);
    },
    close() {
      if (session === undefined || closed) return;
      closed = true;
      flush(session, true);
      session.writer.commit();
      session.writer.stop();
      session.lms.terminate();
    },
    onStatus(listener) {
      listeners.push(listener);
      session?.writer.onStatus(listener);
    },
  };
}
