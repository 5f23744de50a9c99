import { isDuration } from "./duration.ts";
import { isLanguageTag } from "./language-tag.ts";
import { isTimestamp } from "./timestamp.ts";

// RFC 3987: a scheme, then characters of IRIs (\p{Cs}: no halves of one); percent signs only as escapes; one fragment.
const iri =
  /^[A-Za-z][A-Za-z0-9+.-]*:(?:[^\s\p{Cc}\p{Cs}<>"{}|\\^`%#]|%[0-9A-Fa-f]{2})+(?:#(?:[^\s\p{Cc}\p{Cs}<>"{}|\\^`%#]|%[0-9A-Fa-f]{2})*)?$/u;
// RFC 4122, section 3: text form; section 4.1.1: the variant.
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const mailto = /^mailto:[^\s\p{Cc}\p{Cs}@<>]+@[^\s\p{Cc}\p{Cs}@<>]+$/u;
// RFC 9110, section 8.3.1.
const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const mediaType = new RegExp(
  `^${token}/${token}(?:[ \\t]*;[ \\t]*(?:${token}=(?:${token}|"(?:[^"\\\\\\p{Cc}]|\\\\\\P{Cc})*")|(?=;|$)))*$`,
  "u",
);

/** Is this an absolute IRI, with a scheme (RFC 3987)? */
export function isIri(value: string): boolean {
  return iri.test(value);
}

/** Is this a UUID in its usual text form, of the RFC 4122 variant? */
export function isUuid(value: string): boolean {
  return uuid.test(value);
}

/** Is this a `mailto:` IRI with an address? */
export function isMailto(value: string): boolean {
  return mailto.test(value);
}

/** Is this an Internet media type, perhaps with parameters? */
export function isMediaType(value: string): boolean {
  return mediaType.test(value);
}

/** The formats that the schemas name; the compiled validators call them. */
export const formats: Readonly<Record<string, (value: string) => boolean>> = {
  iri: isIri,
  // An IRL is an IRI that locates something; nothing in its form tells the two apart.
  irl: isIri,
  uuid: isUuid,
  mailto: isMailto,
  "media-type": isMediaType,
  "language-tag": isLanguageTag,
  "timestamp-1.0.3": (value) => isTimestamp(value, "1.0.3"),
  "timestamp-2.0": (value) => isTimestamp(value, "2.0.0"),
  duration: isDuration,
  sha1: (value) => /^[0-9a-f]{40}$/i.test(value),
  // SHA-224, 256, 384 and 512 (FIPS 180-2).
  sha2: (value) => /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(value),
  "version-1.0.3": (value) => /^1\.0(?:\.\d+)?$/.test(value),
  // An LRS keeps the version that a statement came with, so a statement of 1.0 goes from LRS to LRS in 2.0 as well.
  "version-2.0": (value) => /^[12]\.0(?:\.\d+)?$/.test(value),
};
