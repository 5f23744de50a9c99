import type { Definition, FootnoteDefinition, RootContent } from "mdast";
import type { AssetLink, Finding, Origin, PendingLink, Range, Reporter } from "@lentera/model";
import type { FileContext } from "./file-context.ts";
import { fileId, hash, slug } from "./ids.ts";
import { plain } from "./plain.ts";
import { contentTexts } from "./text.ts";
import { rangeOf } from "./tree/tree-scope.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Where something stands: a node, or a range of its own. */
export type Place = { readonly position?: unknown } | Range;

/** All that is known and found while one file is compiled. */
export class FileScope implements Reporter {
  readonly path: string;
  readonly context: FileContext;
  readonly vocabulary: Vocabulary;
  /** Base of the ids that are made from texts. */
  id: string;
  readonly findings: Finding[] = [];
  readonly links: PendingLink[] = [];
  readonly assets = new Map<string, AssetLink>();
  readonly definitions = new Map<string, Definition>();
  readonly footnotes = new Map<string, FootnoteDefinition>();
  readonly abbreviations = new Map<string, string>();
  /** What `#fragment` means in this file: an id, or the id of the heading whose text it is. */
  readonly fragments = new Map<string, string>();
  readonly sources = new Map<string, string>();
  /** What is said once in a file, however often it holds. */
  readonly told = new Set<string>();
  /** What has come into the file by `::include`. */
  readonly included = { parts: 0, characters: 0 };
  readonly #ids = new Map<string, { readonly place: Place; readonly text: string }>();
  readonly #claimants = new WeakSet<Place>();
  /** The next number of a repeated id. */
  readonly #numbers = new Map<string, number>();
  readonly #files = new WeakMap<object, string>();

  constructor(path: string, context: FileContext) {
    this.path = path;
    this.context = context;
    this.vocabulary = new Vocabulary(context);
    this.id = fileId(path);
  }

  report(finding: Finding): void {
    this.findings.push(finding);
  }

  /** Remembers that a place stands in an included file. */
  belongs(place: object, file: string): void {
    this.#files.set(place, file);
  }

  origin(place: Place): Origin {
    // A list has a `start` as well: the number it begins with.
    if ("start" in place && "end" in place)
      return { file: this.#files.get(place) ?? this.path, range: rangeOf(place) };
    const position = positionOf(place);
    if (!position)
      return {
        file: this.path,
        range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
      };
    return { file: this.#files.get(position) ?? this.path, range: rangeOf(position) };
  }

  source(place: Place): string {
    const { file, range } = this.origin(place);
    return this.sources.get(file)?.slice(range.start.offset, range.end.offset) ?? "";
  }

  text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const { texts } = this.context;
    const found = Object.hasOwn(texts, key)
      ? texts[key]
      : Object.hasOwn(contentTexts, key)
        ? contentTexts[key]
        : undefined;
    return (found ?? key).replace(/\{([\w-]+)\}/g, (all, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : all,
    );
  }

  /** The id that a text gets in this file, taken or not. */
  derived(text: string): string {
    return `${this.id}-${slug(text)}`;
  }

  /** Claims an id: the author's, or one made from `text`. A repeated one is reported and numbered. */
  claim(
    author: string | undefined,
    text: string,
    place: Place,
    severity: "error" | "warning" = "error",
  ): string {
    this.#claimants.add(place);
    const wanted = author ?? this.derived(text);
    const first = this.#ids.get(wanted);
    if (!first) {
      this.#ids.set(wanted, { place, text });
      return wanted;
    }
    this.report({
      code: author !== undefined ? "id/repeated" : first.text === text ? "id/same-text" : "id/same-id",
      severity: author === undefined ? severity : "error",
      values: { id: wanted, text },
      origin: this.origin(place),
      related: [{ code: "id/first-use", origin: this.origin(first.place) }],
    });
    let number = this.#numbers.get(wanted) ?? 2;
    while (this.#ids.has(`${wanted}-${number}`)) number += 1;
    this.#numbers.set(wanted, number + 1);
    this.#ids.set(`${wanted}-${number}`, { place, text });
    return `${wanted}-${number}`;
  }

  /** Has this place an id already? */
  hasClaimed(place: Place): boolean {
    return this.#claimants.has(place);
  }

  /** Notes what links inside this file may lead to, before anything is rendered. */
  register(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      // The title of the file leads to a page, which has its id later.
      if (node.type === "heading" && node.depth > 1) {
        const text = plain(node.children);
        const id = node.data?.attributes?.id ?? this.derived(text);
        this.fragments.set(id, id);
        for (const name of [slug(text), lettersOf(text)]) if (!this.fragments.has(name)) this.fragments.set(name, id);
      } else if (node.type === "container") {
        const { id } = node.attributes;
        if (id !== undefined) this.fragments.set(id, id);
        this.register(node.children);
      }
    }
  }
}

/**
 * What headings have in common that differ in marks alone, as a name that no id can be: code hosts and editors drop the
 * marks inside a heading that ids turn into hyphens.
 */
export const lettersOf = (text: string): string => `~${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "")}`;

/** A short id of letters, digits and underscores, made from a text alone, so that it survives reordering. */
export function shortId(text: string, taken: ReadonlySet<string>): string {
  const letters = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const whole = /^[a-z]\w{0,7}$/.test(letters) && !/[^\p{Script=Latin}\p{M}\p{N}\s\p{P}]/u.test(text);
  let id = whole
    ? letters
    : `${/^[a-z]/.test(letters) ? letters.slice(0, 3).replaceAll("_", "") : "x"}${hash(text).slice(-5)}`;
  for (let salt = 1; taken.has(id); salt += 1) id = `x${hash(`${text}#${salt}`).slice(-7)}`;
  return id;
}

function positionOf(place: { readonly position?: unknown }): Range | undefined {
  const { position } = place;
  return typeof position === "object" && position !== null && "start" in position
    ? (position as Range)
    : undefined;
}
