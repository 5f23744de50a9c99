import type { CourseSource } from "@lentera/model";
import { locale } from "@lentera/compiler/locale";

/** What has to be known of a course's settings before it is compiled. */
export interface Peek {
  /** Language of findings. */
  readonly messages?: string;
  readonly targets?: readonly string[];
}

/**
 * Looks up `messages:` and `targets:` in course.yaml, or in the front matter of a course in one file. The
 * compiler reads, checks and reports these keys with all others; here a line that does not read is no line.
 */
export function peek(source: CourseSource): Peek {
  const settings = source.files.find(({ path }) => /^course\.ya?ml$/i.test(path));
  const file = settings ?? source.files.find(({ path }) => /^course\.md$/i.test(path)) ?? source.files[0];
  if (file === undefined) return {};
  const whole = typeof file.value === "string" ? file.value : new TextDecoder().decode(file.value);
  const text = settings ? whole : (/^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(whole)?.[1] ?? "");
  const keys = spellingsIn(/^(?:language|bahasa)[ \t]*:[ \t]*["']?([A-Za-z-]+)/im.exec(text)?.[1]);
  const messages = new RegExp(`^(?:${keys("messages")})[ \\t]*:[ \\t]*["']?([A-Za-z-]+)`, "im").exec(text)?.[1];
  const targets = listOf(text, keys("targets"));
  return { ...(messages !== undefined && { messages }), ...(targets.length > 0 && { targets }) };
}

/** Every way to write a key in a course of this language, as alternatives of a pattern. */
function spellingsIn(language: string | undefined): (key: string) => string {
  // A course that names no language is Indonesian.
  const words = [...(locale(language ?? "id")?.words ?? [])];
  return (key) => [key, ...words.flatMap(([written, meant]) => (meant === key ? [written] : []))].join("|");
}

/** `targets: [a, b]`, `targets: a`, or one `- a` a line under it. */
function listOf(text: string, key: string): readonly string[] {
  const found = new RegExp(`^(?:${key})[ \\t]*:[ \\t]*(.*)((?:\\r?\\n[ \\t]*-[ \\t].*)*)`, "im").exec(text);
  const [, inline = "", lines = ""] = found ?? [];
  return `${inline.replace(/\s#.*$/, "")},${lines.replace(/\n[ \t]*-/g, ",")}`.match(/[a-z][a-z0-9-]*/g) ?? [];
}
