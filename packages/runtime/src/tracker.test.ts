import type { Launch, TrackingEvent } from "@lentera/model";
import { describe, expect, it } from "vitest";
import { course, page, question, quiz } from "../test/course.ts";
import { emptyRecord, type LearnerRecord } from "./record.ts";
import type { Session } from "./session.ts";
import { createTracker } from "./tracker.ts";

const launch: Launch = { learner: { id: "siti" }, entry: "resume", mode: "normal", credit: true, completed: false, success: "unknown" };

function session(): Session & { readonly events: TrackingEvent[] } {
  const events: TrackingEvent[] = [];
  return {
    events,
    open: () => Promise.resolve(undefined),
    touched: (more) => void events.push(...more),
    exit: () => Promise.resolve(undefined),
  };
}

describe("an edition that asks for less than the one before", () => {
  const input = course({ pages: [page("p", { questions: ["q"] })], questions: [question("q")] });
  const record = (): LearnerRecord => ({
    ...emptyRecord(),
    seen: new Set(["p"]),
    answers: new Map([["q", { tries: 1, draft: false, response: "a", fraction: 1 }]]),
  });

  it("tells the LMS at the launch what was reached by it", () => {
    const to = session();
    const tracker = createTracker(input, record(), launch, to);
    tracker.viewed("p");
    expect(to.events.map(({ type }) => type)).toEqual(["scored", "completed", "passed"]);
    tracker.viewed("p");
    expect(to.events).toHaveLength(3);
  });

  it("tells nothing that the LMS holds", () => {
    const to = session();
    createTracker(input, record(), { ...launch, completed: true, success: "passed" }, to).viewed("p");
    expect(to.events).toEqual([]);
  });
});

describe("another try at a question of an attempt that is over", () => {
  const quizzed = (keep: "best" | "last" | "first" | "average"): ReturnType<typeof course> =>
    course({ pages: [page("p", { quizzes: ["z"] })], questions: [question("q", { quiz: "z" })], quizzes: [quiz("z", ["q"])], rules: { keep } });

  it.each([
    ["best", 0.5],
    ["last", 0.5],
    ["first", 0.2],
    ["average", 0.35],
  ] as const)("changes the result by the rule which attempt counts (%s)", (keep, kept) => {
    const input = quizzed(keep);
    const [only] = input.quizzes;
    const record = emptyRecord();
    const tracker = createTracker(input, record, launch, session());
    if (only === undefined) throw new Error("no quiz");
    tracker.quizFinished(only, 0.2, 1);
    tracker.quizReopened(only);
    tracker.quizFinished(only, 0, 1);
    tracker.quizFinished(only, 0.5, 1, 0);
    expect(record.quizzes.get("z")).toMatchObject({ taken: 2 });
    expect(record.quizzes.get("z")?.kept).toBeCloseTo(kept);
  });
});
