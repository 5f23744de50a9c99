import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { store } from "../../test/bits.ts";
import { complete, grade, interaction, interactionResponse } from "./grade.ts";
import { pack, shape, unpack } from "./pack.ts";
import type { ChoiceData } from "./question.ts";

const single: ChoiceData = { options: ["a", "b", "c", "d"], correct: ["b"], multiple: false };
const several: ChoiceData = { options: ["a", "b", "c", "d", "e", "f"], correct: ["a", "b"], multiple: true };

describe("choice: grade", () => {
  it.each([
    [single, ["b"], 1],
    [single, ["a"], 0],
    [{ ...single, weights: [0.5, 1, 0, -1] }, ["a"], 0.5],
    [{ ...single, weights: [0.5, 1, 0, -1] }, ["d"], 0],
    [several, ["a", "b"], 1],
    [several, ["a"], 0.5],
    [several, ["a", "b", "c"], 0.75],
    [several, ["a", "b", "c", "d", "e", "f"], 0],
    [{ ...several, scoring: "all-or-nothing" as const }, ["a"], 0],
    [{ ...several, scoring: "right-minus-wrong" as const }, ["a", "b", "c"], 0.5],
    [{ ...several, weights: [0.6, 0.4, -0.25, 0, 0, 0] }, ["a", "b", "c"], 0.75],
  ])("%#", (data, response, fraction) => expect(grade(data, response)).toBeCloseTo(fraction));

  it("is complete with one of a single choice and any of several", () => {
    expect(complete(single, [])).toBe(false);
    expect(complete(single, ["a"])).toBe(true);
    expect(complete(several, ["a", "c"])).toBe(true);
  });

  it("is reported as choice, or as true-false", () => {
    const truth: ChoiceData = { options: ["t", "f"], correct: ["f"], multiple: false, truth: "t" };
    expect(interaction(truth, (id) => id)).toEqual({ type: "true-false", correct: false });
    expect(interactionResponse(truth, ["t"])).toEqual({ type: "true-false", value: true });
    expect(interactionResponse(several, ["f", "a"])).toEqual({ type: "choice", value: ["a", "f"] });
  });
});

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9_]{1,8}$/), { minLength: 2, maxLength: 12 });
const questions = fc.tuple(ids, fc.boolean(), fc.integer({ min: 1, max: 4095 }), fc.constantFrom(undefined, "partial", "all-or-nothing", "right-minus-wrong"))
  .map(([options, multiple, key, scoring]): ChoiceData => {
    const ticked = options.filter((_, index) => (key >> index) & 1);
    const correct = multiple && ticked.length > 0 ? ticked : options.slice(0, 1);
    return { options, correct, multiple, ...(scoring ? { scoring } : {}) };
  });

describe("choice: properties", () => {
  it("gives 0 to 1, and 1 to the right answer", () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 0, max: 4095 }), (data, mask) => {
        const fraction = grade(data, data.options.filter((_, index) => (mask >> index) & 1));
        return fraction >= 0 && fraction <= 1 && grade(data, data.correct) === 1;
      }),
    );
  });

  it("packs into the fewest bits and back, whatever the order of options", () => {
    fc.assert(
      fc.property(questions, fc.nat(), (data, chosen) => {
        const response = data.multiple ? data.correct : [data.options[chosen % data.options.length] as string];
        const kept = store();
        pack(data, response, kept.to);
        const reordered = { ...data, options: [...data.options].reverse() };
        expect(shape(reordered)).toBe(shape(data));
        expect([...(unpack(reordered, kept.from()) ?? [])].sort()).toEqual([...response].sort());
        expect(kept.bits()).toBe(data.multiple ? data.options.length : Math.ceil(Math.log2(data.options.length)));
      }),
    );
  });
});
