import { type FindingValues, pointer } from "./finding.ts";

/** Stable names of what keeps a text from being strict JSON. */
export type JsonCode = "json-syntax" | "json-utf-8" | "json-key-repeated" | "json-depth" | "json-number";

/** Why a text is not strict JSON. */
export class StrictJsonError extends Error {
  override readonly name = "StrictJsonError";
  /** Offset in the text, 0-based, in UTF-16 units; for bytes that are not UTF-8 it is 0. */
  readonly offset: number;
  /** JSON pointer to the object or value it happened in. */
  readonly path: string;
  readonly code: JsonCode;
  /** What the message names: `key`, `most`, `number`. */
  readonly values: FindingValues;

  constructor(code: JsonCode, message: string, offset: number, path: string, values: FindingValues = {}) {
    super(message);
    this.code = code;
    this.values = values;
    this.offset = offset;
    this.path = path;
  }
}

/** Limits of `parseStrictJson`. */
export interface StrictJsonOptions {
  /** How deep objects and arrays may stand in each other, default 100. */
  readonly maxDepth?: number;
}

/**
 * Parses JSON that has no duplicate keys, no numbers too large for a double, no great depth, and, given
 * bytes, is valid UTF-8. `__proto__` is a key like any other. Throws StrictJsonError.
 */
export function parseStrictJson(input: string | Uint8Array, options: StrictJsonOptions = {}): unknown {
  const text = typeof input === "string" ? input : decode(input);
  // Before JSON.parse, so that a hostile depth is refused without building it.
  scan(text, options.maxDepth ?? 100);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StrictJsonError(
      "json-syntax",
      `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
      0,
      "",
    );
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new StrictJsonError("json-utf-8", "The text is not valid UTF-8.", 0, "");
  }
}

/** One open object or array. */
interface Level {
  /** Keys so far; undefined for arrays. */
  readonly keys: Set<string> | undefined;
  /** The key being filled, or the index. */
  at: string | number;
}

// Knows just enough of JSON to find keys; whether the text is JSON at all is for JSON.parse to say.
function scan(text: string, maxDepth: number): void {
  const levels: Level[] = [];
  let top: Level | undefined;
  // In an object: the next string is a key.
  let expectKey = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    switch (code) {
      case 0x22: {
        const end = stringEnd(text, index);
        if (end === -1) return;
        if (expectKey && top?.keys !== undefined) {
          const key = readKey(text, index, end);
          if (top.keys.has(key)) {
            throw new StrictJsonError(
              "json-key-repeated",
              `The key "${key}" stands twice in the same object.`,
              index,
              path(levels, key),
              { key },
            );
          }
          top.keys.add(key);
          top.at = key;
          expectKey = false;
        }
        index = end;
        break;
      }
      case 0x7b:
      case 0x5b:
        if (levels.length >= maxDepth) {
          throw new StrictJsonError(
            "json-depth",
            `The text is nested more than ${maxDepth} levels deep.`,
            index,
            path(levels),
            { most: `${maxDepth}` },
          );
        }
        expectKey = code === 0x7b;
        top = { keys: expectKey ? new Set() : undefined, at: 0 };
        levels.push(top);
        break;
      case 0x7d:
      case 0x5d:
        levels.pop();
        top = levels.at(-1);
        expectKey = false;
        break;
      case 0x2c:
        expectKey = top?.keys !== undefined;
        if (typeof top?.at === "number") top.at++;
        break;
      case 0x45:
      case 0x65:
        checkNumber(text, index, levels);
        break;
      default:
        // A number without exponent needs more than 300 digits to be too large.
        if (code >= 0x30 && code <= 0x39) index = digitsEnd(text, index, levels);
    }
  }
}

function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return -1;
}

function readKey(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  if (!raw.includes("\\")) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

function digitsEnd(text: string, start: number, levels: readonly Level[]): number {
  let end = start;
  for (;;) {
    const code = text.charCodeAt(end + 1);
    if (!(code >= 0x30 && code <= 0x39)) break;
    end++;
  }
  if (end - start > 300) checkNumber(text, start, levels);
  return end;
}

// Called inside a number, or at the letter e of `true` and `false`.
function checkNumber(text: string, index: number, levels: readonly Level[]): void {
  let start = index;
  let end = index;
  while (start > 0 && /[0-9.+-]/.test(text.charAt(start - 1))) start--;
  while (/[0-9.eE+-]/.test(text.charAt(end))) end++;
  const number = text.slice(start, end);
  if (/^-?\d/.test(number) && !Number.isFinite(Number(number)) && !Number.isNaN(Number(number))) {
    const shown = number.length > 20 ? `${number.slice(0, 20)}…` : number;
    throw new StrictJsonError("json-number", `The number ${shown} is too large.`, start, path(levels), { number: shown });
  }
}

function path(levels: readonly Level[], key?: string): string {
  let result = "";
  levels.forEach((level, index) => {
    const last = index === levels.length - 1;
    result = pointer(result, last && key !== undefined ? key : level.at);
  });
  return key === undefined && levels.at(-1)?.keys?.size === 0
    ? result.slice(0, result.lastIndexOf("/"))
    : result;
}
