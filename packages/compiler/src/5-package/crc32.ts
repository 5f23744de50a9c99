/** Tables for eight bytes at a step: entry `n * 256 + byte` is the checksum of the byte followed by n zeros. */
const tables = new Uint32Array(8 * 256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  tables[byte] = value >>> 0;
}
for (let at = 256; at < tables.length; at++) {
  const shorter = tables[at - 256] ?? 0;
  tables[at] = (shorter >>> 8) ^ (tables[shorter & 0xff] ?? 0);
}

/** CRC-32 of ZIP (APPNOTE 4.4.7), continued from `previous`. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let crc = ~previous;
  let i = 0;
  for (; i < whole; i += 8) {
    const low = crc ^ view.getInt32(i, true);
    const high = view.getInt32(i + 4, true);
    crc =
      at(7, low) ^ at(6, low >>> 8) ^ at(5, low >>> 16) ^ at(4, low >>> 24) ^ at(3, high) ^ at(2, high >>> 8) ^ at(1, high >>> 16) ^ at(0, high >>> 24);
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ at(0, crc ^ (bytes[i] ?? 0));
  return ~crc >>> 0;
}

/** The table's entry for the lowest byte; an index is never outside. */
function at(zeros: number, word: number): number {
  return tables[zeros * 256 + (word & 0xff)] ?? 0;
}
