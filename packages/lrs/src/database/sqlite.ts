import Libsql from "libsql";
import { StorageError, Turns, type Database, type SqlRow, type SqlValue, type Writer } from "./database.ts";
import { insertSql } from "./insert-sql.ts";
import { checkVersion, createTables, LayoutError, schemaVersion, sqliteDialect } from "./schema.ts";

// Rows of one INSERT: fewer calls into the library without another statement text for every count.
const rowsAtOnce = 50;

type Connection = InstanceType<typeof Libsql>;
type Prepared = ReturnType<Connection["prepare"]>;

/** One change of a write under way. */
interface Change {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** The embedded database: a file, or `memory`. */
export class SqliteDatabase implements Database {
  readonly #connection: Connection;
  readonly #prepared = new Map<string, Prepared>();
  readonly #turns = new Turns();

  constructor(path: string) {
    try {
      this.#connection = new Libsql(path === "memory" ? ":memory:" : path);
    } catch (cause) {
      // The library has no code for this failure, the most common one.
      const message = "there is no such folder, or the file may not be opened";
      throw openError(path, Object.assign(new Error(message, { cause }), { code: "SQLITE_CANTOPEN" }));
    }
    try {
      // One process has the file; another one is told so instead of both damaging each other's numbering.
      this.#connection.exec("PRAGMA locking_mode = EXCLUSIVE");
      this.#connection.exec("PRAGMA journal_mode = WAL");
      // A commit returns when the disk has it: what is acknowledged survives a kill and a power cut.
      this.#connection.exec("PRAGMA synchronous = FULL");
      this.#connection.exec("PRAGMA cache_size = -65536");
      this.#connection.exec("PRAGMA wal_autocheckpoint = 8000");
      for (const sql of createTables(sqliteDialect)) this.#connection.exec(sql);
      if (!checkVersion(this.#read<{ version: number }>("SELECT version FROM lrs_version", []))) {
        this.#connection.prepare("INSERT INTO lrs_version (version) VALUES (?)").run([schemaVersion]);
      }
    } catch (error) {
      this.#release();
      throw openError(path, error);
    }
  }

  async query<Row extends SqlRow>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    try {
      return this.#read<Row>(sql, parameters);
    } catch (error) {
      throw storageError(error);
    }
  }

  write<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      const changes: Change[] = [];
      const result = await work({
        now: () => Promise.resolve(Date.now()),
        query: (sql, parameters) => this.query(sql, parameters),
        run: (sql, parameters) => changes.push({ sql, parameters }),
        insert: (table, columns, rows, unlessThere) =>
          changes.push(...inserts(table, columns, rows, unlessThere)),
      });
      if (changes.length > 0) this.#apply(changes);
      return result;
    });
  }

  async close(): Promise<void> {
    await this.#turns.idle();
    this.#release();
  }

  // The library keeps the file locked until its statements are collected as garbage, unless the lock is given
  // back before; leaving the WAL also puts everything into the one file, which can then be copied.
  #release(): void {
    try {
      this.#connection.exec("PRAGMA journal_mode = DELETE");
      this.#connection.exec("PRAGMA locking_mode = NORMAL");
      this.#connection.prepare("SELECT count(*) FROM lrs_version").all();
    } catch {
      // Then the file was never ours.
    }
    this.#prepared.clear();
    this.#connection.close();
  }

  // Nothing waits in here, so no read can come between.
  #apply(changes: readonly Change[]): void {
    try {
      this.#connection.exec("BEGIN IMMEDIATE");
      for (const { sql, parameters } of changes) this.#prepare(sql).run([...parameters]);
      this.#connection.exec("COMMIT");
    } catch (error) {
      // After a full disk there is no transaction left to roll back.
      if (this.#connection.inTransaction) this.#connection.exec("ROLLBACK");
      throw storageError(error);
    }
  }

  #read<Row extends SqlRow>(sql: string, parameters: readonly SqlValue[]): Row[] {
    // The library does not know the columns; the caller named them in its SQL.
    const rows = this.#prepare(sql).all([...parameters]) as Record<string, SqlValue | ArrayBuffer>[];
    for (const row of rows) {
      const { bytes } = row;
      // The library hands out blobs as bare buffers; the column of bytes is called so in every table.
      if (bytes instanceof ArrayBuffer) row["bytes"] = new Uint8Array(bytes);
    }
    return rows as Row[];
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#connection.prepare(sql);
    if (this.#prepared.size >= 200) this.#prepared.clear();
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

function* inserts(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  unlessThere?: "unlessThere",
): Generator<Change> {
  let index = 0;
  const many = insertSql(table, columns, rowsAtOnce, unlessThere);
  for (; index + rowsAtOnce <= rows.length; index += rowsAtOnce) {
    yield { sql: many, parameters: rows.slice(index, index + rowsAtOnce).flat() };
  }
  const single = insertSql(table, columns, 1, unlessThere);
  for (const row of rows.slice(index)) yield { sql: single, parameters: row };
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function storageError(error: unknown): StorageError {
  const code = codeOf(error);
  if (code === "SQLITE_FULL") {
    return new StorageError(507, "The disk of the LRS is full; nothing of this request was stored.", error);
  }
  if (code.startsWith("SQLITE_IOERR") || code === "SQLITE_READONLY") {
    return new StorageError(
      503,
      "The LRS cannot write to its disk; nothing of this request was stored.",
      error,
    );
  }
  return new StorageError(500, "The database of the LRS failed; nothing of this request was stored.", error);
}

function openError(path: string, error: unknown): Error {
  if (error instanceof LayoutError) return error;
  if (codeOf(error) === "SQLITE_BUSY") {
    return new Error(`The database ${path} is in use by another process; stop that one first.`, {
      cause: error,
    });
  }
  if (codeOf(error) === "SQLITE_NOTADB") {
    return new Error(`${path} is not a database of the LRS; give another file name.`, { cause: error });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`The database ${path} cannot be opened: ${reason}.`, { cause: error });
}
