import { describe, expect, it } from "vitest";
import { rules12 } from "../testing/rules-12.ts";
import { neighbour } from "./neighbour.ts";

const values: Readonly<Record<string, readonly string[]>> = {
  "cmi.suspend_data": ["s1~3"],
  "cmi.core.lesson_location": ["page_1"],
  "cmi.core.lesson_status": ["passed", "completed", "failed"],
  "cmi.core.exit": ["suspend"],
  "cmi.core.score.raw": ["0", "0.5", "1", "83.33", "100"],
  "cmi.core.score.min": ["0"],
  "cmi.core.score.max": ["100"],
  "cmi.interactions.7.id": ["q_1"],
  "cmi.interactions.7.type": ["choice", "fill-in", "true-false"],
  "cmi.interactions.7.objectives.0.id": ["asas"],
  "cmi.interactions.7.time": ["16:10:19"],
  "cmi.interactions.7.weighting": ["1", "0", "2.5", "100"],
  "cmi.interactions.7.latency": ["0000:00:00.11", "0001:02:03.00"],
  "cmi.interactions.7.result": ["correct", "wrong", "neutral", "0.75"],
  "cmi.interactions.7.correct_responses.0.pattern": ["1,2", "x".repeat(255)],
  "cmi.interactions.7.student_response": ["0.1,1.0", "", "x".repeat(255)],
};

const cases = Object.entries(values).flatMap(([element, all]) => all.map((value) => [element, value] as const));

describe("the neighbour of a value", () => {
  it.each(cases)("of %s = “%s” differs, as a number too, and is legal", (element, value) => {
    const other = neighbour(element, value) ?? "";
    expect(other).not.toBe(value);
    if (value !== "" && !Number.isNaN(Number(value))) expect(Number(other)).not.toBe(Number(value));
    const rule = rules12.get(element.replace(/\.\d+(?=\.)/g, ".n"));
    // Answers are judged by the type, whose neighbour stands there at the same time.
    expect(rule?.(other, 7, { type: () => "fill-in" })).toBeUndefined();
  });

  it("is given for everything that a unit sets but the time, which Moodle always counts", () => {
    const without = [...rules12.keys()].filter((name) => neighbour(name.replaceAll(".n.", ".0."), "passed") === undefined);
    expect(without).toEqual(["cmi.core.session_time", "cmi.comments"]);
  });
});
