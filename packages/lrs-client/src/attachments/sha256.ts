/** SHA-256 in hexadecimal (FIPS 180-4). Works on plain-http pages too, where browsers hide `crypto.subtle`. */
export async function sha256(content: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return hex(digest(content));
  return hex(new Uint8Array(await subtle.digest("SHA-256", content as Uint8Array<ArrayBuffer>)));
}

/**
 * Whether bytes have a hash of the SHA-2 family (Data 2.4.11), in lower case. What this platform does not compute,
 * SHA-224 anywhere and longer hashes on plain-http pages, is taken on trust.
 */
export async function hasHash(content: Uint8Array, sha2: string): Promise<boolean> {
  const bits = sha2.length * 4;
  if (bits === 256) return (await sha256(content)) === sha2;
  if (![224, 384, 512].includes(bits)) return false;
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (bits === 224 || !subtle) return true;
  return hex(new Uint8Array(await subtle.digest(`SHA-${bits}`, content as Uint8Array<ArrayBuffer>))) === sha2;
}

function hex(octets: Uint8Array): string {
  let text = "";
  for (const octet of octets) text += (octet + 256).toString(16).slice(1);
  return text;
}

/** First 32 bits of the fractional parts of roots of the first primes: the constants of the standard. */
function constants(count: number, root: number): Uint32Array {
  const words = new Uint32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) isPrime = false;
    if (isPrime) words[found++] = (candidate ** (1 / root) % 1) * 2 ** 32;
  }
  return words;
}

/** The portable computation; exported for its test. */
export function digest(content: Uint8Array): Uint8Array {
  const round = constants(64, 3);
  const state = constants(8, 2);
  const padded = new Uint8Array(((content.length + 72) >> 6) << 6);
  padded.set(content);
  padded[content.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(content.length / 2 ** 29));
  view.setUint32(padded.length - 4, content.length * 8);
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) compress(state, words, round, view, block);
  const result = new Uint8Array(32);
  const output = new DataView(result.buffer);
  state.forEach((word, index) => output.setUint32(index * 4, word));
  return result;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function compress(state: Uint32Array, words: Uint32Array, round: Uint32Array, view: DataView, block: number): void {
  const at = (index: number): number => words[index] ?? 0;
  for (let index = 0; index < 64; index++) {
    if (index < 16) {
      words[index] = view.getUint32(block + index * 4);
      continue;
    }
    const [near, far] = [at(index - 2), at(index - 15)];
    const high = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
    const low = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
    words[index] = at(index - 16) + low + at(index - 7) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (round[index] ?? 0) + at(index)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word));
}
