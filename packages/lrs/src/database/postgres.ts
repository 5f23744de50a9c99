import pg from "pg";
import {
  StorageError,
  Turns,
  type Database,
  type Reader,
  type SqlRow,
  type SqlValue,
  type Writer,
} from "./database.ts";
import { insertSql } from "./insert-sql.ts";
import { checkVersion, createTables, postgresDialect, schemaVersion } from "./schema.ts";

// PostgreSQL takes at most 65,535 parameters in a statement.
const parametersAtOnce = 30_000;
// Any number that other programs on the same database do not use for their advisory locks.
const writeLock = 7_105_320_261;

// A server behind a wall that swallows everything, or that stands still, is known by its silence alone. Half a minute
// is more than the largest request takes on a slow line, and less than clients wait.
const silence = { connectionTimeoutMillis: 10_000, query_timeout: 30_000, keepAlive: true };

interface Change {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** A PostgreSQL server. Several LRS processes may share a database: writers take turns by an advisory lock. */
export class PostgresDatabase implements Database {
  readonly #pool: pg.Pool;
  readonly #turns = new Turns();

  private constructor(pool: pg.Pool) {
    this.#pool = pool;
    // A connection that dies while idle is replaced at its next use, one in use fails its query; without listeners
    // either would end the process.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
  }

  /** Connects and makes the tables. */
  static async open(url: string): Promise<PostgresDatabase> {
    const types: pg.CustomTypesConfig = {
      // Running numbers and milliseconds are far below 2^53.
      getTypeParser: (id: number, format?: "text" | "binary") =>
        id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format),
    };
    const database = new PostgresDatabase(new pg.Pool({ connectionString: url, max: 8, types, ...silence }));
    try {
      await database.#createTables();
      return database;
    } catch (error) {
      await database.#pool.end();
      // What the server or the network said, not what a request would be told.
      const cause = named(error instanceof StorageError ? error.cause : error);
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The PostgreSQL database cannot be opened: ${reason || "no server answers"}.`, { cause });
    }
  }

  query<Row extends SqlRow>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    return read<Row>(this.#pool, sql, parameters);
  }

  write<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> {
    return this.#turns.take(() =>
      this.#transaction(async (reader, client) => {
        const changes: Change[] = [];
        const result = await work({
          now: () => clock(reader),
          query: (sql, parameters) => reader.query(sql, parameters),
          run: (sql, parameters) => changes.push({ sql, parameters }),
          insert: (table, columns, rows, unlessThere) =>
            changes.push(...inserts(table, columns, rows, unlessThere)),
        });
        for (const { sql, parameters } of changes) await read(client, sql, parameters);
        return result;
      }),
    );
  }

  // While somebody writes, no moment after the newest that is stored; while nobody does, the one when it was asked:
  // whoever takes the lock later looks at the clock later.
  async settled(): Promise<number> {
    const [row] = await this.query<{ asked: number; newest: number; busy: number }>(
      `SELECT ${milliseconds("statement_timestamp()")} - 1 AS asked,
        (SELECT coalesce(max(stored), 0) FROM statement) AS newest,
        (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND (classid::bigint << 32) + objid::bigint = ?) AS busy`,
      [writeLock],
    );
    return row === undefined ? 0 : row.busy > 0 ? row.newest : Math.max(row.asked, row.newest);
  }

  async close(): Promise<void> {
    await this.#turns.idle();
    await this.#pool.end();
  }

  async #createTables(): Promise<void> {
    await this.#transaction(async (reader, client) => {
      for (const sql of createTables(postgresDialect)) await read(client, sql);
      if (!checkVersion(await reader.query<{ version: number }>("SELECT version FROM lrs_version"))) {
        await read(client, "INSERT INTO lrs_version (version) VALUES (?)", [schemaVersion]);
      }
    });
  }

  async #transaction<Result>(
    work: (reader: Reader, client: pg.PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw storageError(error);
    });
    try {
      await read(client, "BEGIN");
      await read(client, "SELECT pg_advisory_xact_lock(?)", [writeLock]);
      const reader: Reader = { query: (sql, parameters) => read(client, sql, parameters) };
      const result = await work(reader, client);
      await read(client, "COMMIT");
      client.release();
      return result;
    } catch (error) {
      const isBroken = isSilent(error) || (await rollback(client));
      client.release(isBroken);
      // Refusals of the LRS itself pass through.
      throw error;
    }
  }
}

function milliseconds(time: string): string {
  return `floor(extract(epoch from ${time}) * 1000)::bigint`;
}

// The clocks of the machines that share a database differ.
async function clock(reader: Reader): Promise<number> {
  const [row] = await reader.query<{ now: number }>(`SELECT ${milliseconds("clock_timestamp()")} AS now`);
  return row?.now ?? 0;
}

// The library has no code for a server that is silent or hangs up, as the system has for networks.
function named(error: unknown): unknown {
  if (!(error instanceof Error) || "code" in error) return error;
  if (/timeout/i.test(error.message)) return Object.assign(new Error("no answer came in time"), { code: "ETIMEDOUT", cause: error });
  if (/^Connection terminated/.test(error.message)) return Object.assign(new Error("it hangs up; perhaps it is no PostgreSQL"), { code: "ECONNRESET", cause: error });
  return error;
}

/** Whether the connection is of no more use. */
function rollback(client: pg.PoolClient): Promise<boolean> {
  return client.query("ROLLBACK").then(
    () => false,
    () => true,
  );
}

// Who did not answer will not answer a ROLLBACK either.
function isSilent(error: unknown): boolean {
  return error instanceof StorageError && !(error.cause instanceof pg.DatabaseError);
}

async function read<Row extends SqlRow>(
  client: pg.Pool | pg.PoolClient,
  sql: string,
  parameters: readonly SqlValue[] = [],
): Promise<Row[]> {
  try {
    const { rows } = await client.query<Row>(numbered(sql), [...parameters]);
    return rows;
  } catch (error) {
    throw storageError(error);
  }
}

const numberedTexts = new Map<string, string>();

// `?` becomes `$1`, `$2`, …; no SQL of the LRS has a question mark in a text.
function numbered(sql: string): string {
  const known = numberedTexts.get(sql);
  if (known !== undefined) return known;
  let count = 0;
  const text = sql.replace(/\?/g, () => `$${++count}`);
  if (numberedTexts.size >= 500) numberedTexts.clear();
  // Texts of large batches are long and seldom the same.
  if (sql.length < 4000) numberedTexts.set(sql, text);
  return text;
}

function* inserts(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  unlessThere?: "unlessThere",
): Generator<Change> {
  const atOnce = Math.floor(parametersAtOnce / columns.length);
  for (let index = 0; index < rows.length; index += atOnce) {
    const some = rows.slice(index, index + atOnce);
    yield { sql: insertSql(table, columns, some.length, unlessThere), parameters: some.flat() };
  }
}

function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = error instanceof pg.DatabaseError ? (error.code ?? "") : "";
  // PostgreSQL, appendix A: 53100 disk_full, class 53 other resources, class 57 shut down.
  if (code === "53100") {
    return new StorageError(
      507,
      "The disk of the database server is full; nothing of this request was stored.",
      error,
    );
  }
  if (!(error instanceof pg.DatabaseError) || code.startsWith("53") || code.startsWith("57")) {
    return new StorageError(503, "The database server cannot be reached; try again later.", error);
  }
  return new StorageError(500, "The database of the LRS failed; nothing of this request was stored.", error);
}
