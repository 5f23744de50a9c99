const hex: string[] = Array.from({ length: 256 }, (_, byte) => (byte + 256).toString(16).slice(1));

/** Random UUID (RFC 4122, version 4), also on plain-http pages, where browsers hide `crypto.randomUUID`. */
export function uuid(): string {
  const source = crypto as Omit<Crypto, "randomUUID"> & { readonly randomUUID?: () => string };
  if (source.randomUUID) return source.randomUUID();
  return source.getRandomValues(new Uint8Array(16)).reduce((text, random, index) => {
    const byte = index === 6 ? (random & 0x0f) | 0x40 : index === 8 ? (random & 0x3f) | 0x80 : random;
    return text + (/^(4|6|8|10)$/.test(`${index}`) ? "-" : "") + (hex[byte] ?? "");
  }, "");
}
