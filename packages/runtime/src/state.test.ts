import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { course, find, page, question, quiz } from "../test/course.ts";
import { emptyRecord, type Answer, type LearnerRecord } from "./record.ts";
import { blockKey, stateFormat, worstCaseState } from "./state.ts";

const answer = (response: unknown, fraction: number | undefined, more: Partial<Answer> = {}): Answer => ({
  tries: 1,
  draft: false,
  response,
  fraction,
  ...more,
});

function big(pages: number): ReturnType<typeof course> {
  const ids = Array.from({ length: pages }, (_, i) => `some-page-of-the-course-${i}`);
  return course({
    pages: ids.map((id) => page(id, { questions: [`${id}-question`] })),
    questions: ids.map((id) => question(`${id}-question`)),
  });
}

function answered(input: ReturnType<typeof course>, twice: boolean): LearnerRecord {
  const record = emptyRecord();
  input.questions.forEach(({ id }, i) => {
    const response = "abcd".charAt((i * 7) % 4);
    const fraction = response === "a" ? 1 : response === "b" ? 0.5 : 0;
    record.answers.set(id, answer(response, fraction, { tries: twice ? 1 + (i % 2) : 1 }));
  });
  for (const { id } of input.pages) record.seen.add(id);
  record.page = input.pages[0]?.id;
  record.elapsed = 4000;
  return record;
}

describe("size", () => {
  it.each([
    [300, false, 1500],
    [500, false, 2600],
    [500, true, 2800],
  ])("%i answered choice questions on as many pages (some twice: %s) take less than %i characters", (n, twice, most) => {
    const input = big(n);
    const { text, complete } = stateFormat(input, find).encode(answered(input, twice), 4096);
    expect(complete).toBe(true);
    expect(text.length).toBeLessThan(most);
    expect(text).toMatch(/^[\w~-]+~\.$/);
  });

  it("is told at build time", () => {
    const input = big(300);
    const worst = worstCaseState(input, () => ({ bits: 2, characters: 0 }));
    expect(worst).toBeGreaterThan(stateFormat(input, find).encode(answered(input, true), 4096).text.length);
    expect(worst).toBeLessThan(2600);
    expect(worstCaseState(input, () => ({ bits: 0, characters: 1000 }))).toBeGreaterThan(300_000);
  });
});

const input = course({
  pages: [page("one", { questions: ["q1", "q2"] }), page("two", { questions: ["q3"], quizzes: ["z"] }), page("three")],
  questions: [question("q1"), question("q2", { kind: "write", gradable: false }), question("q3", { quiz: "z" })],
  quizzes: [quiz("z", ["q3"])],
  rules: { require: ["case"] },
});
const format = stateFormat(input, find);

const records: fc.Arbitrary<LearnerRecord> = fc
  .record({
    page: fc.constantFrom("one", "two", "three"),
    elapsed: fc.nat(100_000),
    seen: fc.subarray(["one", "two", "three", "case"]),
    q1: fc.option(
      fc.record({ tries: fc.nat(9), draft: fc.boolean(), response: fc.constantFrom("a", "b", "c", "d"), parts: fc.nat(10) }),
    ),
    q2: fc.option(fc.string({ unit: "binary" })),
    note: fc.string({ unit: "binary" }),
    z: fc.option(fc.record({ taken: fc.nat(5), open: fc.boolean(), kept: fc.nat(1000) })),
  })
  .map(({ page, elapsed, seen, q1, q2, note, z }) => {
    const record: LearnerRecord = { ...emptyRecord(), page, elapsed, seen: new Set(seen) };
    if (q1) record.answers.set("q1", { ...q1, fraction: q1.parts / 10 });
    if (q2 !== null) record.answers.set("q2", answer(q2, undefined));
    // A page with an answer on it was seen.
    if (record.answers.size > 0) record.seen.add("one");
    if (note !== "") record.memory.set(blockKey("note"), note);
    if (z) record.quizzes.set("z", { ...z, kept: z.kept / 1000 });
    return record;
  });

const plain = (record: LearnerRecord): unknown => ({
  ...record,
  seen: [...record.seen].sort(),
  answers: [...record.answers].map(([id, { tries, draft, response, fraction }]) => [id, tries, draft, response, fraction]).sort(),
  memory: [...record.memory],
  quizzes: [...record.quizzes],
});

