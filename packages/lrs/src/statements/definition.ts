import { isObject } from "@lentera/lrs-client/validate";
import type { Writer } from "../database/database.ts";
import { pieces, places } from "./term-numbers.ts";
import { iriTerm } from "./terms.ts";

type Definition = Readonly<Record<string, unknown>>;

/**
 * What is known of an activity after a statement brought another definition: texts of other languages and other
 * extensions stay, everything else is replaced (1.0.3, Data 2.4.4.1 and Communication 2.5).
 */
function mergeDefinition(known: Definition, brought: Definition): Definition {
  const merged: Record<string, unknown> = { ...known, ...brought };
  for (const name of ["name", "description", "extensions"]) {
    const [before, after] = [known[name], brought[name]];
    if (isObject(before) && isObject(after)) merged[name] = { ...before, ...after };
  }
  return merged;
}

/** A definition that a statement brought, with its JSON. */
export interface BroughtDefinition {
  readonly id: string;
  readonly definition: Definition;
  readonly text: string;
}

/** Writes what is known of the activities now. `numbers` has their terms. */
export async function mergeDefinitions(
  writer: Writer,
  definitions: readonly BroughtDefinition[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const wanted = [...new Set(definitions.map(({ id }) => numbers.get(iriTerm(id)) ?? 0))];
  const known = new Map<number, string>();
  for (const some of pieces(wanted)) {
    const sql = `SELECT term, definition FROM activity WHERE term IN (${places(some.length)})`;
    for (const row of await writer.query<{ term: number; definition: string }>(sql, some))
      known.set(row.term, row.definition);
  }
  const changed = new Map<number, string>();
  for (const { id, definition } of definitions) {
    const term = numbers.get(iriTerm(id)) ?? 0;
    const before = known.get(term) ?? "{}";
    const parsed: unknown = JSON.parse(before);
    const after = JSON.stringify(mergeDefinition(isObject(parsed) ? parsed : {}, definition));
    if (after === before) continue;
    known.set(term, after);
    changed.set(term, after);
  }
  for (const [term, definition] of changed) {
    writer.run(
      "INSERT INTO activity (term, definition) VALUES (?, ?) ON CONFLICT (term) DO UPDATE SET definition = excluded.definition",
      [term, definition],
    );
  }
}
