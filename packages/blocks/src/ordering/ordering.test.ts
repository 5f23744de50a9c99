import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { store } from "../../test/bits.ts";
import { attributes, parseQuestion, read } from "../../test/reading.ts";
import { complete, grade, interaction } from "./grade.ts";
import { ordering } from "./index.ts";
import { pack, shape, unpack } from "./pack.ts";

describe("ordering: parse", () => {
  it("reads a numbered list and mixes it", () => {
    const { parsed, codes, html } = parseQuestion(ordering, "Order.\n\n1. Plan\n2. Do\n3. Check\n4. Act\n");
    expect(codes).toEqual([]);
    expect(parsed?.data).toEqual({ correct: ["plan", "do", "check", "act"] });
    expect(html).toMatch(/^<div class="prompt" id="q1--prompt"><p>Order.<\/p><\/div><ol class="order" role="list">/);
    expect(html).toContain('<div class="order-text">Plan</div><div class="order-controls"><select name="q1--plan" aria-label="Place of “Plan”">');
  });

  it("never stands in the right order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 6 }), (texts) => {
        const { parsed, html } = parseQuestion(ordering, `Q\n\n${texts.map((text) => `1. ${text}`).join("\n")}\n`);
        const shown = [...html.matchAll(/data-item="(\w+)"/g)].map((match) => match[1]);
        expect(shown).not.toEqual(parsed?.data.correct);
        expect([...shown].sort()).toEqual([...(parsed?.data.correct ?? [])].sort());
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["no list", "Q", ["ordering/no-list"]],
    ["bullets", "Q\n\n- a\n- b", ["ordering/no-list"]],
    ["two lists", "Q\n\n1. a\n2. b\n\ntext\n\n1. c\n2. d", ["ordering/two-lists"]],
    ["one item", "Q\n\n1. a", ["ordering/too-few-items"]],
    ["an empty item", "Q\n\n1. a\n2.\n3. c", ["ordering/empty-item"]],
    ["equal items", "Q\n\n1. a\n2. a", ["ordering/duplicate-item"]],
  ])("reports %s", (_, markdown, codes) => expect(parseQuestion(ordering, markdown).codes).toEqual(codes));

  it("leaves a numbered list to an essay", () => {
    expect(ordering.matches(read("1. a\n2. b"), attributes())).toBe(true);
    expect(ordering.matches(read("1. a\n2. b\n\n> [!MODEL]\n> text"), attributes())).toBe(false);
  });
});

const permutations = fc.uniqueArray(fc.stringMatching(/^[a-z0-9_]{1,8}$/), { minLength: 2, maxLength: 9 }).chain((correct) =>
  fc.tuple(fc.constant(correct), fc.shuffledSubarray(correct, { minLength: correct.length, maxLength: correct.length })),
);

describe("ordering: grade", () => {
  it.each([
    [["a", "b", "c", "d"], 1],
    [["b", "a", "c", "d"], 0.5],
    [["d", "c", "b", "a"], 0],
  ])("%j earns %s", (response, fraction) => expect(grade({ correct: ["a", "b", "c", "d"] }, response)).toBe(fraction));

  it("can ask for the whole order", () => expect(grade({ correct: ["a", "b"], whole: true }, ["b", "a"])).toBe(0));

  it("is complete with all items", () => expect(complete({ correct: ["a", "b"] }, ["a"])).toBe(false));

  it("lists its options by id", () => {
    const found = interaction({ correct: ["z", "a"] }, (id) => id);
    expect(found).toMatchObject({ options: [{ id: "a" }, { id: "z" }], correct: [["z", "a"]] });
  });

  it("gives 0 to 1, packs and unpacks", () => {
    fc.assert(
      fc.property(permutations, ([correct, response]) => {
        const fraction = grade({ correct }, response);
        expect(fraction >= 0 && fraction <= 1 && grade({ correct }, correct) === 1).toBe(true);
        const kept = store();
        pack({ correct }, response, kept.to);
        expect(unpack({ correct: [...correct].reverse() }, kept.from())).toEqual(response);
        expect(shape({ correct })).toBe(shape({ correct: [...correct].reverse() }));
      }),
    );
  });

  it("drops what no order could be", () => {
    const kept = store();
    kept.to.write(3, 2);
    expect(unpack({ correct: ["a", "b", "c"] }, kept.from())).toBeUndefined();
  });
});
