import { HttpError } from "./message.ts";

/** One part of a multipart body. */
export interface Part {
  /** Headers by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
}

// Far above any batch of statements with attachments.
const mostParts = 10_000;

/** The value of a parameter of a header such as Content-Type. */
export function headerParameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, "i").exec(header);
  return match?.[1] ?? match?.[2];
}

/** Splits a body of multipart/mixed (RFC 2046, section 5.1). Throws HttpError 400. */
export function parseMultipart(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first delimiter may stand at the very start, without a line break before it.
  let position = body.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2))
    ? -2
    : body.indexOf(delimiter);
  if (position === -1)
    throw new HttpError(400, `The body has no line "--${boundary}", which its Content-Type promises.`);
  for (;;) {
    const start = position + delimiter.length;
    if (body.subarray(start, start + 2).toString("latin1") === "--") return parts;
    const lineEnd = body.indexOf("\r\n", start);
    const next = body.indexOf(delimiter, start);
    if (lineEnd === -1 || next === -1)
      throw new HttpError(400, `The body does not end with "--${boundary}--".`);
    parts.push(parsePart(body.subarray(lineEnd + 2, next)));
    if (parts.length > mostParts) throw new HttpError(400, `The body has more than ${mostParts} parts.`);
    position = next;
  }
}

function parsePart(part: Buffer): Part {
  const headers = new Map<string, string>();
  if (part.subarray(0, 2).toString("latin1") === "\r\n") return { headers, bytes: part.subarray(2) };
  const end = part.indexOf("\r\n\r\n");
  const head = part.subarray(0, end === -1 ? part.length : end).toString("latin1");
  for (const line of head.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, bytes: end === -1 ? Buffer.alloc(0) : part.subarray(end + 4) };
}

/** An attachment on its way out. */
export interface OutgoingPart {
  readonly type: string;
  readonly sha2: string;
  readonly bytes: Uint8Array;
}

/** Writes multipart/mixed as xAPI wants it: the JSON first, then one part an attachment (1.0.3, Communication 1.5.2). */
export async function* writeMultipart(
  boundary: string,
  body: AsyncIterable<string | Uint8Array>,
  attachments: AsyncIterable<OutgoingPart>,
): AsyncGenerator<string | Uint8Array> {
  yield `--${boundary}\r\nContent-Type: application/json\r\n\r\n`;
  yield* body;
  for await (const { type, sha2, bytes } of attachments) {
    yield `\r\n--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: binary\r\n`;
    yield `X-Experience-API-Hash: ${sha2}\r\nContent-Length: ${bytes.byteLength}\r\n\r\n`;
    yield bytes;
  }
  yield `\r\n--${boundary}--\r\n`;
}
