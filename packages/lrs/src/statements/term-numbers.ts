import { BoundedMap } from "../bounded-map.ts";
import type { Reader, Writer } from "../database/database.ts";

/** Places for `IN (…)`. */
export function places(count: number): string {
  return new Array<string>(count).fill("?").join(", ");
}

/** Cuts a list into pieces that fit into one query. */
export function* pieces<Item>(items: readonly Item[], size = 200): Generator<readonly Item[]> {
  for (let index = 0; index < items.length; index += size) yield items.slice(index, index + size);
}

/** The numbers under which terms are kept. A number is never changed or reused, so it may be remembered. */
export class TermNumbers {
  readonly #known = new BoundedMap<string, number>(100_000);

  /** Numbers of the terms that are in the database. */
  async find(reader: Reader, terms: readonly string[]): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const unknown: string[] = [];
    for (const term of new Set(terms)) {
      const number = this.#known.get(term);
      if (number === undefined) unknown.push(term);
      else found.set(term, number);
    }
    for (const some of pieces(unknown)) {
      const sql = `SELECT id, name FROM term WHERE name IN (${places(some.length)})`;
      for (const { id, name } of await reader.query<{ id: number; name: string }>(sql, some)) {
        found.set(name, id);
        this.#known.set(name, id);
      }
    }
    return found;
  }

  /** Numbers of all the terms; new ones are written. Call `remember` when the write has succeeded. */
  async assign(writer: Writer, terms: readonly string[]): Promise<Map<string, number>> {
    const found = await this.find(writer, terms);
    const missing = [...new Set(terms)].filter((term) => !found.has(term));
    if (missing.length === 0) return found;
    const [last] = await writer.query<{ id: number | null }>("SELECT max(id) AS id FROM term");
    let next = (last?.id ?? 0) + 1;
    const rows: [number, string][] = missing.map((term) => [next++, term]);
    writer.insert("term", ["id", "name"], rows);
    for (const [number, term] of rows) found.set(term, number);
    return found;
  }

  /** Remembers numbers that are durably stored. */
  remember(numbers: ReadonlyMap<string, number>): void {
    for (const [term, number] of numbers) this.#known.set(term, number);
  }
}
