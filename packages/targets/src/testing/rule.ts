/** A call that a strict LMS refuses: the standard's error code, and why in a sentence. */
export interface Violation {
  readonly code: string;
  readonly reason: string;
}

/** What a value is judged by besides itself: the type of the interaction it belongs to. */
export interface RuleContext {
  /** Type that was set for the interaction of this index; undefined before that. */
  type(index: number): string | undefined;
}

/** Element (with `n` for indexes) to a test of the value; undefined where the value is legal. */
export type Rules = ReadonlyMap<string, (value: string, index: number, context: RuleContext) => string | undefined>;

/** Passes what matches; else says what was expected. */
export function matching(pattern: RegExp, expected: string): (value: string) => string | undefined {
  return (value) => (pattern.test(value) ? undefined : expected);
}

export function oneOf(...words: readonly string[]): (value: string) => string | undefined {
  return (value) => (words.includes(value) ? undefined : `one of ${words.map((word) => `“${word}”`).join(", ")}`);
}

export function atMost(units: number): (value: string) => string | undefined {
  return (value) => (value.length <= units ? undefined : `at most ${units} characters, not ${value.length}`);
}

export function numberBetween(least: number, most: number): (value: string) => string | undefined {
  return (value) =>
    /^-?\d+(\.\d+)?$/.test(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `a decimal from ${least} to ${most}`;
}

/** Parts of an answer, each as the pattern wants it, at most `most`, none twice where `unique`. */
export function parts(
  separator: string,
  part: RegExp,
  most: number,
  unique: boolean,
): (value: string) => string | undefined {
  return (value) => {
    const list = value.split(separator);
    if (list.length > most) return `at most ${most} parts, not ${list.length}`;
    const wrong = list.find((entry) => !part.test(entry));
    if (wrong !== undefined) return `parts like ${part.source}, not “${wrong}”`;
    return unique && new Set(list).size < list.length ? "no part twice" : undefined;
  };
}
