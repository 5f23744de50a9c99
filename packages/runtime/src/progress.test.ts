import { describe, expect, it } from "vitest";
import { course, page, question, quiz } from "../test/course.ts";
import { changes, isScored, passMark, standing, type Standing } from "./progress.ts";
import { emptyRecord, keepAttempt, type LearnerRecord } from "./record.ts";

type Doing = (record: LearnerRecord) => void;

const see = (...ids: string[]): Doing => (record) => ids.forEach((id) => record.seen.add(id));
const answer = (id: string, fraction: number | undefined, tries = 1): Doing => (record) =>
  void record.answers.set(id, { tries, draft: false, response: "a", fraction });
const take = (id: string, kept: number, taken = 1): Doing => (record) => void record.quizzes.set(id, { taken, kept, open: false });

const five = ["a", "b", "c", "d", "e"];
const nothing = { completed: false, passed: false };

/** One page, five questions and nothing else: what a single Markdown file yields. */
const lone = course({ pages: [page("p", { questions: five })], questions: five.map((id) => question(id, { attempts: 2 })) });

const tested = course({
  pages: [page("p", { questions: ["in-text"], quizzes: ["pre", "practice"] }), page("t", { quizzes: ["post", "exam"] })],
  questions: [
    question("in-text"),
    ...["pre", "practice", "post", "exam"].map((id) => question(`${id}-q`, { quiz: id })),
  ],
  quizzes: [
    quiz("pre", ["pre-q"], { kind: "pre-test" }),
    quiz("practice", ["practice-q"], { kind: "practice" }),
    quiz("post", ["post-q"], { kind: "post-test", attempts: 2 }),
    quiz("exam", ["exam-q"], { kind: "exam", weight: 3, attempts: 1 }),
  ],
});

const mixed = course({
  pages: [page("p", { questions: ["q", "own", "essay"], quizzes: ["z", "pre"] })],
  questions: [
    question("q", { points: 2 }),
    question("own", { practice: true }),
    question("essay", { gradable: false, points: 0 }),
    question("z1", { quiz: "z", points: 3 }),
    question("z2", { quiz: "z", points: 0, gradable: false }),
    question("pre1", { quiz: "pre" }),
  ],
  quizzes: [quiz("z", ["z1", "z2"]), quiz("pre", ["pre1"], { kind: "pre-test" })],
});

const unscored = course({
  pages: [page("p"), page("t", { quizzes: ["survey"] })],
  questions: [question("s", { quiz: "survey", gradable: false, points: 0 })],
  quizzes: [quiz("survey", ["s"])],
});

const strict = course({
  pages: ["p", "q", "r", "s", "t"].map((id) => page(id, id === "s" ? { quizzes: ["z"], parts: ["case"] } : {})),
  questions: [question("z1", { quiz: "z" })],
  quizzes: [quiz("z", ["z1"], { kind: "practice" })],
  rules: { view: 0.6, require: ["s"] },
});

