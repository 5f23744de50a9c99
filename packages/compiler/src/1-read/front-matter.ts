import type { Attributes, AttributeValue, CourseConfig, Finding, Point, Range } from "@lentera/model";
import type { FileScope } from "../2-parse/file-scope.ts";
import { laterContainers } from "../2-parse/vocabulary.ts";
import { Words } from "../2-parse/words.ts";
import { courseSchema } from "../schemas/course.ts";
import { caseStudyKeys, quizKeys, wholeSchema } from "../schemas/front-matter.ts";
import validators from "../schemas/front-matter.ts?validator";
import { frontLines, withoutFront } from "./front-lines.ts";
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

/** Keys of one type alone, which tell what a file is. */
const ownKeys = {
  quiz: new Set(Object.keys(quizKeys)),
  "case-study": new Set(Object.keys(caseStudyKeys)),
};

/** Keys that every file has; the rest belongs to its type. */
const common = new Set(["title", "type", "id", "objectives", "duration", "paging"]);

/** Reads the settings at the head of a file. The body comes back with blanks in their place, so that every offset stays true. */
export function readFrontMatter(
  text: string,
  scope: FileScope,
): { readonly front: FrontMatter; readonly body: string } {
  const lines = frontLines(text);
  if (lines === undefined) return { front: { type: "page", attributes: { classes: [], values: new Map() } }, body: text };
  const pointAt = (offset: number): Point => ({ line: text.slice(0, offset).split("\n").length, column: 1, offset });
  const { fault } = lines;
  if (fault) {
    const start = pointAt(fault.offset);
    const end = { ...start, column: fault.text.length + 1, offset: start.offset + fault.text.length };
    scope.report({ code: fault.code, severity: "error", values: { text: fault.text }, origin: { file: scope.path, range: { start, end } } });
  }
  // Where the end is missing it is not sure what is a key, so nothing is said of keys before there is one.
  const report = fault?.code === "yaml/not-closed" ? (): void => {} : (finding: Finding): void => scope.report(finding);
  return {
    front: readKeys(text.slice(lines.from, lines.to), pointAt(lines.from), scope, report),
    body: withoutFront(text, lines),
  };
}

function readKeys(text: string, start: Point, scope: FileScope, report: (finding: Finding) => void): FrontMatter {
  const { words } = scope.context;
  const named = typeOf(text, start, scope);
  const { type: peeked } = named;
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
  const isPage = peeked === undefined || peeked === "page";
  for (const finding of [...(named.findings ?? []), ...strangersAsOne(read.findings, isPage)]) report(finding);
  const value = read.value ?? {};
  if (later) {
    const origin = read.originOf(["type"]);
    report({
      code: "later/type",
      severity: "error",
      values: { name: peeked },
      ...(origin && { origin }),
    });
  }
  const values = new Map<string, AttributeValue>();
  for (const [key, written] of Object.entries(value)) {
    // A case study tells its learners the planned time; elsewhere it is the course's to know.
    const isShown = key === "duration" && peeked === "case-study";
    if ((common.has(key) && !isShown) || (whole && Object.hasOwn(courseSchema.properties, key)) || written === null)
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
    type: later ? "page" : (string("type") ?? (isType(peeked) ? peeked : "page")),
    ...(title !== undefined && { title }),
    ...(id !== undefined && { id }),
    ...(duration !== undefined && !whole && { duration }),
    ...(Array.isArray(objectives) && !whole && { objectives: objectives.map(String) }),
    ...((paging === "file" || paging === "h2") && { paging }),
    attributes: { classes: [], values },
    ...(whole && { config: configOf(value) }),
  };
}

/**
 * Keys that nobody knows are those of other programs, of which a file has many: one finding names them all, and a page
 * can do without them.
 */
function strangersAsOne(findings: readonly Finding[], isPage: boolean): readonly Finding[] {
  const strangers = findings.filter(({ code }) => code === "yaml/unknown-key");
  const [first] = strangers;
  if (!first) return findings;
  const key = strangers.map(({ values }) => String(values?.["key"])).join("”, “");
  const all: Finding = { ...first, severity: isPage ? "warning" : "error", values: { ...first.values, key } };
  return findings.flatMap((finding) => (finding === first ? [all] : strangers.includes(finding) ? [] : [finding]));
}

const isType = (word: unknown): word is string => word === "quiz" || word === "case-study";

/**
 * What the file says that it is. Where its keys cannot be read, the line `type:` still counts; where there is none,
 * two keys of one type do. A quiz that is taken for a page has dozens of findings that nobody can make sense of.
 */
function typeOf(text: string, start: Point, scope: FileScope): { readonly type?: unknown; readonly findings?: readonly Finding[] } {
  const { words, whole } = scope.context;
  const read = readYaml<Keys>(text, scope.path, { words, start });
  if (read.value === undefined) {
    const spoken = new Words(words);
    const lines = text.split("\n").map((line) => /^([\p{L}_-]+):([^#]*)/u.exec(line) ?? []);
    const written = lines.find(([, key = ""]) => spoken.canonical(key) === "type")?.[2]?.replace(/["']/g, "");
    return written === undefined ? {} : { type: spoken.canonical(written.trim()) };
  }
  const { type } = read.value;
  if (type !== undefined || whole) return { type };
  for (const [meant, own] of Object.entries(ownKeys)) {
    const found = Object.keys(read.value).filter((key) => own.has(key));
    const [first] = found;
    // One key may have been meant for something else, unless the type has no other.
    if (first === undefined || found.length < Math.min(2, own.size)) continue;
    const keys = found.map((key) => read.writtenOf([key]) ?? key).join(", ");
    const origin = read.keyOf([first]);
    return { type: meant, findings: [{ code: "yaml/no-type", severity: "error", values: { keys, type: meant }, ...(origin && { origin }) }] };
  }
  return {};
}

function configOf(value: Keys): CourseConfig {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => Object.hasOwn(courseSchema.properties, key)),
  ) as CourseConfig;
}

function startRange(start: Point): Range {
  return { start, end: start };
}
