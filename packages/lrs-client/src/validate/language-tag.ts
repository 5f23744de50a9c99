// RFC 5646, section 2.1, `langtag`: extlang only after a language of two or three letters.
const language = "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})";
const script = "(?:-[a-z]{4})?";
const region = "(?:-(?:[a-z]{2}|[0-9]{3}))?";
const variants = "((?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)";
const extensions = "((?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*)";
const privateUse = "x(?:-[a-z0-9]{1,8})+";
const tag = new RegExp(`^${language}${script}${region}${variants}${extensions}(?:-${privateUse})?$`);
const privateTag = new RegExp(`^${privateUse}$`);

// RFC 5646, section 2.1, `irregular`; the regular ones of `grandfathered` fit the grammar above.
const irregular = new Set(
  (
    "en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao " +
    "i-tay i-tsu sgn-be-fr sgn-be-nl sgn-ch-de"
  ).split(" "),
);
// Also of `grandfathered`: their second part is too long for an extlang and too short for a variant.
const regular = new Set(
  "art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang".split(" "),
);

/** Is this a well-formed language tag (RFC 5646, section 2.2.9)? Registered subtags are not looked up. */
export function isLanguageTag(value: string): boolean {
  const lower = value.toLowerCase();
  const match = tag.exec(lower);
  if (match === null) return privateTag.test(lower) || irregular.has(lower) || regular.has(lower);
  // Section 2.2.5: a variant only once. Section 2.2.6: a singleton only once.
  return distinct(match[1], /-([^-]+)/g) && distinct(match[2], /-([0-9a-wy-z])(?=-)/g);
}

function distinct(part: string | undefined, subtag: RegExp): boolean {
  if (part === undefined || part === "") return true;
  const seen = new Set<string>();
  for (const [, name = ""] of part.matchAll(subtag)) {
    if (seen.has(name)) return false;
    seen.add(name);
  }
  return true;
}