describe("what counts", () => {
  it.each<[string, ReturnType<typeof course>, Doing[], Partial<Standing>]>([
    ["nothing done", lone, [], { score: undefined, success: "unknown", progress: 0, completed: false }],
    ["page read, nothing answered", lone, [see("p")], { score: undefined, success: "unknown", completed: false }],
    ["one of five right", lone, [see("p"), answer("a", 1)], { score: 20, success: "unknown", progress: 0.33 }],
    [
      "four of five right, one open: passed already",
      lone,
      [see("p"), ...five.slice(0, 4).map((id) => answer(id, 1))],
      { score: 80, success: "passed", completed: true, progress: 1 },
    ],
    ["all right", lone, [see("p"), ...five.map((id) => answer(id, 1))], { score: 100, success: "passed", completed: true }],
    [
      "all wrong, tries left",
      lone,
      [see("p"), ...five.map((id) => answer(id, 0))],
      { score: 0, success: "failed", final: false, completed: true },
    ],
    [
      "all wrong, no tries left",
      lone,
      [see("p"), ...five.map((id) => answer(id, 0, 2))],
      { score: 0, success: "failed", final: true, completed: true },
    ],
    ["thirds keep two decimals", lone, five.map((id) => answer(id, 1 / 3)), { score: 33.33 }],

    ["a pre-test, practice and questions in the text beside a post-test", tested,
      [see("p", "t"), answer("in-text", 1), take("pre", 1), take("practice", 1)],
      { score: undefined, success: "unknown", completed: false }],
    ["post-test and exam by weight", tested, [take("post", 1), take("exam", 0.6)], { score: 70, success: "passed" }],
    ["one test of two", tested, [take("post", 1)], { score: 25, success: "unknown" }],
    ["failed, one test can be taken again", tested, [take("post", 0), take("exam", 0.5)], { success: "failed", final: false }],
    ["failed, what can be taken again is all right already", tested, [take("post", 1), take("exam", 0)], { success: "failed", final: true }],
    ["failed, none can be taken again", tested, [take("post", 0, 2), take("exam", 0.5)], { success: "failed", final: true }],

    ["quizzes and lone questions by points; practice, pre-test and essays never", mixed,
      [answer("q", 0.5), take("z", 1), answer("own", 0), answer("essay", undefined), take("pre", 0)],
      { score: 80, success: "passed" }],
    ["a quiz that was not taken counts as nothing", mixed, [answer("q", 1)], { score: 40, success: "unknown" }],

    ["no scored question: seen is completed, success unknown", unscored, [see("p", "t")], { score: undefined, success: "unknown", completed: true }],

    ["share of pages and a required page: pages seen, parts open", strict, [see("p", "q", "s")], { completed: false, progress: 0.75 }],
    ["its quiz was taken, its case study not read to the end", strict, [see("p", "q", "s"), take("z", 0)], { completed: false }],
    ["all that is required", strict, [see("p", "q", "s", "case"), take("z", 0)], { completed: true, progress: 1, success: "unknown" }],
    ["required, but too few pages", strict, [see("s", "case"), take("z", 0)], { completed: false, progress: 0.5 }],
  ])("%s", (_, input, doings, expected) => {
    const record = emptyRecord();
    for (const doing of doings) doing(record);
    expect(standing(input, record, input.rules.passing, nothing)).toMatchObject(expected);
  });

  it("never takes back what the LMS holds", () => {
    const record = emptyRecord();
    five.forEach((id) => answer(id, 0, 2)(record));
    const now = standing(lone, record, 70, { completed: true, passed: true });
    expect(now).toMatchObject({ completed: true, success: "passed" });
  });

  it("compares two decimals with the pass mark", () => {
    const record = emptyRecord();
    take("post", 0.7001, 1)(record);
    take("exam", 0.7001, 1)(record);
    expect(standing(tested, record, 70.01, nothing)).toMatchObject({ score: 70.01, success: "passed" });
    expect(standing(tested, record, 70.02, nothing)).toMatchObject({ success: "failed" });
  });

  it("says what is still open, and where", () => {
    const record = emptyRecord();
    see("p")(record);
    take("post", 0.2)(record);
    expect(standing(tested, record, 70, nothing).open).toEqual([
      { id: "t", title: "Page t", why: "unseen" },
      { id: "exam", title: "Quiz exam", why: "not-done" },
      { id: "post", title: "Quiz post", why: "not-passed" },
    ]);
  });

  it("who failed and may go on has something open", () => {
    const record = emptyRecord();
    for (const doing of [see("p", "t"), take("post", 0.8), take("exam", 0)]) doing(record);
    expect(standing(tested, record, 70, nothing)).toMatchObject({ success: "failed", final: false, open: [{ id: "post", why: "not-passed" }] });
  });
});

describe("a unit", () => {
  it("has a score where something counts", () => {
    expect([lone, tested, mixed, unscored, strict].map(isScored)).toEqual([true, true, true, false, false]);
  });
  it("has the pass mark of the one quiz that counts, else the course's", () => {
    const one = { ...tested, quizzes: tested.quizzes.map((entry) => ({ ...entry, passing: 85 })).slice(0, 3) };
    expect(passMark(one)).toBe(85);
    expect([passMark(tested), passMark(lone), passMark(mixed)]).toEqual([70, 70, 70]);
  });
});

describe("which attempt counts", () => {
  const before = { taken: 1, kept: 0.6, open: false };
  it.each([
    ["best", 0.8, false, 0.8],
    ["best", 0.4, false, 0.6],
    ["last", 0.4, false, 0.4],
    ["first", 0.8, false, 0.6],
    ["average", 0.8, false, 0.7],
    ["last", 0.4, true, 0.6],
  ] as const)("%s, then %d (passed before: %s) gives %d", (keep, fraction, passed, kept) => {
    expect(keepAttempt(before, fraction, keep, passed)).toBeCloseTo(kept);
    expect(keepAttempt(undefined, fraction, keep, passed)).toBe(fraction);
  });
});

describe("what the LMS is told", () => {
  const base: Standing = { progress: 0, score: undefined, passing: 70, completed: false, success: "unknown", final: false, open: [] };
  it("is the score before the status, and only what changed", () => {
    const after: Standing = { ...base, progress: 1, score: 80, completed: true, success: "passed" };
    expect(changes(base, after).map(({ type }) => type)).toEqual(["scored", "progressed", "completed", "passed"]);
    expect(changes(after, after)).toEqual([]);
  });
  it("says failed again when it becomes final", () => {
    const failed: Standing = { ...base, score: 20, success: "failed" };
    expect(changes(base, failed)).toContainEqual({ type: "failed", grade: { points: 20, outOf: 100 }, final: false });
    expect(changes(failed, { ...failed, final: true })).toEqual([{ type: "failed", grade: { points: 20, outOf: 100 }, final: true }]);
    expect(changes(failed, { ...failed })).toEqual([]);
  });
});
