import type { ElementContent } from "hast";
import type { FileContext } from "../file-context.ts";
import { element, text } from "./element.ts";

/** A term or an abbreviation as it may stand in a text. */
interface Entry {
  readonly words: string;
  /** Names the entry among those that a page has explained. */
  readonly key: string;
  /** Of an abbreviation, which is written with exactly these letters. */
  readonly meaning?: string;
  readonly id?: string;
}

/** Terms of the glossary and abbreviations in running text, each explained at its first mention on a page. */
export class Mentions {
  /** By first word in lower case, longest first: one look-up a word, however long the glossary is. */
  readonly #entries = new Map<string, Entry[]>();
  #size = 0;

  constructor(terms: FileContext["terms"], abbreviations: ReadonlyMap<string, string>) {
    for (const [words, meaning] of abbreviations) this.#add({ words, meaning, key: `*${words}` });
    for (const { term, id } of terms) this.#add({ words: term, id, key: id });
    for (const list of this.#entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #add(entry: Entry): void {
    const first = /[\p{L}\p{M}\p{N}]+/u.exec(entry.words.toLowerCase())?.[0];
    if (first === undefined || !entry.words.toLowerCase().startsWith(first)) return;
    this.#entries.set(first, [...(this.#entries.get(first) ?? []), entry]);
    this.#size += 1;
  }

  /** `explained` holds the keys that this page has explained already; without `links` terms stay text. */
  mark(value: string, explained: Set<string>, links: boolean): ElementContent[] {
    if (explained.size >= this.#size) return [text(value)];
    const parts: ElementContent[] = [];
    let at = 0;
    for (const { 0: word, index } of value.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (index < at) continue;
      const entry = this.#entries
        .get(word.toLowerCase())
        ?.find(
          (one) =>
            !explained.has(one.key) && (links || one.meaning !== undefined) && standsAt(one, value, index),
        );
      if (!entry) continue;
      explained.add(entry.key);
      const written = value.slice(index, index + entry.words.length);
      if (index > at) parts.push(text(value.slice(at, index)));
      parts.push(
        entry.meaning === undefined
          ? element("a", { className: ["term"], href: `#${entry.id ?? ""}` }, [text(written)])
          : element("abbr", { title: entry.meaning }, [text(written)]),
      );
      at = index + written.length;
    }
    if (at === 0) return [text(value)];
    if (at < value.length) parts.push(text(value.slice(at)));
    return parts;
  }
}

/** Is this the whole entry, and no part of a longer word? A line may break inside it. */
function standsAt(entry: Entry, value: string, index: number): boolean {
  const end = index + entry.words.length;
  const found = value.slice(index, end).replace(/\s/g, " ");
  const same =
    entry.meaning === undefined ? found.toLowerCase() === entry.words.toLowerCase() : found === entry.words;
  return (
    same &&
    !/[\p{L}\p{N}_-]$/u.test(value.slice(Math.max(0, index - 2), index)) &&
    !/^[\p{L}\p{M}\p{N}_]/u.test(value.slice(end, end + 2))
  );
}
