import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLError } from "yaml";
import type { DiagnosticCode, Finding, Origin, Point } from "@lentera/model";
import { Words } from "../2-parse/words.ts";
import { wordValues } from "../2-parse/vocabulary.ts";
import { schemaFindings, type SchemaValidator } from "./schema-findings.ts";
import { tooDeepAt } from "./yaml-depth.ts";

export interface YamlOptions {
  /** Words of the course's language to canonical English, for keys and for values that are words of the format. */
  readonly words: ReadonlyMap<string, string>;
  /** Checks the value; what it refuses is reported and taken out. */
  readonly validate?: SchemaValidator | undefined;
  /** Keys that are known elsewhere: not a typing mistake, but in the wrong place. */
  readonly elsewhere?: ReadonlySet<string>;
  /** Where the text begins in its file; without it at its beginning. */
  readonly start?: Point;
}

export interface YamlValue<T> {
  /** Undefined where the text is no YAML at all. Keys are canonical. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
  /** Where a value stands: its key for a missing or refused one. */
  originOf(path: readonly (string | number)[]): Origin | undefined;
  /** Where a key stands. */
  keyOf(path: readonly (string | number)[]): Origin | undefined;
  /** How the author spelled a key. */
  writtenOf(path: readonly (string | number)[]): string | undefined;
}

interface Placed {
  readonly origin: Origin;
  readonly written?: string;
  /** Source of a scalar, for values such as `1.10` that are meant as text. */
  readonly source?: string;
}

const deepest = 20;

