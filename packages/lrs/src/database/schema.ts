/** Where the SQL of the two databases differs. */
export interface Dialect {
  /** Type of the running number of statements. */
  readonly serial: string;
  readonly bytes: string;
  /** Ending of a table that is kept in the order of its key. */
  readonly clustered: string;
}

export const sqliteDialect: Dialect = { serial: "INTEGER", bytes: "BLOB", clustered: " WITHOUT ROWID" };
export const postgresDialect: Dialect = { serial: "BIGINT", bytes: "BYTEA", clustered: "" };

/** Raised when the tables change; a database of another version is refused. */
export const schemaVersion = 1;

/**
 * The tables. `filter` answers every query: one row says that statement `seq` matches a term in a role. A
 * statement that refers to another (StatementRef) also gets the rows of the other, with `source` naming it,
 * so that several conditions can be asked of the same statement (1.0.3, Communication 2.1.3).
 */
export function createTables(dialect: Dialect): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS lrs_version (version INTEGER NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS statement (
      seq ${dialect.serial} PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      stored BIGINT NOT NULL,
      authority INTEGER NOT NULL,
      voiding INTEGER NOT NULL,
      ref TEXT,
      body TEXT NOT NULL
    )`,
    `CREATE INDEX IF NOT EXISTS statement_stored ON statement (stored)`,
    `CREATE INDEX IF NOT EXISTS statement_ref ON statement (ref) WHERE ref IS NOT NULL`,
    `CREATE TABLE IF NOT EXISTS voided (seq ${dialect.serial} PRIMARY KEY)`,
    `CREATE TABLE IF NOT EXISTS term (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)`,
    `CREATE TABLE IF NOT EXISTS filter (
      term INTEGER NOT NULL,
      role INTEGER NOT NULL,
      seq ${dialect.serial} NOT NULL,
      source ${dialect.serial} NOT NULL,
      PRIMARY KEY (term, role, seq, source)
    )${dialect.clustered}`,
    `CREATE TABLE IF NOT EXISTS activity (term INTEGER PRIMARY KEY, definition TEXT NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS agent_name (
      term INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (term, name)
    )${dialect.clustered}`,
    `CREATE TABLE IF NOT EXISTS attachment (sha2 TEXT PRIMARY KEY, type TEXT NOT NULL, bytes ${dialect.bytes} NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS document (
      name TEXT PRIMARY KEY,
      family TEXT NOT NULL,
      registration TEXT NOT NULL,
      id TEXT NOT NULL,
      type TEXT NOT NULL,
      etag TEXT NOT NULL,
      updated BIGINT NOT NULL,
      bytes ${dialect.bytes} NOT NULL
    )`,
    `CREATE INDEX IF NOT EXISTS document_family ON document (family)`,
  ];
}

/** The database was made by another version of the LRS. */
export class LayoutError extends Error {
  override readonly name = "LayoutError";
}

/** Is the version noted already? Throws LayoutError when it is another one. */
export function checkVersion(versions: readonly { readonly version: number }[]): boolean {
  const [found] = versions;
  if (found === undefined) return false;
  if (found.version === schemaVersion) return true;
  throw new LayoutError(
    `The database has the layout ${found.version}, this LRS needs ${schemaVersion}; open it with the version that made it.`,
  );
}
