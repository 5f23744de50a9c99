const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bits that are written one after the other and leave as base64url. */
export class BitWriter {
  bits = "";

  write(value: number, bits: number): void {
    if (bits > 0) this.bits += Math.floor(value).toString(2).padStart(bits, "0").slice(-bits);
  }

  /** Elias gamma code of `value` ≥ 1: 1 bit for 1, 3 for 2 and 3, 5 up to 7. */
  gamma(value: number): void {
    const binary = value.toString(2);
    this.bits += "0".repeat(binary.length - 1) + binary;
  }

  /** Rice code: the quotient by 2^k in unary, the remainder in k bits. */
  rice(value: number, k: number): void {
    this.bits += "1".repeat(Math.floor(value / 2 ** k)) + "0";
    this.write(value % 2 ** k, k);
  }

  toString(): string {
    return this.bits.replace(/.{1,6}/g, (six) => alphabet.charAt(parseInt(six.padEnd(6, "0"), 2)));
  }
}

/** Reads what a BitWriter wrote; throws a RangeError where the text ends or is none of ours. */
export class BitReader {
  private readonly bits: string;
  private at = 0;

  constructor(text: string, raw = false) {
    this.bits = raw
      ? text
      : text.replace(/[^]/g, (char) => {
          const value = alphabet.indexOf(char);
          if (value < 0) throw new RangeError(char);
          return value.toString(2).padStart(6, "0");
        });
  }

  take(bits: number): string {
    if (this.at + bits > this.bits.length) throw new RangeError("end");
    this.at += bits;
    return this.bits.slice(this.at - bits, this.at);
  }

  read(bits: number): number {
    return bits > 0 ? parseInt(this.take(bits), 2) : 0;
  }

  gamma(): number {
    let zeros = 0;
    while (this.take(1) === "0") zeros++;
    return parseInt("1" + this.take(zeros), 2);
  }

  rice(k: number): number {
    let quotient = 0;
    while (this.take(1) === "1") quotient++;
    return quotient * 2 ** k + this.read(k);
  }
}

/** The k with which Rice codes of `count` values out of `range` are shortest. */
export function ricePower(range: number, count: number): number {
  return Math.max(0, Math.round(Math.log2((range / Math.max(1, count)) * Math.LN2)));
}

/** A short hash of a text, evenly spread: FNV-1a with the finalizer of MurmurHash3. */
export function hash(text: string, bits: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) % 2 ** bits;
}
