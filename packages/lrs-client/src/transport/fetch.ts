import type { Transport } from "../core/transport.ts";

/** The platform's `fetch`, looked up at each call, so that it may be replaced. */
export const transport: Transport = (url, request) => globalThis.fetch(url, request as RequestInit);

/** Octets of a text in UTF-8, counted without encoding it. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // A surrogate pair is four octets: two for each of its units.
    length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return length;
}
