import { describe, expect, it } from "vitest";
import { checkPattern } from "./pattern.ts";

describe("checkPattern", () => {
  it.each(["pad(ang)?", "a*b+c{2,3}", "[(*+]+", "(?:ab)+", "(\\d{3}\\.)*", "\\(a+\\)*", "(?<year>\\d{4})", "\\p{L}+", "(a|b)?"])(
    "takes %s",
    (source) => expect(checkPattern(source, "i")).toBeUndefined(),
  );
  it.each(["(a+)+", "(a|a)*", "(a?){30}", "((ab*)c)+", "(?:\\d+,?)+", "(a)\\1", "x".repeat(301)])("refuses %s as slow", (source) =>
    expect(checkPattern(source, "")).toEqual({ kind: "slow" }),
  );
  it.each([["a(b", ""], ["[z-a]", ""], ["a", "g"], ["\\-", ""]])("refuses %s with flags “%s” as unreadable", (source, flags) =>
    expect(checkPattern(source, flags)?.kind).toBe("invalid"),
  );
});
