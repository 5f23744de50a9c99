import { uuid } from "../core/uuid.ts";

/** One part of a multipart/mixed body (RFC 2046). */
export interface Part {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Uint8Array;
}

const encoder = new TextEncoder();

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** Writes parts as they are, bytes untouched. */
export function writeMultipart(
  parts: readonly { readonly headers: Readonly<Record<string, string>>; readonly content: Uint8Array }[],
): { readonly body: Uint8Array; readonly contentType: string } {
  const boundary = `part-${uuid()}`;
  const pieces: Uint8Array[] = [];
  for (const { headers, content } of parts) {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    pieces.push(encoder.encode(`--${boundary}\r\n${lines.join("")}\r\n`), content, encoder.encode("\r\n"));
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n`));
  return { body: join(pieces), contentType: `multipart/mixed; boundary=${boundary}` };
}

/** The boundary that a Content-Type names; undefined where it is no multipart. */
export function boundaryOf(contentType: string): string | undefined {
  if (!/^\s*multipart\//i.test(contentType)) return undefined;
  const match = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

function indexOf(body: Uint8Array, pattern: Uint8Array, from: number): number {
  const first = pattern[0] ?? 0;
  for (let at = body.indexOf(first, from); at !== -1; at = body.indexOf(first, at + 1)) {
    if (at + pattern.length > body.length) return -1;
    let length = 1;
    while (length < pattern.length && body[at + length] === pattern[length]) length++;
    if (length === pattern.length) return at;
  }
  return -1;
}

/** Reads a multipart body, bytes untouched. Throws a SyntaxError where its end is missing. */
export function readMultipart(body: Uint8Array, boundary: string): Part[] {
  const delimiter = encoder.encode(`\r\n--${boundary}`);
  const gap = encoder.encode("\r\n\r\n");
  // The first delimiter may stand at the very start, without a line break before it.
  const whole = join([encoder.encode("\r\n"), body]);
  const parts: Part[] = [];
  let at = indexOf(whole, delimiter, 0);
  while (at !== -1) {
    const start = at + delimiter.length;
    if (whole[start] === 0x2d && whole[start + 1] === 0x2d) return parts;
    const end = indexOf(whole, delimiter, start);
    if (end === -1) break;
    const headersEnd = indexOf(whole, gap, start);
    if (headersEnd === -1 || headersEnd > end) throw new SyntaxError("A part of the multipart body has no header end.");
    parts.push({
      headers: readHeaders(new TextDecoder().decode(whole.subarray(start, headersEnd))),
      content: whole.slice(headersEnd + gap.length, Math.max(end, headersEnd + gap.length)),
    });
    at = end;
  }
  throw new SyntaxError("The multipart body is cut off.");
}

function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}
