import type { Connection } from "../core/connection.ts";
import { readPages, type StatementPage, type StatementQuery } from "../client/statements.ts";
import type { Checkpoint } from "./checkpoint.ts";

/** How far a reading has got: the last moment of storing, and what was read of that moment or just before. */
export interface ReadProgress {
  readonly stored: string;
  readonly ids: readonly string[];
  readonly count: number;
}

/** How reading goes on after an interruption. */
export interface GetOptions {
  /** Keeps how far it came, so that the next run goes on there. */
  readonly checkpoint?: Checkpoint<ReadProgress>;
  onProgress?(progress: ReadProgress): void;
}

/**
 * Pages of a query from the oldest statement on. With a checkpoint it goes on where it was interrupted, by
 * the time of storing rather than by `more` links, which LRSs forget. The checkpoint moves when the next page
 * is asked for: what was yielded has then been dealt with.
 */
export async function* getPages(
  connection: Connection,
  query: Omit<StatementQuery, "ascending"> = {},
  options: GetOptions = {},
): AsyncGenerator<StatementPage, void, undefined> {
  const { checkpoint } = options;
  let progress = await checkpoint?.load();
  // Reading goes on a millisecond before the last statement, and there are LRSs that count finer.
  const lastRead = Date.parse(progress?.stored ?? "");
  const recent = new Map(progress?.ids.map((id) => [id, lastRead]));
  const since = progress ? new Date(lastRead - 1) : query.since;
  for await (const page of readPages(connection, { ...query, ...(since !== undefined && { since }), ascending: true })) {
    const statements = page.statements.filter(({ id }) => !recent.has(id.toLowerCase()));
    yield { ...page, statements };
    const last = page.statements.at(-1)?.stored;
    if (last === undefined) continue;
    for (const { id, stored } of page.statements) recent.set(id.toLowerCase(), Date.parse(stored));
    for (const [id, stored] of recent) if (stored < Date.parse(last) - 1) recent.delete(id);
    progress = { stored: last, ids: [...recent.keys()], count: (progress?.count ?? 0) + statements.length };
    await checkpoint?.save(progress);
    options.onProgress?.(progress);
  }
}

/** The same as text, one statement a line (NDJSON), page by page. */
export async function* getNdjson(...parameters: Parameters<typeof getPages>): AsyncGenerator<string, void, undefined> {
  for await (const { statements } of getPages(...parameters)) {
    yield statements.map((statement) => `${JSON.stringify(statement)}\n`).join("");
  }
}
