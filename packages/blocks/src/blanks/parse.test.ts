import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../test/reading.ts";
import { blanks } from "./index.ts";
import { longest } from "./pack.ts";
import type { BlankKey } from "./question.ts";

function keys(markdown: string, written: Record<string, string | true> = {}, language = "id"): readonly BlankKey[] | undefined {
  return parseQuestion(blanks, markdown, written, language).parsed?.data.blanks;
}

describe("blanks: parse", () => {
  it.each([
    ["[[Padang | Kota Padang]]", { type: "text", answers: ["Padang", "Kota Padang"] }],
    ["[[Padang \\| Kota Padang]]", { type: "text", answers: ["Padang", "Kota Padang"] }],
    ["[[/pad(ang)?/i]]", { type: "text", answers: [], patterns: [["pad(ang)?", "i"]] }],
    ["[[Padang | /kota p.*/i]]", { type: "text", answers: ["Padang"], patterns: [["kota p.*", "i"]] }],
    ["[[= 12,5 ± 0,1]]", { type: "number", min: 12.4, max: 12.6, shown: "12,5", comma: true }],
    ["[[= 12,5 +- 2%]]", { type: "number", min: 12.25, max: 12.75, shown: "12,5", comma: true }],
    ["[[= 10..12]]", { type: "number", min: 10, max: 12, shown: "10–12", comma: true }],
    ["[[=-3]]", { type: "number", min: -3, max: -3, shown: "-3", comma: true }],
    ["[[Solok | (Padang) | Agam]]", { type: "select", options: ["solok", "padang", "agam"], correct: "padang" }],
    ["[[(a) b (c) | d]]", { type: "text", answers: ["(a) b (c)", "d"] }],
  ])("reads %s", (source, key) => expect(keys(`Kota ${source} itu.`)).toEqual([key]));

  it.each([
    ["[[= 25]]", 11],
    ["[[= 1250000]]", 18],
    ["[[= 3,14159265358]]", 13],
    ["[[Padang]]", 40],
    ["[[Pelindungan data pribadi warga]]", 60],
    ["[[/pad(ang)?/i]]", 250],
  ])("%s takes at most %i characters", (source, characters) => {
    expect((keys(source) ?? []).flatMap((blank) => (blank.type === "select" ? [] : [longest(blank)]))).toEqual([characters]);
  });

  it("puts the controls where the blanks stand, without the answers of fields", () => {
    const { html, codes } = parseQuestion(blanks, "A [[x1]] and [[= 4]] m, [[(p) | q]].");
    expect(codes).toEqual([]);
    expect(html).toBe(
      '<div class="prompt" id="q1--prompt"><p>A ' +
        '<span class="blank"><input name="q1--1" aria-label="Blank 1 of 3" type="text" autocapitalize="none" size="16" maxlength="40" autocomplete="off" spellcheck="false"></span> and ' +
        '<span class="blank"><input name="q1--2" aria-label="Blank 2 of 3" type="text" inputmode="decimal" size="8" maxlength="10" autocomplete="off" spellcheck="false"></span> m, ' +
        '<span class="blank"><select name="q1--3" aria-label="Blank 3 of 3"><option value="">Choose</option><option value="p">p</option><option value="q">q</option></select></span>.</p></div>',
    );
  });

  it("finds blanks in tables and lists", () => {
    expect(keys("| a | b |\n|---|---|\n| 1 | [[x]] |\n\n- [[y]]")).toHaveLength(2);
  });

  it("keeps case where the author asks for it", () => {
    expect(keys("[[Padang]]", { case: true })).toEqual([{ type: "text", answers: ["Padang"], exact: true }]);
  });

  it.each([
    ["none", "text", { type: "blanks" }, "blanks/no-blank"],
    ["an empty one", "[[ ]]", {}, "blanks/empty"],
    ["an empty alternative", "[[a | ]]", {}, "blanks/empty-alternative"],
    ["two right options", "[[(a) | (b)]]", {}, "blanks/two-right"],
    ["one option", "[[(a)]]", {}, "blanks/one-option"],
    ["equal options", "[[(a) | b | b]]", {}, "blanks/duplicate-option"],
    ["a range turned round", "[[= 12..10]]", {}, "blanks/bad-range"],
    ["a negative tolerance", "[[= 12 ± -1]]", {}, "blanks/bad-range"],
    ["no number", "[[= twelve]]", {}, "test/not-a-number"],
    ["a broken pattern", "[[/a(b/]]", {}, "blanks/bad-pattern"],
    ["a slow pattern", "[[/(a+)+/]]", {}, "blanks/slow-pattern"],
    ["a number as text", "[[12,5]]", {}, "blanks/number-as-text"],
    ["scoring of another kind", "[[a]]", { scoring: "right-minus-wrong" }, "question/unknown-scoring"],
  ])("reports %s", (_, markdown, written, code) => {
    expect(parseQuestion(blanks, markdown, written as Record<string, string>).codes).toEqual([code]);
  });
});
