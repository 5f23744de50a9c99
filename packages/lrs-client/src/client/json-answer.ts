import { LrsError } from "../core/error.ts";
import type { TransportResponse } from "../core/transport.ts";

/** The JSON of an answer; rejects with `not-an-lrs` for a web page and `unexpected-answer` for anything else. */
export async function jsonAnswer(response: TransportResponse): Promise<unknown> {
  return jsonOf(new Uint8Array(await response.arrayBuffer()), response.status);
}

/** The JSON of bytes that came with a status; throws as `jsonAnswer` rejects. */
export function jsonOf(bytes: Uint8Array, status: number | undefined): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const isPage = /^\s*</.test(text);
    throw new LrsError(
      isPage ? "not-an-lrs" : "unexpected-answer",
      isPage ? "A web page answered instead of the LRS." : "The answer is not JSON.",
      { status, body: text.slice(0, 4000) },
    );
  }
}

/** True for a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
