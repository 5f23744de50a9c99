import type { Attributes, AttributeValue, DiagnosticTexts, KindContext } from "@lentera/model";

/** No attributes at all. */
export const noAttributes: Attributes = { classes: [], values: new Map() };

/** Reads one of a few words of the format, for keys whose values may be written in the course's language; reports any other. */
export function readWord<Word extends string>(
  attributes: Attributes,
  key: string,
  words: readonly Word[],
  context: KindContext,
): Word | undefined {
  const written = attributes.values.get(key);
  if (written === undefined) return undefined;
  const found = words.find((word) => word === written.value);
  if (found === undefined) wrong(written, words.join(", "), context, ["allowed"]);
  return found;
}

/** Reads a number between two limits, decimals (`0.5`, `0,5`) and a percent sign allowed; reports anything else. */
export function readNumber(
  attributes: Attributes,
  key: string,
  limits: readonly [least: number, most: number],
  context: KindContext,
): number | undefined {
  return within(attributes, key, /^[-+]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?=\s*%?$)/, limits, `${limits[0]}–${limits[1]}`, context);
}

/** Reads a whole number between two limits, for what is counted; reports anything else. */
export function readInteger(
  attributes: Attributes,
  key: string,
  limits: readonly [least: number, most: number],
  context: KindContext,
): number | undefined {
  const [least, most] = limits;
  return within(attributes, key, /^[-+]?\d+$/, limits, `${least}, ${least + 1}, ${least + 2} … ${most}`, context);
}

function within(
  attributes: Attributes,
  key: string,
  form: RegExp,
  [least, most]: readonly [least: number, most: number],
  allowed: string,
  context: KindContext,
): number | undefined {
  const written = attributes.values.get(key);
  if (written === undefined) return undefined;
  const [digits] = form.exec(String(written.value).trim()) ?? [];
  const value = digits === undefined ? NaN : Number(digits.replace(",", "."));
  if (value >= least && value <= most) return value;
  wrong(written, allowed, context);
  return undefined;
}

/** Reads a switch: the bare word, or yes/no, true/false, on/off; reports anything else. */
export function readSwitch(attributes: Attributes, key: string, context: KindContext): boolean | undefined {
  const written = attributes.values.get(key);
  if (written === undefined) return undefined;
  if (written.value === true || /^(true|yes|on|ya|1)$/i.test(written.value)) return true;
  if (/^(false|no|off|tidak|0)$/i.test(written.value)) return false;
  wrong(written, "yes, no", context);
  return undefined;
}

function wrong(written: AttributeValue, allowed: string, context: KindContext, words: readonly string[] = []): void {
  context.report({
    code: "block/bad-value",
    severity: "error",
    values: { key: written.written, value: String(written.value), allowed },
    words,
    origin: context.origin(written.range),
  });
}

/** Findings of this file. */
export const settingDiagnostics = {
  "block/bad-value": {
    message: "“{value}” is no value of {key}.",
    hint: "Write {key}= and one of: {allowed}.",
  },
} satisfies DiagnosticTexts;
