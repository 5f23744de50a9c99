import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { store } from "../../test/bits.ts";
import { parseQuestion } from "../../test/reading.ts";
import { complete, grade, interaction, interactionResponse } from "./grade.ts";
import { matching } from "./index.ts";
import { pack, shape, unpack } from "./pack.ts";
import type { MatchingData } from "./question.ts";

const table = "Match.\n\n| Country | Capital |\n|---|---|\n| France | Paris |\n| Italy | Rome |\n| Spain | Madrid |\n|  | Bern |\n";

describe("matching: parse", () => {
  it("reads a table of two columns", () => {
    const { parsed, codes, html } = parseQuestion(matching, table);
    expect(codes).toEqual([]);
    expect(parsed?.data.sources).toEqual(["france", "italy", "spain"]);
    expect(parsed?.data.correct).toEqual(["paris", "rome", "madrid"]);
    expect([...(parsed?.data.targets ?? [])].sort()).toEqual(["bern", "madrid", "paris", "rome"]);
    expect(html).toContain('<select name="q1--1" aria-labelledby="q1--source-1"><option value="">Choose</option>');
    expect(html.match(/<select/g)).toHaveLength(3);
  });

  it("never offers the targets in the order of the rows", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 3, maxLength: 6 }), (targets) => {
        const rows = targets.map((target, index) => `| s${index} | ${target} |`).join("\n");
        const { parsed } = parseQuestion(matching, `Q\n\n| a | b |\n|---|---|\n${rows}\n`);
        expect(parsed?.data.targets).not.toEqual(parsed?.data.correct);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["no table", "Q", ["matching/no-table"]],
    ["two tables", `${table}\n\n${table}`, ["matching/two-tables"]],
    ["three columns", "Q\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |", ["matching/wrong-columns", "matching/wrong-columns", "matching/wrong-columns"]],
    ["text glued to the table", "Q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\nmore", ["matching/wrong-columns", "matching/empty-target"]],
    ["one pair", "Q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", ["matching/too-few-pairs"]],
    ["no target", "Q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |  |", ["matching/empty-target"]],
    ["a source twice", "Q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 3 |", ["matching/duplicate-source"]],
    ["a target twice", "Q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 2 |\n| 4 | 5 |", ["matching/duplicate-target"]],
    ["one target", "Q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 2 |", ["matching/duplicate-target", "matching/one-target"]],
    ["a picture as target", "Q\n\n| a | b |\n|---|---|\n| 1 | ![](x.svg) |\n| 3 | 2 |", ["matching/picture-target"]],
  ])("reports %s", (_, markdown, codes) => expect(parseQuestion(matching, markdown).codes).toEqual(codes));
});

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9_]{1,8}$/), { minLength: 2, maxLength: 8 });
const questions = fc.tuple(ids, ids, fc.array(fc.nat(), { minLength: 8, maxLength: 8 })).map(
  ([sources, targets, picks]): MatchingData => ({
    sources,
    targets,
    correct: sources.map((_, index) => targets[(picks[index] ?? 0) % targets.length] ?? ""),
  }),
);

describe("matching: grade", () => {
  const data: MatchingData = { sources: ["f", "i"], targets: ["r", "p", "b"], correct: ["p", "r"] };
  it.each([
    [data, ["p", "r"], 1],
    [data, ["p", "b"], 0.5],
    [data, ["", ""], 0],
    [{ ...data, whole: true as const }, ["p", "b"], 0],
    [{ ...data, whole: true as const }, ["p", "r"], 1],
  ])("%#", (question, response, fraction) => expect(grade(question, response)).toBe(fraction));

  it("is complete when every source has a target", () => {
    expect(complete(data, ["p", ""])).toBe(false);
    expect(complete(data, ["p", "p"])).toBe(true);
  });

  it("is reported as matching", () => {
    expect(interaction(data, (id) => id.toUpperCase())).toMatchObject({ type: "matching", correct: [[["f", "p"], ["i", "r"]]] });
    expect(interactionResponse(data, ["p", ""])).toEqual({ type: "matching", value: [["f", "p"]] });
  });

  it("gives 0 to 1, packs and unpacks whatever the order of rows", () => {
    fc.assert(
      fc.property(questions, fc.nat(), (question, pick) => {
        const response = question.sources.map((_, index) => ["", ...question.targets][(pick + index) % (question.targets.length + 1)] ?? "");
        const fraction = grade(question, response);
        expect(fraction >= 0 && fraction <= 1 && grade(question, question.correct) === 1).toBe(true);
        const kept = store();
        pack(question, response, kept.to);
        const turned = { sources: [...question.sources].reverse(), targets: [...question.targets].reverse(), correct: [...question.correct].reverse() };
        expect(shape(turned)).toBe(shape(question));
        expect(unpack(turned, kept.from())).toEqual([...response].reverse());
      }),
    );
  });
});
