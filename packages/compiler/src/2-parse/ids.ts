/** A 53-bit hash of a text in base 36: the same on every machine. */
export function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, "0");
}

/** Longest part of an id that is made from a text; what is cut off goes on in a hash. */
const longest = 48;

/** An id from a text: lower case, letters and digits of any script joined by hyphens. Never empty. */
export function slug(text: string): string {
  const all = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  if (all === "") return hash(text).slice(0, 8);
  if (all.length <= longest) return all;
  const cut = all.slice(0, longest - 7).replace(/[\uD800-\uDBFF]$|-+$/, "");
  return `${cut}-${hash(all).slice(-6)}`;
}

/** The id of a file: its path without leading numbers and `.md`; `index.md` takes its folder's. */
export function fileId(path: string): string {
  const parts = path.replace(/\.[^./]+$/, "").split("/");
  if (parts.length > 1 && parts.at(-1)?.toLowerCase() === "index") parts.pop();
  return parts.map((part) => slug(part.replace(/^\d+[-_. ]+(?=.)/, ""))).join("-");
}
