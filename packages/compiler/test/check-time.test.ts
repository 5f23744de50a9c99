import { expect, it } from "vitest";
import { withoutConsequences } from "../src/3-check/consequences.ts";

const seconds = (work: () => void): number => {
  const begin = process.cpuUsage();
  work();
  const used = process.cpuUsage(begin);
  return (used.user + used.system) / 1e6;
};

it("a course of thousands of mistakes is checked in a moment", () => {
  const point = { line: 1, column: 1, offset: 0 };
  const findings = Array.from({ length: 20_000 }, (_, at) => ({
    code: "blank/not-closed" as const,
    severity: "error" as const,
    origin: { file: `${at % 1_000}.md`, range: { start: point, end: point } },
  }));
  expect(seconds(() => expect(withoutConsequences(findings)).toHaveLength(20_000))).toBeLessThan(0.8);
});
