import type { Diagnostic, DiagnosticText, DiagnosticTexts, Finding } from "@lentera/model";
import { locale, type Locale } from "./locale.ts";

const fill = (template: string, values: Finding["values"] = {}): string =>
  template.replace(/\{([a-zA-Z]+)\}/g, (all, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : all));

/**
 * Puts a finding into words of `language`, English where a language has none.
 *
 * @throws Error where a code has no English text: a bug of ours, found by the tests.
 */
export function describe(finding: Finding, texts: DiagnosticTexts, language: string, locales: readonly Locale[] = []): Diagnostic {
  const words = (code: Finding["code"]): DiagnosticText => {
    const english = texts[code];
    if (!english) throw new Error(`no text for the code ${code}`);
    return locale(language, locales)?.diagnostics.get(code) ?? english;
  };
  const { message, hint } = words(finding.code);
  return {
    code: finding.code,
    severity: finding.severity,
    message: fill(message, finding.values),
    ...(hint !== undefined && { hint: fill(hint, finding.values) }),
    ...(finding.origin && { origin: finding.origin }),
    ...(finding.related && {
      related: finding.related.map((place) => ({ message: fill(words(place.code).message, finding.values), origin: place.origin })),
    }),
  };
}
