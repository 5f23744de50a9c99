import { describe, expect, it } from "vitest";
import { parseQuestion, read } from "../../test/reading.ts";
import { choice } from "./index.ts";

const good = "Which principle?\n\n- [ ] Secrecy\n  > That is the opposite.\n- [x] Openness\n- [ ] Speed\n";

describe("choice: parse", () => {
  it("reads a task list with one ticked option as a single choice", () => {
    const { parsed, codes, html } = parseQuestion(choice, good);
    expect(codes).toEqual([]);
    expect(parsed?.data).toEqual({ options: ["secrec", "openne", "speed"], correct: ["openne"], multiple: false });
    expect(html).toBe(
      '<div class="prompt" id="q1--prompt"><p>Which principle?</p></div><div class="options">' +
        '<div class="option"><label><input type="radio" name="q1" value="secrec"><span class="option-text">Secrecy</span></label>' +
        '<template data-option="secrec"><p>That is the opposite.</p></template></div>' +
        '<div class="option"><label><input type="radio" name="q1" value="openne"><span class="option-text">Openness</span></label></div>' +
        '<div class="option"><label><input type="radio" name="q1" value="speed"><span class="option-text">Speed</span></label></div></div>',
    );
  });

  it("keeps option ids when options are reordered", () => {
    const other = parseQuestion(choice, "Which?\n\n- [ ] Speed\n- [x] Openness\n- [ ] Secrecy\n").parsed?.data;
    expect([...(other?.options ?? [])].sort()).toEqual(["openne", "secrec", "speed"]);
  });

  it("never writes the key into the HTML", () => {
    const swapped = good.replace("[ ] Secrecy", "[x] Secrecy").replace("[x] Openness", "[ ] Openness");
    expect(parseQuestion(choice, swapped).html).toBe(parseQuestion(choice, good).html);
  });

  it("reads several ticked options, and one with `multiple`, as a multiple response", () => {
    expect(parseQuestion(choice, "Q\n\n- [x] A\n- [x] B\n- [ ] C").parsed?.data.multiple).toBe(true);
    expect(parseQuestion(choice, "Q\n\n- [x] A\n- [ ] C", { multiple: true }).html).toContain('type="checkbox"');
  });

  it("reads weights before the text", () => {
    const single = parseQuestion(choice, "Q\n\n- [x] A\n- [ ] {0.5} B\n- [ ] C");
    expect(single.parsed?.data.weights).toEqual([1, 0.5, 0]);
    expect(single.html).not.toContain("0.5");
    const several = parseQuestion(choice, "Q\n\n- [x] {0.7} A\n- [x] B\n- [ ] {-25%} C", { scoring: "partial" });
    expect(several.parsed?.data.weights?.map((weight) => Math.round(weight * 100))).toEqual([70, 30, -25]);
    expect(several.codes).toEqual([]);
  });

  it("reads true/false and finds which option says “true”", () => {
    const { parsed } = parseQuestion(choice, "Q\n\n- [x] Salah\n- [ ] Benar", { type: "true-false" });
    expect(parsed?.data).toMatchObject({ truth: "benar", correct: ["salah"], fixed: true });
  });

  it.each([
    ["no x", "Q\n\n- [ ] A\n- [ ] B", {}, ["choice/no-correct-answer"]],
    ["one option", "Q\n\n- [x] A", {}, ["choice/one-option"]],
    ["two equal", "Q\n\n- [x] A\n- [ ] a", {}, ["choice/duplicate-option"]],
    ["empty option", "Q\n\n- [x] A\n- [ ]\n- [ ] C", {}, ["choice/empty-option"]],
    ["box without space", "Q\n\n- [x] A\n- []\n- [ ] C", {}, ["choice/empty-option"]],
    ["box glued to text", "Q\n\n- [x]A\n- [ ] B", {}, ["choice/not-an-option"]],
    ["plain item among tasks", "Q\n\n- [x] A\n- B", {}, ["choice/not-an-option"]],
    ["no list", "Q", { type: "choice" }, ["choice/no-options"]],
    ["second list with the same options, once", "Q\n\n- [x] A\n- [ ] B\n\ntext\n\n- [ ] A\n- [x] B", {}, ["choice/two-lists"]],
    ["second list", "Q\n\n- [x] A\n- [ ] B\n\ntext\n\n- [ ] C", {}, ["choice/two-lists"]],
    ["feedback outside", "Q\n\n- [x] A\n\n> why\n\n- [ ] B", {}, ["choice/feedback-outside"]],
    ["wild weight", "Q\n\n- [x] A\n- [ ] {7} B", {}, ["choice/bad-weight"]],
    ["right one below 1", "Q\n\n- [x] {0.4} A\n- [ ] B", {}, ["choice/bad-weight"]],
    ["weights below 1", "Q\n\n- [x] {0.3} A\n- [x] {0.3} B\n- [ ] C", {}, ["choice/weights-below-one"]],
    ["two right of one", "Q\n\n- [x] A\n- [x] B", { type: "single-choice" }, ["choice/several-correct"]],
    ["three of true/false", "Q\n\n- [x] A\n- [ ] B\n- [ ] C", { type: "true-false" }, ["choice/not-true-false"]],
    ["no prompt", "- [x] A\n- [ ] B", {}, ["question/no-prompt"]],
    ["unknown scoring", "Q\n\n- [x] A\n- [x] B", { scoring: "generous" }, ["question/unknown-scoring"]],
  ])("reports %s", (_, markdown, written, codes) => {
    expect(parseQuestion(choice, markdown, written as Record<string, string>).codes).toEqual(codes);
  });

  it("knows its shape", () => {
    expect(choice.matches(read("- [ ] a"), { classes: [], values: new Map() })).toBe(true);
    expect(choice.matches(read("- [x]a"), { classes: [], values: new Map() })).toBe(true);
    expect(choice.matches(read("- a\n- [b](c)"), { classes: [], values: new Map() })).toBe(false);
  });
});
