import type { Blank, KindContext } from "@lentera/model";
import { checkPattern } from "./pattern.ts";
import type { BlankKey } from "./question.ts";

/** A blank's key, and the options of a drop-down list as they are shown. */
export interface ReadBlank {
  readonly key: BlankKey;
  readonly labels: readonly string[];
}

/**
 * Reads what stands in double brackets: `= 12.5 ± 0.1` and `= 10..12` (a number), `Solok | (Padang)` (a
 * drop-down list), `Padang | Kota Padang` and `/regex/i` (words). Undefined after reporting a mistake.
 */
export function readBlank(blank: Blank, exact: boolean, context: KindContext): ReadBlank | undefined {
  const raw = blank.value.trim();
  const fail = (code: `blanks/${string}`, values: Record<string, string | number> = {}): undefined =>
    void context.report({ code, severity: "error", values: { text: raw, ...values }, origin: context.origin(blank) });
  if (raw === "") return fail("blanks/empty");
  if (raw.startsWith("=")) return readNumberBlank(raw.slice(1).trim(), blank, fail, context);
  const pieces = isPattern(raw) ? [raw] : raw.split(/\\?\|/).map((piece) => piece.trim());
  if (pieces.includes("")) return fail("blanks/empty-alternative");
  if (pieces.some(inParentheses)) return readSelect(pieces, fail, context);
  const patterns: [string, string][] = [];
  for (const piece of pieces.filter(isPattern)) {
    const end = piece.lastIndexOf("/");
    const source = piece.slice(1, end);
    const problem = checkPattern(source, piece.slice(end + 1));
    if (problem?.kind === "invalid") return fail("blanks/bad-pattern", { pattern: piece, problem: problem.problem });
    if (problem) return fail("blanks/slow-pattern", { pattern: piece });
    patterns.push([source, piece.slice(end + 1)]);
  }
  const answers = pieces.filter((piece) => !isPattern(piece));
  if (answers.length > 0 && answers.every((answer) => /^-?\d+[.,]\d+$/.test(answer))) {
    const origin = context.origin(blank);
    context.report({ code: "blanks/number-as-text", severity: "warning", values: { text: raw }, origin });
  }
  const key = {
    type: "text" as const,
    answers,
    ...(patterns.length > 0 ? { patterns } : {}),
    ...(exact ? { exact: true as const } : {}),
  };
  return { key, labels: [] };
}

type Fail = (code: `blanks/${string}`, values?: Record<string, string | number>) => undefined;

function isPattern(text: string): boolean {
  return /^\/.+\/[a-z]*$/s.test(text);
}

/** `(Padang)`, but not `(a) b (c)`. */
function inParentheses(text: string): boolean {
  return /^\([^()]*(\([^()]*\)[^()]*)*\)$/.test(text);
}

function readSelect(pieces: readonly string[], fail: Fail, context: KindContext): ReadBlank | undefined {
  const rights = pieces.filter(inParentheses);
  if (rights.length > 1) return fail("blanks/two-right");
  if (pieces.length < 2) return fail("blanks/one-option");
  const labels = pieces.map((piece) => (inParentheses(piece) ? piece.slice(1, -1).trim() : piece));
  if (labels.includes("")) return fail("blanks/empty-alternative");
  const twice = labels.find((label, index) => labels.indexOf(label) < index);
  if (twice !== undefined) return fail("blanks/duplicate-option", { option: twice });
  const ids = new Set<string>();
  for (const label of labels) ids.add(context.shortId(label, ids));
  const options = [...ids];
  const correct = options[pieces.findIndex(inParentheses)] ?? "";
  return { key: { type: "select", options, correct }, labels };
}

function readNumberBlank(text: string, blank: Blank, fail: Fail, context: KindContext): ReadBlank | undefined {
  const [range, tolerance] = text.split(/\s*(?:±|\+\/?-)\s*/);
  const ends = (range ?? "").split(/\s*(?:\.\.\.?|…)\s*/).map((end) => context.number(end, blank));
  const spread = tolerance === undefined ? 0 : context.number(tolerance.replace(/\s*%$/, ""), blank);
  const [low, high = low] = ends;
  if (low === undefined || high === undefined || ends.includes(undefined) || spread === undefined) return undefined;
  // `± 5%` is a share of the value itself.
  const slack = tolerance?.endsWith("%") === true ? (Math.abs(low) * spread) / 100 : spread;
  const key = { type: "number" as const, min: round(low - slack), max: round(high + slack), shown: shown(range ?? "") };
  if (key.min > key.max || slack < 0) return fail("blanks/bad-range", { min: key.min, max: key.max });
  return { key: usesComma(context.language) ? { ...key, comma: true } : key, labels: [] };
}

/** Sums such as 7.5 + 0.1 without their binary dust. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

function shown(range: string): string {
  return range.replace(/\s*(?:\.\.\.?|…)\s*/, "–");
}

/** Most languages write 12,5; these write 12.5 (Unicode CLDR, decimal symbol of the default script). */
function usesComma(language: string): boolean {
  return !/^(en|zh|ja|ko|th|he|hi|bn|ta|te|mr|gu|kn|ml|pa|ur|ms|fil|tl|my|si|ne|sw|cy|ga|mt|am)\b/i.test(language);
}
