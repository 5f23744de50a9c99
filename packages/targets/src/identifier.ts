/** Letters, digits and single separators: what can be turned into an identifier and back. */
const plain = /^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$/;

/** Most characters of an identifier. Far below every standard's limit (255 in SCORM 1.2, 250 in Moodle). */
const longest = 64;

/** FNV-1a over UTF-16 units, 32 bits. */
export function fnv(text: string, offset: number): number {
  let value = offset;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >>> 8), 0x01000193);
  }
  return value >>> 0;
}

const hash = (text: string, offset: number): string => fnv(text, offset).toString(36).padStart(7, "0");

/**
 * The identifier that an LMS gets for an author's id: letters, digits and underscores, a letter first, at most 64
 * characters. The same id always gives the same identifier and two ids never share one: a hyphen becomes `_`, an
 * underscore `__`; an id that needs more than that (accents, other scripts, a digit first) becomes what is left of
 * it, `___` and a hash of 64 bits, which no other rule yields.
 */
export function identifier(id: string): string {
  if (plain.test(id)) {
    const mapped = id.replace(/[-_]/g, (separator) => (separator === "-" ? "_" : "__"));
    if (mapped.length <= longest) return mapped;
  }
  const readable = id
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^[^A-Za-z]+|_+$/g, "")
    .slice(0, 40)
    .replace(/_+$/, "");
  return `${readable === "" ? "id" : readable}___${hash(id, 0x811c9dc5)}${hash(id, 0x050c5d1f)}`;
}

/**
 * Identifier of an option, a step or a scale point inside an interaction. The model's are letters, digits and
 * underscores already and stay as they are.
 */
export function shortIdentifier(id: string): string {
  return /^[A-Za-z0-9_]{1,64}$/.test(id) ? id : identifier(id);
}

/** Four characters that tell one text from another: a fingerprint, not an identifier. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5).slice(-4);
}
