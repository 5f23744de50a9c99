import type { Launch, SaveStatus, TrackingDriver } from "@lentera/model";
import { describe, expect, it, vi } from "vitest";
import { createSession, type Session, type SessionHost } from "./session.ts";

const launch: Launch = {
  learner: { id: "siti" },
  entry: "first",
  mode: "normal",
  credit: true,
  completed: false,
  success: "unknown",
};

/** A session with everything it says to its driver and its learner written down. */
function scene(more: { launch?: Partial<Launch>; open?: () => Promise<Launch>; commit?: () => Promise<SaveStatus> } = {}): {
  session: Session;
  log: string[];
  window: EventTarget;
  hide(): void;
  wait(milliseconds: number): Promise<unknown>;
} {
  vi.useFakeTimers();
  const log: string[] = [];
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const driver: TrackingDriver = {
    stateCharacters: 4096,
    open: more.open ?? (() => Promise.resolve({ ...launch, ...more.launch }).finally(() => log.push("open"))),
    record: (event) => void log.push(`record ${event.type}`),
    saveState: (state) => void log.push(`state ${state}`),
    commit() {
      log.push("commit");
      return more.commit?.() ?? Promise.resolve("saved");
    },
    close: () => void log.push("close"),
    exitUrl: () => "https://lms.example/back",
  };
  const host: SessionHost = {
    window,
    document,
    reload: () => void log.push("reload"),
    setTimeout: (run, milliseconds) => Number(setTimeout(run, milliseconds)),
    clearTimeout: (timer) => clearTimeout(timer),
  };
  const listener = { state: () => "1~x", status: (s: string, why = "") => void log.push(`sign ${s} ${why}`.trim()) };
  return {
    session: createSession(driver, listener, host),
    log,
    window,
    hide() {
      document.visibilityState = "hidden";
      document.dispatchEvent(new Event("visibilitychange"));
    },
    wait: (milliseconds) => vi.advanceTimersByTimeAsync(milliseconds),
  };
}

const leave = (persisted: boolean, type = "pagehide"): Event => Object.assign(new Event(type), { persisted });
const viewed = { type: "page-viewed", pageId: "p", title: "P" } as const;
const scored = { type: "scored", grade: { points: 1, outOf: 2 } } as const;
const completed = { type: "completed" } as const;

describe("a session", () => {
  it("opens, gathers what comes within a moment into one commit, and closes once", async () => {
    const { session, log, window, hide, wait } = scene();
    await session.open();
    session.touched([viewed]);
    session.touched([scored]);
    await wait(1500);
    hide();
    window.dispatchEvent(leave(false));
    window.dispatchEvent(leave(false));
    hide();
    await wait(5000);
    expect(log).toEqual([
      "open",
      "sign saved",
      "record page-viewed",
      "sign waiting",
      "record scored",
      "sign waiting",
      "state 1~x",
      "sign waiting",
      "commit",
      "sign saved",
      // hidden
      "state 1~x",
      "sign waiting",
      "commit",
      // pagehide
      "state 1~x",
      "close",
      "sign saved",
    ]);
  });

  it("commits at once what is said once in a registration, with what waited for it", async () => {
    const { session, log, wait } = scene();
    await session.open();
    session.touched([viewed]);
    session.touched([completed]);
    await wait(0);
    expect(log.filter((line) => !line.startsWith("sign"))).toEqual(["open", "record page-viewed", "record completed", "state 1~x", "commit"]);
    await wait(5000);
    expect(log.filter((line) => line === "commit")).toHaveLength(1);
  });

  it("saves what waits when the document goes away at once", async () => {
    const { session, log, window, wait } = scene();
    await session.open();
    session.touched([viewed]);
    window.dispatchEvent(leave(false));
    await wait(5000);
    expect(log.slice(2)).toEqual(["record page-viewed", "sign waiting", "state 1~x", "close"]);
  });

  it("only commits when the document may come back, and goes on when it does", async () => {
    const { session, log, window, wait } = scene();
    await session.open();
    window.dispatchEvent(leave(true));
    await wait(0);
    window.dispatchEvent(leave(true, "pageshow"));
    await wait(0);
    session.touched([viewed]);
    await wait(1500);
    expect(log.filter((line) => !line.startsWith("sign"))).toEqual([
      "open",
      "state 1~x",
      "commit",
      "state 1~x",
      "commit",
      "record page-viewed",
      "state 1~x",
      "commit",
    ]);
  });

  it("starts anew when a closed document comes back", async () => {
    const { session, log, window } = scene();
    await session.open();
    await session.exit();
    window.dispatchEvent(leave(true, "pageshow"));
    expect(log.slice(-2)).toEqual(["close", "reload"]);
  });

  it("commits, closes and says where to go on Exit, and is silent afterwards", async () => {
    const { session, log, window, hide, wait } = scene();
    await session.open();
    session.touched([scored]);
    expect(await session.exit()).toBe("https://lms.example/back");
    session.touched([viewed]);
    hide();
    window.dispatchEvent(leave(false));
    await wait(5000);
    expect(log.filter((line) => !line.startsWith("sign"))).toEqual([
      "open",
      "record scored",
      "state 1~x",
      "commit",
      "close",
    ]);
  });

  it("saves once more at Exit what was done while it was being committed", async () => {
    let answer = (_: SaveStatus): void => undefined;
    const { session, log } = scene({ commit: () => new Promise((resolve) => (answer = resolve)) });
    await session.open();
    const left = session.exit();
    session.touched([viewed]);
    answer("saved");
    await left;
    expect(log.slice(-2)).toEqual(["state 1~x", "close"]);
  });

  it("tells and saves nothing in review and browse mode", async () => {
    for (const mode of ["review", "browse"] as const) {
      const { session, log, window, hide, wait } = scene({ launch: { mode } });
      await session.open();
      session.touched([completed]);
      hide();
      await wait(2000);
      window.dispatchEvent(leave(false));
      expect(log).toEqual(["open", "sign saved", "close"]);
    }
  });

  it("sends nothing where no session could be opened, and says why", async () => {
    const { session, log, hide, wait } = scene({
      open: () => Promise.reject(Object.assign(new Error("none"), { trouble: "no-lms" })),
    });
    expect(await session.open()).toBeUndefined();
    session.touched([completed]);
    hide();
    await wait(2000);
    expect(await session.exit()).toBeUndefined();
    expect(log).toEqual(["sign not-saved no-lms"]);
  });

  it("says when a commit fails, and when saving works again", async () => {
    const answers: (() => Promise<SaveStatus>)[] = [
      () => Promise.resolve("not-saved"),
      () => Promise.reject(new Error("gone")),
      () => Promise.resolve("saved"),
    ];
    const { session, log, wait } = scene({ commit: () => answers.shift()?.() ?? Promise.resolve("saved") });
    await session.open();
    for (let i = 0; i < 3; i++) {
      session.touched([]);
      await wait(1500);
    }
    expect(log.filter((line) => line.startsWith("sign") && line !== "sign waiting")).toEqual([
      "sign saved",
      "sign not-saved",
      "sign not-saved session-lost",
      "sign saved",
    ]);
  });
});