describe("round trip", () => {
  it("gives back what was saved", () => {
    fc.assert(
      fc.property(records, (record) => {
        const { text, complete } = format.encode(record, 1_000_000);
        const { record: back, intact } = format.decode(text);
        expect(complete).toBe(true);
        expect(intact).toBe(true);
        expect(plain(back)).toEqual(plain(record));
      }),
    );
  });

  it("holds nothing that ends or bends a text of a script, into which Chamilo writes it", () => {
    const record = emptyRecord();
    record.answers.set("q2", answer("It's in C:\\users,\nno ^q and no ^s", undefined));
    record.seen.add("one");
    const { text } = format.encode(record, 4096);
    expect(text).not.toMatch(/['\\\n]/);
    expect(plain(format.decode(text).record)).toEqual(plain(record));
  });

  it("keeps everything when pages and questions are reordered, added and removed", () => {
    const other = stateFormat(
      course({
        pages: [page("new"), page("three"), page("two", { questions: ["q3", "q9"], quizzes: ["z"] }), page("one", { questions: ["q2", "q1"] })],
        questions: [question("q9"), ...[...input.questions].reverse()],
        quizzes: [quiz("y", []), ...input.quizzes],
        rules: { require: ["case"] },
      }),
      find,
    );
    fc.assert(
      fc.property(records, (record) => {
        const { record: back, intact } = other.decode(format.encode(record, 1_000_000).text);
        expect(intact).toBe(true);
        expect(plain(back)).toEqual(plain(record));
      }),
    );
  });

  it("leaves out what it does not know", () => {
    const small = stateFormat(course({ pages: [page("one", { questions: ["q1"] })], questions: [question("q1")] }), find);
    fc.assert(
      fc.property(records, (record) => {
        const { record: back, intact } = small.decode(format.encode(record, 1_000_000).text);
        expect(intact).toBe(true);
        expect(back.answers.get("q1")).toEqual(record.answers.get("q1") && expect.objectContaining({ tries: record.answers.get("q1")?.tries }));
        expect([...back.seen].every((id) => id === "one")).toBe(true);
      }),
    );
  });

  it("drops the answer of a question whose options changed, and nothing else", () => {
    const data = { options: ["a", "b", "c", "e"], correct: "a" };
    const changed = stateFormat({ ...input, questions: [question("q1", { data }), ...input.questions.slice(1)] }, find);
    const record = emptyRecord();
    record.answers.set("q1", answer("d", 0)).set("q2", answer("long", undefined));
    const { record: back, intact } = changed.decode(format.encode(record, 4096).text);
    expect(intact).toBe(true);
    expect([...back.answers.keys()]).toEqual(["q2"]);
    expect([...back.seen]).toEqual(["one"]);
  });

  it("grades again by the new key, but keeps what was better", () => {
    const data = { options: ["a", "b", "c", "d"], correct: "d" };
    const rekeyed = stateFormat({ ...input, questions: [question("q1", { data })] }, find);
    const record = emptyRecord();
    record.answers.set("q1", answer("d", 0));
    expect(rekeyed.decode(format.encode(record, 4096).text).record.answers.get("q1")?.fraction).toBe(1);
    record.answers.set("q1", answer("d", 0.5, { tries: 2 }));
    expect(rekeyed.decode(format.encode(record, 4096).text).record.answers.get("q1")?.fraction).toBe(0.5);
  });
});

describe("damage", () => {
  it("reads what is left of a text that was cut off", () => {
    fc.assert(
      fc.property(records, fc.nat(), (record, at) => {
        const { text } = format.encode(record, 1_000_000);
        const { record: back } = format.decode(text.slice(0, at % text.length));
        for (const id of back.seen) expect(record.seen.has(id)).toBe(true);
        for (const [id, quizRecord] of back.quizzes) expect(record.quizzes.get(id)).toEqual(quizRecord);
      }),
    );
  });

  it("says that a text was cut off or changed", () => {
    const large = big(300);
    const { text } = stateFormat(large, find).encode(answered(large, true), 4096);
    for (let at = 3; at < text.length; at += 7) {
      expect(stateFormat(large, find).decode(text.slice(0, at)).intact, `cut at ${at}`).toBe(false);
      const wrong = text.charAt(at) === "x" ? "y" : "x";
      const changed = stateFormat(large, find).decode(text.slice(0, at) + wrong + text.slice(at + 1));
      expect(changed.intact, `changed at ${at}`).toBe(false);
      expect(changed.record.answers.size).toBeGreaterThan(150);
    }
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void format.decode(text)));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void format.decode(`1${text}`)));
    expect(format.decode("2~anything").intact).toBe(false);
    expect(format.decode("").intact).toBe(true);
    expect(format.decode(undefined).intact).toBe(true);
  });
});

describe("too little room", () => {
  it("leaves out long texts first, then answers, then pages, and says so", () => {
    const record = emptyRecord();
    record.answers.set("q1", answer("a", 1)).set("q2", answer("x".repeat(300), undefined));
    record.memory.set(blockKey("note"), "short");
    record.quizzes.set("z", { taken: 2, kept: 0.75, open: false });
    record.seen.add("three");
    const without = (limit: number): ReturnType<typeof format.decode>["record"] => {
      const { text, complete } = format.encode(record, limit);
      expect(complete).toBe(false);
      expect(text.length).toBeLessThanOrEqual(limit);
      return format.decode(text).record;
    };
    const noLong = without(200);
    expect(noLong.answers.get("q2")).toEqual(answer(undefined, undefined));
    expect(noLong.memory.size).toBe(1);
    expect(noLong.answers.get("q1")?.response).toBe("a");
    const noTexts = without(60);
    expect(noTexts.memory.size).toBe(0);
    expect(noTexts.answers.get("q1")?.fraction).toBe(1);
    const bare = without(30);
    expect(bare.quizzes.get("z")).toEqual({ taken: 2, kept: 0.75, open: false });
    expect(without(5).quizzes.size).toBe(0);
  });
});
