import { isObject } from "@lentera/lrs-client/validate";
import type { Reader } from "../database/database.ts";
import { linksOf } from "./prepare.ts";
import { pieces, places } from "./term-numbers.ts";
import { termsOf, type TermInRole } from "./terms.ts";

// A chain of references longer than this is not followed: no honest client makes one.
const longestChain = 10;

/** What a statement may void, as the column `voiding` keeps it. */
export const reach = {
  nothing: 0,
  /** Whatever key it was stored with. */
  anything: 1,
  /** What the same key has stored. */
  own: 2,
} as const;

/** A statement as far as references are concerned. */
export interface Linked {
  readonly seq: number;
  readonly id: string;
  readonly ref: string | undefined;
  readonly voiding: boolean;
  readonly authority: string;
  /** Was it stored with a key that may void what others stored? */
  readonly voidsAll?: boolean;
  readonly terms: readonly TermInRole[];
}

/** A row of `filter` before terms have numbers. */
export interface FilterRow extends TermInRole {
  readonly seq: number;
  readonly source: number;
}

function linked(seq: number, body: string): Linked {
  const statement: unknown = JSON.parse(body);
  const known = isObject(statement) ? statement : {};
  return { seq, ...linksOf(known), terms: termsOf(known) };
}

/** Loads the statements with these ids and, link by link, what they refer to. */
export async function loadTargets(
  reader: Reader,
  ids: Iterable<string>,
  found: Map<string, Linked>,
): Promise<void> {
  let wanted = [...new Set(ids)].filter((id) => !found.has(id));
  for (let depth = 0; depth < longestChain && wanted.length > 0; depth++) {
    const next = new Set<string>();
    for (const some of pieces(wanted)) {
      const sql = `SELECT seq, body FROM statement WHERE id IN (${places(some.length)})`;
      for (const { seq, body } of await reader.query<{ seq: number; body: string }>(sql, some)) {
        const target = linked(seq, body);
        found.set(target.id, target);
        if (target.ref !== undefined && !found.has(target.ref)) next.add(target.ref);
      }
    }
    wanted = [...next];
  }
}

/** Loads the statements that refer to these, and those that refer to them. */
export async function loadReferrers(reader: Reader, ids: readonly string[]): Promise<Linked[]> {
  const found = new Map<string, Linked>();
  let wanted = ids;
  for (let depth = 0; depth < longestChain && wanted.length > 0; depth++) {
    const next: string[] = [];
    for (const some of pieces(wanted)) {
      const sql = `SELECT seq, body, voiding FROM statement WHERE ref IN (${places(some.length)})`;
      const rows = await reader.query<{ seq: number; body: string; voiding: number }>(sql, some);
      for (const { seq, body, voiding } of rows) {
        const referrer = { ...linked(seq, body), voidsAll: voiding === reach.anything };
        if (found.has(referrer.id)) continue;
        found.set(referrer.id, referrer);
        next.push(referrer.id);
      }
    }
    wanted = next;
  }
  return [...found.values()];
}

/** The rows that a statement gets from what it refers to, link by link. */
export function inheritedRows(statement: Linked, byId: (id: string) => Linked | undefined): FilterRow[] {
  const rows: FilterRow[] = [];
  const seen = new Set([statement.id]);
  let target = statement.ref === undefined ? undefined : byId(statement.ref);
  while (target !== undefined && !seen.has(target.id) && seen.size <= longestChain) {
    seen.add(target.id);
    for (const { term, role } of target.terms)
      rows.push({ term, role, seq: statement.seq, source: target.seq });
    target = target.ref === undefined ? undefined : byId(target.ref);
  }
  return rows;
}
