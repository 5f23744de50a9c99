import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparableDuration } from "./duration.ts";
import { compileValidators } from "./compile.mjs";
import { isIri, isMediaType } from "./formats.ts";
import { isLanguageTag } from "./language-tag.ts";
import { validateQuery } from "./query.ts";
import { timestampMillis, timestampToUtc } from "./timestamp.ts";
import generated from "./generated/validators.js?text";

describe("formats", () => {
  it("every tag that Intl takes for well-formed is one", () => {
    const subtag = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,3}$/), fc.array(subtag, { maxLength: 4 }), (language, rest) => {
        const tag = [language, ...rest].join("-");
        let known = true;
        try {
          Intl.getCanonicalLocales(tag);
        } catch {
          known = false;
        }
        // Intl follows UTS 35, which has no extlang but more rules for -t- and -u-: one direction only.
        if (known) expect(isLanguageTag(tag)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "https://example.org/a?b#c",
    "urn:uuid:6690e6c9",
    "tag:example.org,2026:ujian",
    "https://contoh.id/kuis/é%20",
  ])("%s is an IRI", (text) => expect(isIri(text)).toBe(true));
  it.each(["", "example.org/a", "https:", "https://a b", "https://a#b#c", "https://a/%zz", "1http://x", "https://a/\ud800"])(
    "%j is no IRI",
    (text) => expect(isIri(text)).toBe(false),
  );
  it("media types may have parameters", () => {
    expect(isMediaType('multipart/mixed; boundary="a b"; charset=utf-8')).toBe(true);
    expect(isMediaType("text")).toBe(false);
    expect(isMediaType('text/plain; name="\r\nX-Other: 1"')).toBe(false);
    expect(isMediaType("text/plain;\r\n name=a")).toBe(false);
    expect(isMediaType('text/plain; name="a\\"; b"')).toBe(true);
  });

  it("media types with many empty parameters are read in the time of their length", () => {
    const start = performance.now();
    expect(isMediaType(`text/plain${"; ".repeat(5_000)}(`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(isMediaType("text/plain ; ; charset=utf-8;")).toBe(true);
  });

  it("timestamps keep their digits in UTC", () => {
    expect(timestampToUtc("2013-05-18T12:32:34.8041234+07:00")).toBe("2013-05-18T05:32:34.8041234Z");
    expect(timestampToUtc("2013-01-01T00:15:00+01:00")).toBe("2012-12-31T23:15:00.000Z");
    expect(timestampMillis("2013-05-18 05:32:34.8049Z")).toBe(Date.UTC(2013, 4, 18, 5, 32, 34, 804));
  });

  it("durations compare to hundredths of a second", () => {
    expect(comparableDuration("PT1M")).toBe(comparableDuration("PT60.004S"));
    expect(comparableDuration("PT59.14S")).not.toBe(comparableDuration("PT59.15S"));
    expect(comparableDuration("P1M")).not.toBe(comparableDuration("PT1M"));
  });
});

describe("validateQuery", () => {
  const messages = (query: string): string[] =>
    validateQuery("statements", "GET", new URLSearchParams(query)).map(({ message }) => message);

  it("knows names, values and what may stand together", () => {
    expect(messages("limit=5&ascending=true&since=2026-01-01T00:00:00Z&format=ids")).toEqual([]);
    expect(messages("since=2026-01-01T00:00:00+07:00")).toEqual([expect.stringContaining("%2B")]);
    expect(messages("since=2026-01-01T00:00:00%2B07:00")).toEqual([]);
    expect(messages("Limit=5")).toHaveLength(1);
    expect(messages("limit=-1&verb=x&agent={}&format=all&ascending=yes&until=now")).toHaveLength(6);
    expect(messages("limit=1&limit=2")).toEqual(['The parameter "limit" is given twice.']);
    expect(messages("statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&attachments=true")).toEqual([]);
    expect(messages("statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&limit=1")).toHaveLength(1);
  });

  it("asks for what must be there", () => {
    expect(validateQuery("activities/state", "PUT", []).map(({ path }) => path)).toEqual([
      "/activityId",
      "/agent",
      "/stateId",
    ]);
  });
});

it("the compiled validators are those of the schemas", async () => {
  expect(generated).toBe(await compileValidators());
});
