import type { CourseSource } from "@lentera/model";

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
  const messages = /^(?:messages|pesan)[ \t]*:[ \t]*["']?([A-Za-z-]+)/m.exec(text)?.[1];
  const targets = listOf(text);
  return { ...(messages !== undefined && { messages }), ...(targets.length > 0 && { targets }) };
}

/** `targets: [a, b]`, `targets: a`, or one `- a` a line under it. */
function listOf(text: string): readonly string[] {
  const found = /^(?:targets|target)[ \t]*:[ \t]*(.*)((?:\r?\n[ \t]*-[ \t].*)*)/m.exec(text);
  const [, inline = "", lines = ""] = found ?? [];
  return `${inline.replace(/\s#.*$/, "")},${lines.replace(/\n[ \t]*-/g, ",")}`.match(/[a-z][a-z0-9-]*/g) ?? [];
}
