import type { SaveStatus, TrackingTrouble } from "@lentera/model";
import type { BrowserEnvironment } from "./browser-environment.ts";
import type { Connection } from "./connection.ts";

/** Pauses before a failed commit is tried again, in milliseconds; the last one stays. */
const pauses = [2_000, 5_000, 15_000, 30_000, 60_000];

/** From this many failures on the learner is told that nothing is saved, not that saving takes a while. */
const manyFailures = 3;

/** A value that differs and is still legal and harmless; undefined where there is none. */
export type Neighbour = (element: string, value: string) => string | undefined;

export type StatusListener = (status: SaveStatus, trouble?: TrackingTrouble) => void;

/** Sets values and commits them, and keeps at it while commits fail. */
export interface Writer {
  /** Sets an element unless it holds the value already; true where the LMS took it or had it. */
  set(element: string, value: string): boolean;
  /** Sets part of a record (an interaction), whatever it holds: an LMS may have it at another index. */
  setRecord(element: string, value: string): boolean;
  /** Something cannot be saved at all; undefined: it can again. Told with the next commit. */
  trouble(trouble: TrackingTrouble | undefined): void;
  /** Commits what was set since the last time; does nothing where nothing was. */
  commit(): SaveStatus;
  /** No more tries by itself. */
  stop(): void;
  onStatus(listener: StatusListener): void;
}

/**
 * Makes the writer of a session. Moodle counts a value as sent even where the commit that carried it failed, and
 * sends it again only after it has changed; so what was lost is first set to a neighbour, committed, and then set
 * as it should be.
 */
export function createWriter(lms: Connection, environment: BrowserEnvironment, neighbour: Neighbour): Writer {
  /** What was set last, to set nothing twice. */
  const written = new Map<string, string>();
  /** What was set since the last commit that worked. */
  const uncommitted = new Map<string, string>();
  const listeners: StatusListener[] = [];
  let changed = false;
  let failures = 0;
  let retryWaits = false;
  let stopped = false;
  let standing: TrackingTrouble | undefined;
  let told = "saved:";

  const report = (status: SaveStatus, trouble?: TrackingTrouble): SaveStatus => {
    const now = `${status}:${trouble ?? ""}`;
    if (now !== told) {
      told = now;
      for (const listener of listeners) {
        if (trouble === undefined) listener(status);
        else listener(status, trouble);
      }
    }
    return status;
  };

  const settled = (): SaveStatus => (standing === undefined ? report("saved") : report("not-saved", standing));

  const commitAgain = (): boolean => {
    const real = [...uncommitted];
    let shifted = false;
    for (const [name, value] of real) {
      const other = neighbour(name, value);
      lms.set(name, other ?? value);
      shifted = shifted || other !== undefined;
    }
    const answered = lms.commit();
    // Whatever happens next, the LMS's memory holds what is true.
    if (shifted) for (const [name, value] of real) lms.set(name, value);
    return answered && (!shifted || lms.commit());
  };

  const retryLater = (): void => {
    if (retryWaits || stopped) return;
    retryWaits = true;
    environment.after(pauses[Math.min(failures, pauses.length) - 1] ?? 60_000, () => {
      retryWaits = false;
      if (failures > 0 && !stopped) commit();
    });
  };

  const commit = (): SaveStatus => {
    if (!changed && failures === 0) return settled();
    if (failures === 0 ? lms.commit() : commitAgain()) {
      uncommitted.clear();
      changed = false;
      failures = 0;
      return settled();
    }
    failures++;
    retryLater();
    return report(failures >= manyFailures ? "not-saved" : "waiting", environment.online() ? "session-lost" : "offline");
  };

  return {
    set(name, value) {
      if (written.get(name) === value) return true;
      if (!lms.set(name, value)) return false;
      written.set(name, value);
      uncommitted.set(name, value);
      changed = true;
      return true;
    },
    setRecord(name, value) {
      const taken = lms.set(name, value);
      changed = changed || taken;
      // SCORM 2004 sends whole records with every commit, and refuses identifiers and patterns that are set again.
      if (taken && neighbour(name, value) !== undefined) uncommitted.set(name, value);
      return taken;
    },
    trouble: (trouble) => void (standing = trouble),
    commit,
    stop: () => void (stopped = true),
    onStatus: (listener) => void listeners.push(listener),
  };
}

/** The same number spelled differently: `80` and `80.0`, `0.5` and `0.50`. */
export function respelled(value: string): string {
  return value.includes(".") ? `${value}0` : `${value}.0`;
}
