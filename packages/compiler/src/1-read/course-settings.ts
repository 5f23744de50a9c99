import type { CourseConfig, PlayerRules } from "@lentera/model";

/** Words written from right to left; the primary subtags that a course may be in. */
const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** Text direction of a language: by its script where it names one, else by its usual script. */
export function direction(language: string): "ltr" | "rtl" {
  const parts = language.toLowerCase().split("-");
  if (parts.some((part) => ["arab", "hebr", "syrc", "thaa", "nkoo"].includes(part))) return "rtl";
  if (parts.includes("latn")) return "ltr";
  return rightToLeft.has(parts[0] ?? "") ? "rtl" : "ltr";
}

/** What the course's language is where nobody says: the language of the offices this is made for. */
export const defaultLanguage = "id";

/** Rules of the player from course.yaml, `require` still as the author wrote it. */
export function rulesOf(config: CourseConfig): PlayerRules {
  return {
    view: Number.parseInt(config.completion?.view ?? "100", 10) / 100,
    require: config.completion?.require ?? [],
    passing: config.grading?.passing ?? 70,
    keep: config.grading?.keep ?? "best",
  };
}

/** A name as an id: lower-case letters, digits and hyphens, beginning with a letter. */
export function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return /^[a-z]/.test(plain) ? plain : plain === "" ? "" : `x-${plain}`;
}

/** The words of a file or folder name: `02-layanan-prima` is "Layanan prima". */
export function titleFromName(name: string): string {
  const words = name
    .replace(/\.(?:md|markdown|ya?ml)$/i, "")
    .replace(/^\d+[-_. ]+/, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
