import { describe, expect, it } from "vitest";
import { createDriver } from "../src/scorm12/driver.ts";
import { answered, playerInput } from "./learner.ts";

/** Elements that Moodle turns into numbers before it compares them. */
const ranged = /\.(raw|min|max|weighting)$/;

/** Keeps a value only when it differs from what was sent last, and takes it for sent whether it arrived or not. */
class SendsOnce {
  readonly #values = new Map<string, string | number>([["cmi.interactions._children", "student_response"], ["cmi.core.lesson_mode", "normal"]]);
  readonly #sent = new Map<string, string | number>();
  readonly stored = new Map<string, string>();
  connected = true;

  LMSInitialize = (): string => "true";
  LMSFinish = (): string => this.LMSCommit();
  LMSGetLastError = (): string => "0";
  LMSGetValue = (name: string): string => String(this.#values.get(name) ?? "");

  LMSSetValue = (name: string, value: string): string => {
    this.#values.set(name, ranged.test(name) ? Number(value) : value);
    return "true";
  };

  LMSCommit = (): string => {
    for (const [name, value] of this.#values) {
      if (this.#sent.get(name) === value) continue;
      this.#sent.set(name, value);
      if (this.connected) this.stored.set(name, String(value));
    }
    return String(this.connected);
  };
}

describe("SCORM 1.2 on an LMS that sends each value once", () => {
  it("brings everything there after the connection was gone, the grade and the answers too", async () => {
    const lms = new SendsOnce();
    const window = { parent: null, API: lms };
    const later: (() => void)[] = [];
    const driver = createDriver(playerInput({ scored: true }), {
      window,
      now: () => new Date(Date.UTC(2026, 10, 24, 1, 2, 3)),
      after: (_milliseconds, task) => void later.push(task),
      hidden: () => false,
      online: () => lms.connected,
    });
    await driver.open();
    lms.connected = false;
    driver.record({ type: "page-viewed", pageId: "mulai", title: "Mulai" });
    driver.record(answered("kota padang 1/1"));
    driver.record({ type: "completed" });
    driver.record({ type: "passed", grade: { points: 100, outOf: 100 } });
    driver.saveState("s1");
    expect(await driver.commit()).toBe("waiting");
    later.shift()?.();
    lms.connected = true;
    later.shift()?.();
    expect(await driver.commit()).toBe("saved");
    expect(Object.fromEntries(lms.stored)).toMatchObject({
      "cmi.core.lesson_status": "passed",
      "cmi.core.lesson_location": "mulai",
      "cmi.core.score.raw": "100",
      "cmi.core.score.min": "0",
      "cmi.core.score.max": "100",
      "cmi.interactions.0.id": "kota",
      "cmi.interactions.0.type": "choice",
      "cmi.interactions.0.correct_responses.0.pattern": "1",
      "cmi.interactions.0.weighting": "1",
      "cmi.interactions.0.student_response": "1",
      "cmi.interactions.0.result": "correct",
    });
    expect(lms.stored.get("cmi.suspend_data")).toMatch(/^s1~3/);
  });
});
