import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { store } from "../../test/bits.ts";
import { attributes, parseQuestion, read } from "../../test/reading.ts";
import { complete, grade, words } from "./grade.ts";
import { essay } from "./index.ts";
import { longest, pack, unpack } from "./pack.ts";

describe("essay", () => {
  it("takes the text as prompt and is not gradable", () => {
    const { parsed, codes, html } = parseQuestion(essay, "Write.\n\n> [!MODEL]\n> A model.", { words: "50..150" });
    expect(codes).toEqual([]);
    expect(parsed).toMatchObject({ gradable: false, data: { least: 50, most: 150 } });
    expect(html).toBe(
      '<div class="prompt" id="q1--prompt"><p>Write.</p></div>' +
        '<textarea class="essay-text" name="q1" rows="8" maxlength="1500" aria-labelledby="q1--prompt" aria-describedby="q1--count"></textarea>' +
        '<p class="essay-count" id="q1--count"></p>',
    );
  });

  it.each([["50..", { least: 50 }], ["..150", { most: 150 }], ["150", { most: 150 }]])("reads words=%s", (value, data) => {
    expect(parseQuestion(essay, "Q\n\n> [!MODEL]\n> m", { words: value }).parsed?.data).toEqual(data);
  });

  it.each([
    ["nothing to compare with", "Q", {}, ["essay/nothing-to-compare"]],
    ["no number of words", "Q\n\n> [!MODEL]\n> m", { words: "many" }, ["essay/bad-words"]],
    ["a range turned round", "Q\n\n> [!MODEL]\n> m", { words: "9..3" }, ["essay/bad-words"]],
    ["a blank in the text", "Q [[x]]\n\n> [!MODEL]\n> m", {}, ["question/stray-blank"]],
  ])("reports %s", (_, markdown, written, codes) => {
    expect(parseQuestion(essay, markdown, written as Record<string, string>).codes).toEqual(codes);
  });

  it("knows its shape", () => {
    expect(essay.matches(read("Q\n\n> [!RUBRIC]\n> x"), attributes())).toBe(true);
    expect(essay.matches(read("Q"), attributes())).toBe(false);
  });

  it("counts words and is complete when there are enough", () => {
    expect(words(" satu dua – tiga. ")).toBe(3);
    expect(complete({}, " - ")).toBe(false);
    expect(complete({}, "ya")).toBe(true);
    expect(complete({ least: 3 }, "satu dua")).toBe(false);
    expect(grade({}, "ya")).toBeUndefined();
  });

  it.each([
    [undefined, 4000],
    [15, 200],
    [35, 350],
    [900, 4000],
  ])("takes at most %s words as %i characters", (most, characters) => {
    expect(longest(most === undefined ? {} : { most })).toBe(characters);
  });

  it("packs and unpacks", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const kept = store();
        pack({}, text, kept.to);
        return unpack({}, kept.from()) === text;
      }),
    );
  });
});
