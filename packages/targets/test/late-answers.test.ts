// The SCORM block of Open edX sends values one batch after another, answers what it held before while a batch is under
// way, keeps no count of records, and never says which status it holds.
import type { Launch, TrackingDriver } from "@lentera/model";
import { describe, expect, it } from "vitest";
import { createDriver as scorm12 } from "../src/scorm12/driver.ts";
import { createDriver as scorm2004 } from "../src/scorm2004/driver.ts";
import { answered, playerInput } from "./learner.ts";

const unanswered = /status$|score\.raw$|score\.scaled$|mode$/;

class Lms {
  readonly held = new Map<string, string>();
  readonly #cuts: number;
  #underWay: [string, string][] | undefined;

  constructor(cuts = Infinity) {
    this.#cuts = cuts;
  }

  async launch(create: typeof scorm12): Promise<{ driver: TrackingDriver; launch: Launch }> {
    const get = (name: string): string => (unanswered.test(name) ? "" : (this.held.get(name) ?? ""));
    const set = (name: string, value: string): string => {
      if (this.#underWay !== undefined) this.#underWay.push([name, value]);
      else {
        this.held.set(name, value.slice(0, this.#cuts));
        this.#underWay = [];
      }
      return "true";
    };
    const yes = (): string => "true";
    const API = { LMSInitialize: yes, LMSFinish: yes, LMSCommit: yes, LMSGetValue: get, LMSSetValue: set };
    const API_1484_11 = { Initialize: yes, Terminate: yes, Commit: yes, GetValue: get, SetValue: set };
    const window: Record<string, unknown> = { API, API_1484_11 };
    const environment = { window, now: () => new Date(), after: () => {}, hidden: () => false, online: () => true };
    const driver = create(playerInput({ scored: true }), environment);
    return { driver, launch: await driver.open() };
  }

  /** The batch under way arrives, and with it what waited. */
  land(): void {
    for (const [name, value] of this.#underWay ?? []) this.held.set(name, value.slice(0, this.#cuts));
    this.#underWay = undefined;
  }
}

describe.each([
  { version: "1.2", create: scorm12 },
  { version: "2004", create: scorm2004 },
])("an LMS that takes values later, in SCORM $version", ({ create }) => {
  it("is not said to have no room", async () => {
    const lms = new Lms();
    const { driver } = await lms.launch(create);
    for (const state of ["first", "a second, longer state"]) {
      driver.saveState(state);
      expect(await driver.commit()).toBe("saved");
    }
    lms.land();
    expect(lms.held.get("cmi.suspend_data")).toMatch(/^a second, longer state~/);
  });

  it("is still found out where it keeps a part alone", async () => {
    const lms = new Lms(10);
    const { driver } = await lms.launch(create);
    lms.land();
    for (const state of ["twelve or more", "twelve or more, and more", "twelve or more, and more still"]) {
      driver.saveState(state);
      expect(await driver.commit()).toBe("not-saved");
      lms.land();
    }
  });

  it("does not lose that the learner has passed", async () => {
    const lms = new Lms();
    const first = await lms.launch(create);
    lms.land();
    first.driver.record({ type: "completed" });
    first.driver.record({ type: "passed", grade: { points: 80, outOf: 100 } });
    first.driver.saveState("s1");
    await first.driver.commit();
    lms.land();
    first.driver.close();
    lms.land();
    const told = new Map([...lms.held].filter(([name]) => name.endsWith("status")));
    const { launch } = await lms.launch(create);
    lms.land();
    expect(launch).toMatchObject({ completed: true, success: "passed", state: "s1" });
    expect(new Map([...lms.held].filter(([name]) => name.endsWith("status")))).toEqual(told);
  });
});

describe("an LMS that keeps records and does not count them, in SCORM 2004", () => {
  it("gets the answers of a later session behind those it has", async () => {
    const lms = new Lms();
    for (const answers of [["kota solok", "benar true"], ["angka 3", "kota padang"]]) {
      const { driver } = await lms.launch(scorm2004);
      for (const answer of answers) driver.record(answered(answer));
      await driver.commit();
      lms.land();
    }
    const ids = [...lms.held].filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name));
    expect(ids).toEqual(["kota", "benar", "angka"].map((id, index) => [`cmi.interactions.${index}.id`, id]));
  });
});
