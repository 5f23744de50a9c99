import { isObject } from "@lentera/lrs-client/validate";
import type { StatementJson } from "../access.ts";
import type { Reader } from "../database/database.ts";
import type { OutgoingPart } from "../http/multipart.ts";
import { pieces, places } from "./term-numbers.ts";

// Statements held at a time while a page is sent; with the limit on one statement this bounds the memory.
const readAtOnce = 20;

/** A kept statement. */
export interface KeptStatement {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly stored: number;
  readonly body: string;
}

/** One statement by its id; voided ones only when they are asked for, and then only those. */
export async function readStatement(
  reader: Reader,
  id: string,
  voided: boolean,
): Promise<KeptStatement | undefined> {
  const sql = `SELECT seq, stored, body FROM statement WHERE id = ?
    AND ${voided ? "" : "NOT "}EXISTS (SELECT 1 FROM voided WHERE voided.seq = statement.seq)`;
  const [row] = await reader.query<{ seq: number; stored: number; body: string }>(sql, [id.toLowerCase()]);
  return row;
}

/** When the newest of these was stored, in milliseconds since 1970. */
export async function newestStored(reader: Reader, seqs: readonly number[]): Promise<number | undefined> {
  if (seqs.length === 0) return undefined;
  const [row] = await reader.query<{ stored: number }>("SELECT stored FROM statement WHERE seq = ?", [
    Math.max(...seqs),
  ]);
  return row?.stored;
}

/** The JSON of statements, a few at a time, in the order of the numbers. */
export async function* readBodies(
  reader: Reader,
  seqs: readonly number[],
): AsyncGenerator<readonly string[]> {
  for (const some of pieces(seqs, readAtOnce)) {
    const sql = `SELECT seq, body FROM statement WHERE seq IN (${places(some.length)})`;
    const rows = await reader.query<{ seq: number; body: string }>(sql, some);
    const bodies = new Map(rows.map(({ seq, body }) => [seq, body]));
    yield some.flatMap((seq) => bodies.get(seq) ?? []);
  }
}

/** Hashes of the attachments of a statement, also of those in its SubStatement. */
export function attachmentHashes(statement: StatementJson): string[] {
  const list = Array.isArray(statement["attachments"]) ? statement["attachments"] : [];
  const hashes = list.flatMap((item) => (isObject(item) ? [String(item["sha2"]).toLowerCase()] : []));
  return isObject(statement["object"]) ? [...hashes, ...attachmentHashes(statement["object"])] : hashes;
}

/** The bytes of attachments, one at a time, each once. */
export async function* readAttachments(
  reader: Reader,
  hashes: Iterable<string>,
): AsyncGenerator<OutgoingPart> {
  for (const sha2 of new Set(hashes)) {
    const sql = "SELECT type, bytes FROM attachment WHERE sha2 = ?";
    const [row] = await reader.query<{ type: string; bytes: Uint8Array }>(sql, [sha2]);
    // An attachment with only an address has no bytes here.
    if (row !== undefined) yield { type: row.type, sha2, bytes: row.bytes };
  }
}
