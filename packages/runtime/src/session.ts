/**
 * The life of a session with the LMS: the only file that knows when it opens, is suspended, comes back and ends.
 *
 *     open            once, at launch; the driver says `incomplete` by itself
 *     touched         after an answer or a page: state saved and committed 1.5 s later, however much comes in between;
 *                     at once where the course was completed or passed, which is said once in a registration
 *     hidden          the document goes out of sight: state saved and committed at once, since nothing may follow
 *     pagehide        the document goes away: state saved, session closed, once. With `persisted` it may come back:
 *                     only committed
 *     pageshow        with `persisted`: it came back. A closed session is opened again by loading the document anew
 *     exit            the learner leaves by the Exit button: committed, closed
 *
 * Never `unload` or `beforeunload`: browsers refuse them in frames, and what hangs on them is lost.
 */
import type { Launch, SaveStatus, TrackingDriver, TrackingEvent, TrackingTrouble } from "@lentera/model";

/** The window and document of the session; a test puts its own in place. */
export interface SessionHost {
  readonly window: Pick<EventTarget, "addEventListener">;
  readonly document: Pick<EventTarget, "addEventListener"> & { readonly visibilityState: string };
  reload(): void;
  setTimeout(run: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
}

export interface SessionListener {
  /** The state as it is to be saved now. */
  state(): string;
  status(status: SaveStatus, trouble?: TrackingTrouble): void;
}

export interface Session {
  /** Opens it; undefined where there is no LMS or it refuses: then nothing is ever sent. */
  open(): Promise<Launch | undefined>;
  /** Queues events and commits them, with the state, a moment later. */
  touched(events: readonly TrackingEvent[]): void;
  /** Ends it; returns where the learner is to go, if the LMS says so. */
  exit(): Promise<string | undefined>;
}

const debounce = 1500;

/** What a rejected `open` says, where it says something the player has a text for. */
function troubleOf(error: unknown): TrackingTrouble {
  const named = error as { trouble?: TrackingTrouble } | undefined;
  return named?.trouble ?? "refused";
}

export function createSession(driver: TrackingDriver, listener: SessionListener, host: SessionHost): Session {
  let live = false;
  /** Browse and review: the LMS is told nothing, the state is left as it is. */
  let silent = false;
  let closed = false;
  let timer: number | undefined;

  function save(): void {
    if (!silent) driver.saveState(listener.state());
  }

  async function commit(): Promise<void> {
    host.clearTimeout(timer ?? 0);
    timer = undefined;
    if (!live || silent) return;
    save();
    listener.status("waiting");
    try {
      listener.status(await driver.commit());
    } catch {
      listener.status("not-saved", "session-lost");
    }
  }

  function close(isCommitted = false): void {
    if (!live || closed) return;
    host.clearTimeout(timer ?? 0);
    if (!isCommitted) save();
    live = false;
    closed = true;
    driver.close();
  }

  function listen(): void {
    host.document.addEventListener("visibilitychange", () => {
      if (host.document.visibilityState === "hidden") void commit();
    });
    host.window.addEventListener("pagehide", (event) => {
      if ((event as PageTransitionEvent).persisted) void commit();
      else close();
    });
    host.window.addEventListener("pageshow", (event) => {
      if (!(event as PageTransitionEvent).persisted) return;
      if (closed) host.reload();
      else void commit();
    });
    driver.onStatus?.((status, trouble) => listener.status(status, trouble));
  }

  return {
    async open() {
      try {
        const launch = await driver.open();
        live = true;
        silent = launch.mode !== "normal";
        listen();
        listener.status("saved");
        return launch;
      } catch (error) {
        listener.status("not-saved", troubleOf(error));
        return undefined;
      }
    },
    touched(events) {
      if (!live || silent) return;
      for (const event of events) driver.record(event);
      listener.status("waiting");
      if (events.some(({ type }) => type === "completed" || type === "passed")) void commit();
      else timer ??= host.setTimeout(() => void commit(), debounce);
    },
    async exit() {
      await commit();
      // Saved again, the state would differ by a second, and be on its way beside the words that end the session.
      close(timer === undefined);
      return closed ? driver.exitUrl?.() : undefined;
    },
  };
}
