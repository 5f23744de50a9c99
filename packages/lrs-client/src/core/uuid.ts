const hex: string[] = Array.from({ length: 256 }, (_, byte) => (byte + 256).toString(16).slice(1));
const pool = new Uint8Array(16 * 64);
let used = pool.length;

/** Random UUID (RFC 4122, version 4). Needs no secure context, unlike `crypto.randomUUID`. */
export function uuid(): string {
  if (used === pool.length) {
    globalThis.crypto.getRandomValues(pool);
    used = 0;
  }
  let text = "";
  for (let index = 0; index < 16; index++) {
    let byte = pool[used++] ?? 0;
    if (index === 6) byte = (byte & 0x0f) | 0x40;
    if (index === 8) byte = (byte & 0x3f) | 0x80;
    if (index === 4 || index === 6 || index === 8 || index === 10) text += "-";
    text += hex[byte];
  }
  return text;
}
