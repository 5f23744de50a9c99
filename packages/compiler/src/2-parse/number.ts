import { primarySubtag } from "../primary-subtag.ts";

/** A number as an author wrote it; `ambiguous` where the point or comma could also group thousands. */
export interface ReadNumber {
  readonly value: number;
  readonly ambiguous: boolean;
}

/** Languages that write a decimal point; all others here write a comma. */
const pointLanguages = new Set([
  "en",
  "ms",
  "zh",
  "ja",
  "ko",
  "th",
  "he",
  "hi",
  "ar",
  "tl",
  "fil",
  "sw",
  "ta",
  "bn",
  "ur",
]);

/** The decimal mark of a language, by its primary subtag. */
export function decimalMark(language: string): "," | "." {
  return pointLanguages.has(primarySubtag(language)) ? "." : ",";
}

/**
 * Reads `2,5`, `2.5`, `-3`, `1.250,75` by the habits of `language`; undefined where it is no number. A single
 * mark before exactly three digits is read as grouping where the language groups with that mark.
 */
export function readNumber(text: string, language: string): ReadNumber | undefined {
  const clean = text
    .trim()
    .replace(/^[−–]/, "-")
    .replace(/[\s\u00A0\u202F](?=\d{3}(?:\D|$))/g, "");
  if (!/^[-+]?(?:\d[\d.,]*|[.,]\d+)(?:e[-+]?\d+)?$/i.test(clean)) return undefined;
  const decimal = decimalMark(language);
  const marks = clean.replace(/[^.,]/g, "");
  const last = marks.at(-1);
  if (last === undefined) return finite(clean, false);
  const group = decimal === "," ? "." : ",";
  if (marks.length === 1) {
    const grouped = last === group && /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(clean);
    return finite(grouped ? clean.replace(last, "") : clean.replace(",", "."), grouped);
  }
  // Several marks: all but the last kind group thousands; the last one is the decimal mark if it stands once.
  const other = last === "," ? "." : ",";
  const once = marks.indexOf(last) === marks.length - 1;
  const [whole = "", fraction] = once
    ? [clean.slice(0, clean.lastIndexOf(last)), clean.slice(clean.lastIndexOf(last) + 1)]
    : [clean];
  const mark = once ? other : last;
  if (!once && marks.includes(other)) return undefined;
  if (!new RegExp(`^[-+]?\\d{1,3}(?:\\${mark}\\d{3})+$`).test(whole)) return undefined;
  return finite(whole.replaceAll(mark, "") + (fraction === undefined ? "" : `.${fraction}`), false);
}

function finite(text: string, ambiguous: boolean): ReadNumber | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? { value, ambiguous } : undefined;
}
