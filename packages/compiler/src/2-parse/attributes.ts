import type { Attributes, AttributeValue, Point, Range, Reporter } from "@lentera/model";
import { nearest } from "../nearest.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Nothing in braces. */
export const noAttributes: Attributes = { classes: [], values: new Map() };

const closes: Readonly<Record<string, string>> = { '"': '"', "'": "'", "“": "”", "‘": "’" };

/**
 * Reads what stands between two braces, `#id .class key=value key="two words" word`. `start` is the place
 * of its first character. Everything that cannot be read is reported at its own column.
 */
export function parseAttributes(
  raw: string,
  start: Point,
  file: string,
  vocabulary: Vocabulary,
  reporter: Reporter,
): Attributes {
  const classes: string[] = [];
  const values = new Map<string, AttributeValue>();
  let id: string | undefined;
  const range = (from: number, to: number): Range => ({ start: shift(start, from), end: shift(start, to) });
  const report = (
    code: `attributes/${string}`,
    from: number,
    to: number,
    value: string,
    meant?: string,
  ): void =>
    reporter.report({
      code,
      severity: "error",
      values: { value, ...(meant !== undefined && { meant }) },
      origin: { file, range: range(from, to) },
    });

  let at = 0;
  while (at < raw.length) {
    const rest = raw.slice(at);
    const gap = /^[\s,;]+/.exec(rest);
    if (gap) {
      at += gap[0].length;
      continue;
    }
    const begin = at;
    const pair = /^([\p{L}_][\p{L}\p{N}_-]*)\s?=(?:\s(?=["'“‘\p{L}\p{N}-]))?/u.exec(rest);
    if (pair) {
      const written = pair[1] ?? "";
      at += pair[0].length;
      const close = closes[raw[at] ?? ""];
      let value: string;
      if (close !== undefined) {
        const end = raw.indexOf(close, at + 1);
        if (end < 0) {
          report("attributes/open-quote", at, raw.length, written);
          break;
        }
        value = raw.slice(at + 1, end);
        at = end + 1;
      } else {
        value = /^[^\s]*/.exec(raw.slice(at))?.[0] ?? "";
        at += value.length;
        const more = restOfValue(raw.slice(at), vocabulary.words.canonical(written), value, vocabulary);
        if (more !== "") {
          at += more.length;
          value = `${value}${more}`.replace(/[,;]$/, "");
          report("attributes/unquoted", begin, at, raw.slice(begin, at), `${written}=${quoted(value)}`);
        }
      }
      const key = vocabulary.words.canonical(written);
      if (value === "" && close === undefined) report("attributes/no-value", begin, at, written);
      else if (values.has(key)) report("attributes/repeated", begin, at, written);
      else
        values.set(key, {
          value: vocabulary.wordValues.has(key) ? vocabulary.words.canonical(value) : value,
          written,
          range: range(begin, at),
        });
      continue;
    }
    const token = /^\S+/.exec(rest)?.[0] ?? "";
    at += token.length;
    if (token.startsWith("#")) {
      const name = token.slice(1).normalize("NFC");
      if (!/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u.test(name)) report("attributes/bad-id", begin, at, token);
      else if (id !== undefined) report("attributes/two-ids", begin, at, token);
      else id = name;
    } else if (/^\.[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(token)) {
      classes.push(vocabulary.words.canonical(token.slice(1)));
    } else if (!isNumber(token) && !/^[\p{L}_][\p{L}\p{N}_-]*[-+*/]=/u.test(token)) {
      const key = vocabulary.words.canonical(token);
      if (vocabulary.keys.has(key)) values.set(key, { value: true, written: token, range: range(begin, at) });
      else {
        const meant = nearest(token, vocabulary.words.spellings(vocabulary.keys));
        report(
          meant === undefined ? "attributes/unknown-word" : "attributes/misspelt-word",
          begin,
          at,
          token,
          meant,
        );
      }
    }
  }
  return { ...(id !== undefined && { id }), classes, values, range: range(-1, raw.length + 1), raw };
}

/** The words after an unquoted value that can be nothing but its rest: neither id, class, number nor a setting. */
function restOfValue(rest: string, key: string, value: string, { words, keys, wordValues }: Vocabulary): string {
  const units = key === "duration" && isNumber(value) ? durationRest.exec(rest) : null;
  if (units) return units[0];
  let end = 0;
  // Free text has words that resemble settings.
  const known = wordValues.has(key) ? words.spellings(keys) : [];
  // What ends with a comma is complete, and nothing follows a number.
  while (!/[,;]$/.test(value + rest.slice(0, end)) && !isNumber(value)) {
    const [all = "", token = ""] = /^\s+(\S+)/.exec(rest.slice(end)) ?? [];
    const word = token.replace(/[,;]$/, "");
    const isOwn = word === "" || /^(?:#|\.\p{L})/u.test(word) || isNumber(word) || isPair(rest.slice(end).trimStart());
    if (isOwn || keys.has(words.canonical(word)) || nearest(word, known) !== undefined) break;
    end += all.length;
  }
  return rest.slice(0, end);
}

/** `10 menit`, `1 jam 30 menit`: what follows the first number. */
const durationRest = /^(?:\s+(?:\d+(?:[.,]\d+)?\s*)?(?:jp|jam|menit|min|h|j|m)(?=[\s,;]|$))+/i;
const isNumber = (text: string): boolean => /^[-+]?\d+([.,]\d+)?%?$/.test(text);
const isPair = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_-]*\s?[-+*/]?=/u.test(text);
const quoted = (value: string): string => (value.includes('"') ? `'${value}'` : `"${value}"`);

/** Several groups of braces on one line read as one. */
export function mergeAttributes(first: Attributes | undefined, second: Attributes): Attributes {
  if (!first) return second;
  const id = first.id ?? second.id;
  return {
    ...(id !== undefined && { id }),
    classes: [...first.classes, ...second.classes],
    values: new Map([...first.values, ...second.values]),
    ...(first.range && second.range && { range: { start: first.range.start, end: second.range.end } }),
    raw: `${first.raw ?? ""} ${second.raw ?? ""}`.trim(),
  };
}

function shift(point: Point, by: number): Point {
  return { line: point.line, column: point.column + by, offset: point.offset + by };
}
