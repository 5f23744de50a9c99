/** Texts of the page in the user's language, as the server put them into the document. */
export interface Say {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The text of a key that may not exist. */
  word(key: string): string | undefined;
}

export function sayFrom(texts: ReadonlyMap<string, string>): Say {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    (texts.get(key) ?? key).replace(/\{(\w+)\}/g, (all, name: string) => (name in values ? String(values[name]) : all));
  return Object.assign(say, { word: (key: string) => texts.get(key) });
}
