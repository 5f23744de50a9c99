import { type FindingValues, isObject, type JsonCode, parseStrictJson, StrictJsonError } from "../validate/index.ts";

/** Stable names of mistakes in what is to be sent. */
export type InputCode = JsonCode | "input-no-statement" | "input-too-large";

/** A mistake in what is to be sent. */
export class InputError extends Error {
  /** 1-based line of NDJSON, or position in the JSON array. */
  readonly line: number;
  readonly code: InputCode;
  /** What the message names beside the line. */
  readonly values: FindingValues;

  constructor(line: number, code: InputCode, message: string, cause?: unknown) {
    super(`Line ${line}: ${message}`, { cause });
    this.name = "InputError";
    this.line = line;
    this.code = code;
    this.values = cause instanceof StrictJsonError ? cause.values : {};
  }
}

/** A JSON object of the input, still unchecked, with its place. */
export interface InputStatement {
  /** 1-based line of NDJSON, or position in the JSON array. */
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

const mostCharacters = 256_000_000;

/**
 * Reads statements from NDJSON (one a line, streamed) or JSON (an array, or one statement). Yields an
 * `InputError` in the place of what is no JSON object; bytes that are no UTF-8 end the reading with one.
 */
export async function* readStatements(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<InputStatement | InputError, void, undefined> {
  let line = 0;
  let isStream: boolean | undefined;
  let whole = "";
  for await (const text of lines(chunks)) {
    line++;
    if (isStream === undefined && text.trim() !== "") isStream = !/^\s*\[/.test(text) && isJson(text);
    if (isStream) {
      if (text.trim() !== "") yield parsed(text, line);
      continue;
    }
    whole += `${text}\n`;
    if (whole.length > mostCharacters) throw tooLarge(line);
  }
  if (isStream || whole.trim() === "") return;
  let value: unknown;
  try {
    value = parseStrictJson(whole);
  } catch (error) {
    throw notJson(line, error);
  }
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  for (const [index, one] of list.entries()) yield isObject(one) ? { line: index + 1, value: one } : new InputError(index + 1, "input-no-statement", "This is no statement.");
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string, line: number): InputStatement | InputError {
  try {
    const value = parseStrictJson(text);
    return isObject(value) ? { line, value } : new InputError(line, "input-no-statement", "This is no statement.");
  } catch (error) {
    return notJson(line, error);
  }
}

function notJson(line: number, error: unknown): InputError {
  return error instanceof StrictJsonError ? new InputError(line, error.code, error.message, error) : new InputError(line, "json-syntax", "This is not JSON.", error);
}

async function* lines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const pieces: string[] = [];
  let length = 0;
  let count = 0;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (error) {
      throw new InputError(count + 1, "json-utf-8", "The file is not UTF-8; save it as UTF-8.", error);
    }
  };
  const whole = (end: string): string => {
    const line = pieces.length > 0 ? pieces.splice(0).join("") + end : end;
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  };
  for await (const chunk of chunks) {
    const [first = "", ...others] = decode(chunk).split("\n");
    let open = first;
    for (const next of others) {
      const line = whole(open);
      open = next;
      length = 0;
      count++;
      yield line;
    }
    // Kept in pieces: a long line that were joined and looked at anew with each chunk would take the square of its length.
    pieces.push(open);
    length += open.length;
    if (length > mostCharacters) throw tooLarge(count + 1);
  }
  const last = whole(decode());
  if (last !== "") yield last;
}

function tooLarge(line: number): InputError {
  return new InputError(line, "input-too-large", "A JSON array of this size cannot be read at once; write one statement a line (NDJSON).");
}
