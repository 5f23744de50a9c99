import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { store } from "../../test/bits.ts";
import { complete, grade, isRight, records } from "./grade.ts";
import { readings } from "./number.ts";
import { pack, shape, unpack } from "./pack.ts";
import type { BlankKey, BlanksData } from "./question.ts";

describe("blanks: numbers as learners type them", () => {
  it.each([
    ["7,5", true, [7.5]],
    ["7.5", true, [7.5]],
    ["7,5 menit", true, [7.5]],
    [" 1 250 ", true, [1250]],
    ["1.250", true, [1250, 1.25]],
    ["1,250", true, [1.25, 1250]],
    ["1.250", false, [1.25, 1250]],
    ["0.972", true, [0.972]],
    ["1.250.000", true, [1250000]],
    ["1.250,75", true, [1250.75]],
    ["1,250.75", true, [1250.75]],
    ["Rp 750", true, [750]],
    ["−3", false, [-3]],
    ["-0,5%", true, [-0.5]],
    ["٤٢", true, [42]],
    [".5", false, [0.5]],
    ["5.", false, [5]],
    ["", false, []],
    ["seven", false, []],
    ["7 or 8", false, []],
    ["1,2,3", false, []],
  ])("%j (comma %s) is %j", (text, comma, values) => expect(readings(text, comma)).toEqual(values));
});

const text: BlankKey = { type: "text", answers: ["Kota Padang"], patterns: [["pdg\\.?", "i"]] };
const number: BlankKey = { type: "number", min: 0.2, max: 0.3, shown: "0,25", comma: true };
const select: BlankKey = { type: "select", options: ["b", "a"], correct: "a" };

describe("blanks: grade", () => {
  it.each([
    [text, "kota  padang ", true],
    [text, "PDG.", true],
    [text, "xpdg", false],
    [text, "", false],
    [{ ...text, exact: true as const }, "kota padang", false],
    [{ type: "text" as const, answers: ["Café"] }, "cafe\u0301", true],
    [{ type: "text" as const, answers: ["Jum'at"] }, "jum’at", true],
    [number, "0,3", true],
    [number, "0.25", true],
    [number, "0,31", false],
    [select, "a", true],
    [select, "", false],
  ])("%#", (key, given, right) => expect(isRight(key, given)).toBe(right));

  it("gives each blank its share, or all or nothing", () => {
    const data: BlanksData = { blanks: [text, number, select] };
    expect(grade(data, ["kota padang", "0,25", "b"])).toBeCloseTo(2 / 3);
    expect(grade({ ...data, whole: true }, ["kota padang", "0,25", "b"])).toBe(0);
    expect(grade({ ...data, whole: true }, ["kota padang", "0,25", "a"])).toBe(1);
  });

  it("is complete when all are filled and a number is one", () => {
    const data: BlanksData = { blanks: [text, number, select] };
    expect(complete(data, ["x", "about", "a"])).toBe(false);
    expect(complete(data, ["x", "1", "a"])).toBe(true);
    expect(complete(data, ["x", "1"])).toBe(false);
  });

  it("reports one interaction for each filled blank", () => {
    const data: BlanksData = { blanks: [text, number, select] };
    expect(records(data, ["x ", "9", ""], () => [])).toEqual([
      { suffix: "1", interaction: { type: "fill-in", correct: ["Kota Padang"], caseMatters: false }, response: { type: "fill-in", value: "x" }, fraction: 0 },
      { suffix: "2", interaction: { type: "numeric", min: 0.2, max: 0.3 }, response: { type: "numeric", value: 9 }, fraction: 0 },
    ]);
    expect(records({ blanks: [number] }, ["0,2"], () => [])[0]?.suffix).toBe("");
  });
});

describe("blanks: properties", () => {
  const given = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 5 });
  it("gives 0 to 1, and 1 to the author's own answers", () => {
    fc.assert(
      fc.property(given, given, (answers, typed) => {
        const data: BlanksData = { blanks: answers.map((answer) => ({ type: "text", answers: [answer] })) };
        const fraction = grade(data, typed);
        return fraction >= 0 && fraction <= 1 && grade(data, answers) === 1;
      }),
    );
  });

  it("packs and unpacks", () => {
    fc.assert(
      fc.property(given, fc.constantFrom("", "a", "b"), (typed, chosen) => {
        const data: BlanksData = { blanks: [...typed.map((): BlankKey => text), select] };
        const kept = store();
        pack(data, [...typed, chosen], kept.to);
        expect(unpack(data, kept.from())).toEqual([...typed, chosen]);
      }),
    );
  });

  it("has another shape when blanks change places", () => {
    expect(shape({ blanks: [text, number] })).not.toBe(shape({ blanks: [number, text] }));
  });
});
