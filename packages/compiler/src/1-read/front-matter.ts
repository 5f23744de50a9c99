import type { Attributes, AttributeValue, CourseConfig, Point, Range } from "@lentera/model";
import type { FileScope } from "../2-parse/file-scope.ts";
import { laterContainers } from "../2-parse/vocabulary.ts";
import { courseSchema } from "../schemas/course.ts";
import { wholeSchema } from "../schemas/front-matter.ts";
import validators from "../schemas/front-matter.ts?validator";
import { readYaml } from "./yaml.ts";

/** What the keys at the head of a file say. */
export interface FrontMatter {
  /** `page`, `quiz`, `case-study`. */
  readonly type: string;
  readonly title?: string;
  readonly id?: string;
  readonly objectives?: readonly string[];
  readonly duration?: string;
  readonly paging?: "file" | "h2";
  /** Keys of the type, as the attributes of its block. */
  readonly attributes: Attributes;
  /** Of a file that is a whole course. */
  readonly config?: CourseConfig;
}

type Keys = Readonly<Record<string, unknown>>;

const everyKey: ReadonlySet<string> = new Set(
  Object.keys((wholeSchema as { properties: object }).properties),
);

/** Keys that every file has; the rest belongs to its type. */
const common = new Set(["title", "type", "id", "objectives", "duration", "paging"]);

/**
 * Reads the keys between two `---` at the head of a file. A `---` on the first line is front matter only if a
 * key follows. The body comes back with blanks in place of the keys, so that every offset stays true.
 */
export function readFrontMatter(
  text: string,
  scope: FileScope,
): { readonly front: FrontMatter; readonly body: string } {
  const none: FrontMatter = { type: "page", attributes: { classes: [], values: new Map() } };
  const opener =
    /^---[ \t]*\r?\n(?=(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*["']?[\p{L}_](?: *[\p{L}\p{N}_-])*(?: *["'])?[ \t]*:(?:\s|$))/u.exec(
      text,
    )?.[0];
  if (opener === undefined) return { front: none, body: text };
  const rest = text.slice(opener.length);
  const closer = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|\r|$)/m.exec(rest);
  const start: Point = { line: 2, column: 1, offset: opener.length };
  if (!closer) {
    const at = { line: 1, column: 1, offset: 0 };
    scope.report({
      code: "yaml/not-closed",
      severity: "error",
      origin: { file: scope.path, range: { start: at, end: { line: 1, column: 4, offset: 3 } } },
    });
    // The keys probably end at the first empty line: the text after it is read as usual.
    const end = /\r?\n[ \t]*\r?\n/.exec(text)?.index ?? text.length;
    return { front: none, body: text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end) };
  }
  const keys = rest.slice(0, closer.index);
  const head = text.slice(0, opener.length + closer.index + closer[0].length);
  const body = head.replace(/[^\r\n]/g, " ") + text.slice(head.length);
  return { front: readKeys(keys, start, scope), body };
}

function readKeys(text: string, start: Point, scope: FileScope): FrontMatter {
  const { words } = scope.context;
  const peeked = readYaml<Keys>(text, scope.path, { words, start }).value?.["type"];
  const later = typeof peeked === "string" && laterContainers.has(peeked);
  const whole = scope.context.whole;
  const schema = whole
    ? "wholeSchema"
    : peeked === "quiz"
      ? "quizSchema"
      : peeked === "case-study"
        ? "caseStudySchema"
        : "pageSchema";
  const read = readYaml<Keys>(text, scope.path, {
    words,
    start,
    validate: later ? undefined : validators[schema],
    elsewhere: everyKey,
  });
  for (const finding of read.findings) scope.report(finding);
  const value = read.value ?? {};
  if (later) {
    const origin = read.originOf(["type"]);
    scope.report({
      code: "later/type",
      severity: "error",
      values: { name: peeked },
      ...(origin && { origin }),
    });
  }
  const values = new Map<string, AttributeValue>();
  for (const [key, written] of Object.entries(value)) {
    if (common.has(key) || (whole && Object.hasOwn(courseSchema.properties, key)) || written === null)
      continue;
    if (typeof written === "object" && !Array.isArray(written)) continue;
    const range = read.originOf([key])?.range ?? startRange(start);
    values.set(key, {
      value: Array.isArray(written) ? written.join(", ") : String(written),
      written: read.writtenOf([key]) ?? key,
      range,
    });
  }
  const string = (key: string): string | undefined =>
    typeof value[key] === "string" ? (value[key] as string) : undefined;
  const title = string("title");
  const id = whole ? undefined : string("id");
  const duration = string("duration");
  const { paging, objectives } = value;
  return {
    type: later ? "page" : (string("type") ?? "page"),
    ...(title !== undefined && { title }),
    ...(id !== undefined && { id }),
    ...(duration !== undefined && !whole && { duration }),
    ...(Array.isArray(objectives) && !whole && { objectives: objectives.map(String) }),
    ...((paging === "file" || paging === "h2") && { paging }),
    attributes: { classes: [], values },
    ...(whole && { config: configOf(value) }),
  };
}

function configOf(value: Keys): CourseConfig {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => Object.hasOwn(courseSchema.properties, key)),
  ) as CourseConfig;
}

function startRange(start: Point): Range {
  return { start, end: start };
}
