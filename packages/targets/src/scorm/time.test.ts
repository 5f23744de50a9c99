import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, duration, timespan, timestamp } from "./time.ts";

const milliseconds = fc.integer({ min: 0, max: 9_999 * 3_600_000 });

/** Seconds of an ISO 8601 duration in hours, minutes and seconds. */
function read(text: string): number {
  const [, hours = "0", minutes = "0", seconds = "0"] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?$/.exec(text) ?? ["", "NaN"];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

test("durations are legal and lose no more than half a hundredth", () => {
  fc.assert(
    fc.property(milliseconds, (value) => {
      expect(Math.abs(read(duration(value)) - value / 1000)).toBeLessThanOrEqual(0.0051);
      const [hours = "", minutes = "", seconds = ""] = timespan(value).split(":");
      expect(timespan(value)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
      expect(Math.abs(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) - value / 1000)).toBeLessThanOrEqual(0.0051);
    }),
  );
});

test.each([
  [0, "PT0S", "0000:00:00.00"],
  [59_999, "PT1M", "0000:01:00.00"],
  [3_930_120, "PT1H5M30.12S", "0001:05:30.12"],
  [-5, "PT0S", "0000:00:00.00"],
  [Number.NaN, "PT0S", "0000:00:00.00"],
  [86_400_000, "PT24H", "0024:00:00.00"],
  [1e12, "PT277777H46M40S", "9999:59:59.99"],
])("%d ms", (value, iso, span) => {
  expect([duration(value), timespan(value)]).toEqual([iso, span]);
});

test("timestamps have two decimals and a zone", () => {
  expect(timestamp(new Date(Date.UTC(2026, 10, 24, 1, 2, 3, 456)))).toBe("2026-11-24T01:02:03.45Z");
});

test.each([[70.01, "70.01"], [100, "100"], [0, "0"], [-0.001, "0"], [33.333, "33.33"], [10.5, "10.5"]])("decimal %d", (value, text) => {
  expect(decimal(value)).toBe(text);
});