/** Reads YAML with the place of every value. Nothing is thrown: what is wrong with the text is a finding. */
export function readYaml<T>(value: string | Uint8Array, file: string, options: YamlOptions): YamlValue<T> {
  const findings: Finding[] = [];
  const places = new Map<string, Placed>();
  const text = plainSpaces((typeof value === "string" ? value : new TextDecoder().decode(value)).replace(/^\uFEFF/, ""));
  const base = options.start ?? { line: 1, column: 1, offset: 0 };
  // Counted here, since the parser counts no lines of what it cannot read.
  const lines = new LineCounter();
  lines.lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const at = (wanted: number): Point => {
    // What is missing at the end stands behind the last character for the parser.
    const offset = Math.min(wanted, text.length);
    const { line, col } = lines.linePos(offset);
    return {
      line: base.line + Math.max(line, 1) - 1,
      column: (line <= 1 ? base.column - 1 : 0) + Math.max(col, 1),
      offset: base.offset + offset,
    };
  };
  const originAt = (from: number, to = from): Origin => ({ file, range: { start: at(from), end: at(to) } });
  const report = (code: DiagnosticCode, from: number, to: number, values?: Finding["values"]): void => {
    findings.push({ code, severity: "error", ...(values && { values }), origin: originAt(from, to) });
  };
  const result = (read: T | undefined): YamlValue<T> => ({
    value: read,
    findings,
    originOf: (path) => places.get(pointer(path))?.origin,
    keyOf: (path) => places.get(`${pointer(path)}#key`)?.origin,
    writtenOf: (path) => places.get(pointer(path))?.written,
  });

  const deep = tooDeepAt(text);
  if (deep >= 0) {
    report("yaml/too-deep", deep, deep);
    return result(undefined);
  }
  const parse = (source: string): ReturnType<typeof parseDocument> =>
    parseDocument(source, { prettyErrors: false, uniqueKeys: false, stringKeys: true, schema: "core", resolveKnownTags: false });
  let document;
  try {
    document = parse(text);
    const tab = document.errors.length > 0 ? /^( *)\t/m.exec(text) : null;
    if (tab) {
      report("yaml/tab", tab.index + (tab[1]?.length ?? 0), tab.index + tab[0].length);
      // The rest is read as if tabs were spaces, so that all findings come at once.
      document = parse(text.replace(/^ *\t[ \t]*/gm, (indent) => " ".repeat(indent.length)));
    }
  } catch {
    report("yaml/syntax", 0, 0, { problem: "too deeply nested" });
    return result(undefined);
  }
  // One mistake makes the rest of its line unreadable: only the first finding of a line helps.
  const told = new Set<number>();
  for (const error of document.errors) {
    const { line } = at(error.pos[0]);
    if (told.has(line)) continue;
    told.add(line);
    const code = codeOf(error, lineAt(text, error.pos[0]));
    const from = code === "yaml/indent" && error.code === "BLOCK_AS_IMPLICIT_KEY" ? indented(text, error.pos[0]) : error.pos[0];
    report(code, from, Math.max(from, error.pos[1]), { problem: error.message.split("\n")[0] ?? "" });
  }
  if (document.errors.length > 0) return result(undefined);

  const words = new Words(options.words);
  const convert = (
    node: unknown,
    path: string,
    key: string | undefined,
    depth: number,
    written?: string,
    keyAt?: Origin,
  ): unknown => {
    const range = rangeOf(node);
    const origin = range ? originAt(...range) : (keyAt ?? originAt(0));
    places.set(path, {
      origin,
      ...(written !== undefined && { written }),
      ...(isScalar(node) && node.source !== undefined && { source: node.source }),
    });
    if (depth > deepest || isAlias(node)) {
      report(isAlias(node) ? "yaml/alias" : "yaml/too-deep", ...(range ?? [0, 0]));
      return undefined;
    }
    if (isMap(node)) {
      const made: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : "";
        const canonical = words.canonical(name);
        const keyRange = rangeOf(pair.key);
        const place = keyRange && originAt(...keyRange);
        if (Object.hasOwn(made, canonical))
          report("yaml/repeated-key", ...(keyRange ?? [0, 0]), { key: name });
        const own = pointer([canonical]);
        const value = convert(pair.value, `${path}${own}`, canonical, depth + 1, name, place);
        if (value !== undefined) made[canonical] = value;
        if (place && !places.has(`${path}${own}#key`)) places.set(`${path}${own}#key`, { origin: place, written: name });
      }
      return made;
    }
    if (isSeq(node)) {
      const items: unknown[] = [];
      for (const item of node.items) {
        const value = convert(item, `${path}/${items.length}`, key, depth + 1);
        if (value !== undefined) items.push(value);
      }
      return items;
    }
    const plain: unknown = isScalar(node) ? node.value : null;
    return typeof plain === "string" && key !== undefined && wordValues.has(key)
      ? words.canonical(plain)
      : plain;
  };
  const read = convert(document.contents, "", undefined, 0);
  if (read === undefined || (read === null && document.contents === null)) return result(undefined);
  if (options.validate) {
    findings.push(
      ...schemaFindings(read, options.validate, {
        words,
        elsewhere: options.elsewhere ?? new Set(),
        originOf: (path, key) => places.get(key ? `${path}#key` : path)?.origin ?? places.get(path)?.origin,
        writtenOf: (path) => places.get(path)?.written,
        sourceOf: (path) => places.get(path)?.source,
      }),
    );
  }
  return result(typeof read === "object" && read !== null && !Array.isArray(read) ? (read as T) : undefined);
}

function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}

/** A JSON pointer (RFC 6901). */
function pointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
}

/** Spaces that do not break, where YAML wants plain ones: in the indent, after a hyphen, after the colon of a key. */
function plainSpaces(text: string): string {
  return text.replace(/^[^\S\n]*(?:-[^\S\n]+)*(?:[\p{L}\p{N}_"'-]+:\s*)?/gmu, (start) => start.replace(/[\u00a0\u2007\u202f]/g, " "));
}

/** A key that is indented too far goes on with the value above it: the place is where the key begins. */
function indented(text: string, offset: number): number {
  const next = /^[^\n]*\n(?:[ \t]*\n)*[ \t]*(?=[^ \t\n])/.exec(text.slice(offset))?.[0] ?? "";
  return offset + next.length;
}

function codeOf(error: YAMLError, line: string): DiagnosticCode {
  switch (error.code) {
    case "TAB_AS_INDENT":
      return "yaml/tab";
    case "BLOCK_AS_IMPLICIT_KEY":
      return /:\s.*:(?:\s|$)/.test(line) ? "yaml/colon" : "yaml/indent";
    case "BAD_INDENT":
      return "yaml/indent";
    case "MISSING_CHAR":
      return "yaml/missing-mark";
    case "MULTILINE_IMPLICIT_KEY":
      return "yaml/no-colon";
    default:
      return "yaml/syntax";
  }
}
