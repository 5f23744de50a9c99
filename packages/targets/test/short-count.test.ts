// The Moodle app gives records back in the order of their names as text, where 10 comes before 2, and loses count.
import type { TrackingDriver } from "@lentera/model";
import { describe, expect, it } from "vitest";
import { createDriver } from "../src/scorm12/driver.ts";
import { playerInput } from "./learner.ts";

const index = /^cmi\.interactions\.(\d+)\./;
const ids = Array.from({ length: 40 }, (_, n) => `soal-${n}`);
/** Answered from the last to the first, each leaves a run of its own: more than a memo takes. */
const scattered = [...ids].filter((_, n) => n % 2 === 0).reverse();

/** Keeps records from launch to launch; how many there are it says with a rule of its own. */
class Lms {
  readonly stored = new Map<string, string>();
  readonly refused: string[] = [];
  readonly #counts: (records: number) => number;

  constructor(counts: (records: number) => number) {
    this.#counts = counts;
  }

  async launch(): Promise<TrackingDriver> {
    let count = this.#counts(this.records().length);
    const API = {
      LMSInitialize: () => "true",
      LMSFinish: () => "true",
      LMSCommit: () => "true",
      LMSGetLastError: () => "0",
      LMSGetValue: (name: string) =>
        name === "cmi.interactions._count" ? String(count) : name === "cmi.interactions._children" ? "student_response" : (this.stored.get(name) ?? ""),
      LMSSetValue: (name: string, value: string) => {
        const record = index.exec(name)?.[1];
        if (record !== undefined && Number(record) === count) count++;
        const isLegal = (record === undefined || Number(record) < count) && !(name.endsWith(".weighting") && Number(value) > 100);
        if (isLegal) this.stored.set(name, value);
        else this.refused.push(name);
        return String(isLegal);
      },
    };
    const input = playerInput({ scored: true });
    const questions = ids.map((id) => ({ ...input.questions[0]!, id }));
    const window: Record<string, unknown> = { API };
    const driver = createDriver({ ...input, questions }, { window, now: () => new Date(), after: () => {}, hidden: () => false, online: () => true });
    await driver.open();
    return driver;
  }

  records(): string[] {
    return [...this.stored].filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name)).map(([, id]) => id);
  }
}

async function answer(driver: TrackingDriver, questions: readonly string[]): Promise<void> {
  for (const id of questions) {
    driver.record({
      type: "answered",
      interactionId: id,
      questionId: id,
      description: "",
      interaction: { type: "true-false", correct: true },
      response: { type: "true-false", value: true },
      grade: { points: 1, outOf: 1 },
      latency: 1000,
      objectives: [],
    });
  }
  driver.saveState("s1");
  await driver.commit();
  driver.close();
}

const written = (questions: readonly string[]): string[] => questions.map((id) => id.replace("-", "_"));

describe("an LMS that counts two records too few", () => {
  it.each([
    { how: "in the course's order", questions: ids.slice(0, 14), next: ids.slice(14, 17) },
    { how: "in an order that is too long to be remembered", questions: scattered, next: ["soal-1", "soal-3"] },
  ])("keeps what was answered $how", async ({ questions, next }) => {
    const lms = new Lms((records) => (records > 11 ? records - 2 : records));
    await answer(await lms.launch(), questions);
    await answer(await lms.launch(), next);
    expect(lms.records()).toEqual(written([...questions, ...next]));
    expect([...lms.stored].filter(([name]) => name.endsWith(".weighting")).every(([, value]) => value === "1")).toBe(true);
  });

  it("writes a question that is answered again on its own record", async () => {
    const lms = new Lms((records) => (records > 11 ? records - 2 : records));
    await answer(await lms.launch(), ids.slice(0, 14));
    await answer(await lms.launch(), ["soal-13", "soal-20"]);
    expect(lms.records()).toEqual(written([...ids.slice(0, 14), "soal-20"]));
  });
});

describe("an LMS that begins to count anew at each launch", () => {
  it("is taken at its word", async () => {
    const lms = new Lms(() => 0);
    await answer(await lms.launch(), ids.slice(0, 14));
    await answer(await lms.launch(), ["soal-20"]);
    expect(lms.stored.get("cmi.interactions.0.id")).toBe("soal_20");
    expect(lms.refused).toEqual([]);
  });
});
