import { expect, test } from "vitest";
import { isoMinutes } from "./iso-minutes.ts";

test("writes hours and minutes, and what is left of a minute as seconds: LOM takes no fraction but there", () => {
  expect([0, 45, 60, 270].map(isoMinutes)).toEqual(["PT0M", "PT45M", "PT1H", "PT4H30M"]);
  // 1.5 JP, 1.1 JP, 0.1 m
  expect([67.5, 1.1 * 45, 0.1].map(isoMinutes)).toEqual(["PT1H7M30S", "PT49M30S", "PT6S"]);
});
