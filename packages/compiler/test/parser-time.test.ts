import { describe, expect, it } from "vitest";
import { compileText } from "./compile-text.ts";

const seconds = (text: string): number => {
  const begin = process.cpuUsage();
  compileText(text, { role: "module" });
  const used = process.cpuUsage(begin);
  return (used.user + used.system) / 1e6;
};

/** The least of a few runs: a busy machine makes one longer, never shorter. */
function least(text: string, enough: number): number {
  let best = Infinity;
  for (let run = 0; run < 5 && best >= enough; run++) best = Math.min(best, seconds(text));
  return best;
}

/** Text that stock parsers take long over: each is built for a number of repetitions. */
const nasty: Readonly<Record<string, (count: number) => string>> = {
  "open blanks in a line": (count) => "[[".repeat(count),
  "open blanks in words": (count) => "[[a ".repeat(count),
  "closed blanks": (count) => "[[a]] ".repeat(count),
  "open braces": (count) => "{#a ".repeat(count),
  "open quotes in braces": (count) => '{a="'.repeat(count),
  "typographic quotes in braces": (count) => "{a=“".repeat(count),
  "closed braces": (count) => "{#a} ".repeat(count),
  dollars: (count) => "$".repeat(count),
  "dollars in words": (count) => "$a ".repeat(count),
  "double dollars": (count) => "a $$b ".repeat(count),
  "displayed formulas": (count) => "$$\n".repeat(count),
  "opened containers": (count) => ":::details[a]\n".repeat(count),
  "closed containers": (count) => ":::\n".repeat(count),
  colons: (count) => ":".repeat(count),
  "quotes in a line": (count) => ">".repeat(count),
  "quoted lines": (count) => "> a\n".repeat(count),
  alerts: (count) => "> [!NOTE] a\n".repeat(count),
  "alert marks": (count) => "[!NOTE] ".repeat(count),
  brackets: (count) => "[".repeat(count),
  "images and links": (count) => "![a](b".repeat(count),
  emphasis: (count) => "*a ".repeat(count),
  "lists in lists": (count) => "- ".repeat(count),
  "abbreviation marks": (count) => "*[a]: b\n".repeat(count),
  "definition marks": (count) => "a\n: b\n".repeat(count),
  "table cells": (count) => `| a |\n|---|\n${"| b |\n".repeat(count)}`,
  "raw tags": (count) => "<b>".repeat(count),
  addresses: (count) => "https://a.b/(".repeat(count),
  "closing brackets after an address": (count) => `https://a.b/${")".repeat(count)}`,
  "headings with one text": (count) => "## a\n\n".repeat(count),
  "footnote calls": (count) => `${"[^a] ".repeat(count)}\n\n[^a]: b`,
};

describe("time grows with the length of the text, not faster", () => {
  it.each(Object.entries(nasty))("%s", (_name, make) => {
    seconds(make(200));
    const short = Math.max(...[1, 2, 3].map(() => seconds(make(1_000))));
    // Four times the text in at most about ten times the time; a quadratic reader needs sixteen.
    const limit = Math.max(0.3, short * 10);
    expect(least(make(4_000), limit)).toBeLessThan(limit);
  });
});

/** Text on which our own patterns would try every place against every other, as long as a line may be. */
const longest: Readonly<Record<string, string>> = {
  "closing brackets after an address": `https://a.id/${")".repeat(29_000)}`,
  "underscores before a mail": `${"_".repeat(29_000)} a@b.id\n`.repeat(8),
  "brackets apart from an address": "[a] (.png".repeat(2_500),
  "brackets apart from an address that ends": `${"[a] (.pngx".repeat(2_900)})`,
  "blank lines in code": `\`\`\`\n${"\n".repeat(40_000)}a\n\`\`\`\n`,
};

describe("the longest lines are read in a moment", () => {
  it.each(Object.entries(longest))("%s", (_name, text) => {
    seconds(text.slice(0, 1_000));
    expect(least(text, 0.9)).toBeLessThan(0.9);
  });
});
