import { expect, it } from "vitest";
import { durationMinutes } from "./duration.ts";

it("reads hours, minutes and lesson hours, in both languages and with either decimal mark", () => {
  expect(["6 JP", "4h 30m", "90 menit", "1 jam 30 menit", "1,5 jam", "1.5 JP", "2j"].map(durationMinutes)).toEqual([270, 270, 90, 90, 90, 67.5, 120]);
});

it("does not guess", () => {
  expect(["", "90", "m", "90 hari", "90m besok", undefined].map(durationMinutes)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
});
