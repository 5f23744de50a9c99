/** The words of the authoring format: what an author writes, in English or the course's language, to canonical English. */
export class Words {
  readonly #translations: ReadonlyMap<string, string>;

  constructor(translations: ReadonlyMap<string, string>) {
    this.#translations = translations;
  }

  /** Canonical English of a word; the word itself, in lower case, where no translation is known. */
  canonical(word: string): string {
    const lower = word.normalize("NFC").toLowerCase();
    return this.#translations.get(lower) ?? this.#translations.get(lower.replace(/[_ ]/g, "-")) ?? lower;
  }

  /** All spellings of the canonical words, for "did you mean". */
  spellings(known: Iterable<string>): string[] {
    const wanted = new Set(known);
    const all = [...wanted];
    for (const [written, canonical] of this.#translations) if (wanted.has(canonical)) all.push(written);
    return all;
  }
}
