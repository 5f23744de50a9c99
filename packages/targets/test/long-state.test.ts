// SCORM 1.2 promises 4,096 characters of state; many LMSs keep more. What each of them does with a longer one.
import { Scorm12API } from "scorm-again";
import type { Launch, TrackingDriver } from "@lentera/model";
import { describe, expect, it } from "vitest";
import type { BrowserEnvironment } from "../src/scorm/browser-environment.ts";
import { createDriver } from "../src/scorm12/driver.ts";
import { createDriver as createDriver2004 } from "../src/scorm2004/driver.ts";
import { playerInput } from "./learner.ts";
import { TestLms } from "./lms.ts";

const long = `1~h${"x".repeat(5_000)}~t${"y".repeat(900)}~.`;
const short = "1~hxx~.";

interface Habits {
  /** Refuses a longer value. */
  readonly most?: number;
  /** Says that it took it, and keeps no more than this. */
  readonly cuts?: number;
  /** Takes it, and keeps no more than this when it commits. */
  readonly column?: number;
  /** Commits fail while a value is longer. */
  readonly fails?: number;
}

function around(API: object, online = true): BrowserEnvironment {
  const window: Record<string, unknown> = { API };
  return { window, now: () => new Date(), after: () => {}, hidden: () => false, online: () => online };
}

/** An LMS with a memory and a database, whose habits with long values differ. */
class Lms {
  readonly database = new Map<string, string>();
  readonly habits: Habits;

  constructor(habits: Habits) {
    this.habits = habits;
  }

  async launch(online = true): Promise<{ driver: TrackingDriver; launch: Launch }> {
    const memory = new Map(this.database);
    const { most = Infinity, cuts = Infinity, column = Infinity, fails = Infinity } = this.habits;
    const API = {
      LMSInitialize: () => "true",
      LMSFinish: () => "true",
      LMSGetLastError: () => "0",
      LMSGetValue: (name: string) => memory.get(name) ?? "",
      LMSSetValue: (name: string, value: string) => (value.length > most ? "false" : (memory.set(name, value.slice(0, cuts)), "true")),
      LMSCommit: () => {
        if ([...memory.values()].some(({ length }) => length > fails)) return "false";
        for (const [name, value] of memory) this.database.set(name, value.slice(0, column));
        return "true";
      },
    };
    const driver = createDriver(playerInput({}), around(API, online));
    return { driver, launch: await driver.open() };
  }
}

/** As the player does: the long state where it is taken, else the short one. */
async function save(driver: TrackingDriver): Promise<{ taken: boolean; status: string }> {
  const taken = driver.takes?.(long) ?? false;
  driver.saveState(taken ? long : short);
  return { taken, status: await driver.commit() };
}

describe("a state that is longer than SCORM 1.2 promises", () => {
  it("is kept whole by an LMS that has room, and comes back", async () => {
    const lms = new Lms({});
    const { driver } = await lms.launch();
    expect(await save(driver)).toEqual({ taken: true, status: "saved" });
    driver.close();
    expect((await lms.launch()).launch.state).toBe(long);
  });

  it("is kept whole by scorm-again, which does as Moodle does", async () => {
    const api = new Scorm12API({ autocommit: false, logLevel: 5 });
    const driver = createDriver(playerInput({}), around(api));
    await driver.open();
    expect((await save(driver)).taken).toBe(true);
    expect(api.lmsGetValue("cmi.suspend_data")).toContain(long);
  });

  it.each<[string, Habits]>([
    ["refuses it", { most: 4096 }],
    ["answers true and keeps a part", { cuts: 4096 }],
  ])("gives way to a short one where the LMS %s", async (_name, habits) => {
    const lms = new Lms(habits);
    const { driver } = await lms.launch();
    expect(await save(driver)).toEqual({ taken: false, status: "saved" });
    expect((await lms.launch()).launch.state).toBe(short);
  });

  it("is not tried in the next session where the LMS kept a part only", async () => {
    const lms = new Lms({ column: 4096 });
    expect((await save((await lms.launch()).driver)).taken).toBe(true);
    const next = await lms.launch();
    expect(long.startsWith(next.launch.state ?? "-")).toBe(true);
    expect(await save(next.driver)).toEqual({ taken: false, status: "saved" });
    expect((await lms.launch()).launch.state).toBe(short);
  });

  it("gives way where each commit fails with it, so that results are saved", async () => {
    const lms = new Lms({ fails: 4096 });
    const { driver } = await lms.launch();
    const went: boolean[] = [];
    for (let round = 0; round < 12; round++) went.push((await save(driver)).taken);
    // Three failures each time are what a poor line does, too; after the second time there is no other try.
    expect(went.slice(-2)).toEqual([false, false]);
    expect((await lms.launch()).launch.state).toBe(short);
  });

  it("goes on being tried where the connection is what failed", async () => {
    const lms = new Lms({ fails: 4096 });
    const { driver } = await lms.launch(false);
    for (let round = 0; round < 12; round++) expect((await save(driver)).taken).toBe(true);
  });

  it("is nobody's to try in SCORM 2004, whose promise is 64,000", () => {
    const lms = new TestLms("2004");
    expect(createDriver2004(playerInput({}), lms.environment({})).takes?.(long) ?? false).toBe(false);
  });

  it("is not tried on the strict shim without need: a state within the promise sets one value", async () => {
    const lms = new TestLms("1.2");
    const driver = createDriver(playerInput({}), lms.environment({}));
    await driver.open();
    expect(driver.takes?.(long)).toBe(false);
    driver.saveState(short);
    expect(await driver.commit()).toBe("saved");
    expect(lms.stored["cmi.suspend_data"]).toContain(short);
  });
});
