import type { Diagnostic, DiagnosticText, DiagnosticTexts, Finding } from "@lentera/model";
import { locale, type Locale } from "./locale.ts";

const fill = (template: string, values: Finding["values"] = {}): string =>
  template.replace(/\{([a-zA-Z]+)\}/g, (all, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : all));

/** Lists of the format's words as authors of a language write them; capitals stay. */
function spelled({ values, words }: Finding, spellings: ReadonlyMap<string, string>): Finding["values"] {
  if (!words || spellings.size === 0) return values;
  const spell = (word: string): string => {
    const own = spellings.get(word.toLowerCase()) ?? word;
    return word === word.toUpperCase() ? own.toUpperCase() : own;
  };
  return { ...values, ...Object.fromEntries(words.map((name) => [name, String(values?.[name] ?? "").split(", ").map(spell).join(", ")])) };
}

/**
 * Puts a finding into words of `language`, English where a language has none.
 *
 * @param spellings of the format's words, where the course is in that language too: there alone they are understood
 * @throws Error where a code has no English text: a bug of ours, found by the tests.
 */
export function describe(finding: Finding, texts: DiagnosticTexts, language: string, locales: readonly Locale[] = [], spellings: Locale["spellings"] = new Map()): Diagnostic {
  const words = (code: Finding["code"]): DiagnosticText => {
    const english = texts[code];
    if (!english) throw new Error(`no text for the code ${code}`);
    return locale(language, locales)?.diagnostics.get(code) ?? english;
  };
  const { message, hint } = words(finding.code);
  const values = spelled(finding, spellings);
  return {
    code: finding.code,
    severity: finding.severity,
    message: fill(message, values),
    ...(hint !== undefined && { hint: fill(hint, values) }),
    ...(finding.origin && { origin: finding.origin }),
    ...(finding.related && {
      related: finding.related.map((place) => ({ message: fill(words(place.code).message, values), origin: place.origin })),
    }),
  };
}
