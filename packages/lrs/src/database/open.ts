import type { Database } from "./database.ts";
import { PostgresDatabase } from "./postgres.ts";
import { SqliteDatabase } from "./sqlite.ts";

/** Opens `memory`, a file, or `postgres://…`. Throws with a sentence that says what to do. */
export async function openDatabase(database: string): Promise<Database> {
  if (/^postgres(?:ql)?:\/\//.test(database)) return PostgresDatabase.open(database);
  // SQLite would keep it in a file that is gone at the end.
  if (database === "") throw new Error("The database has no name; give memory, a file name or postgres://….");
  // The library under the file would go and ask an address of the network.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(database)) {
    const cause = Object.assign(new Error("it is an address of another kind"), { code: "SQLITE_NOTADB" });
    throw new Error(
      `The database ${database.replace(/:\/\/.*$/s, "://…")} is neither a file nor a PostgreSQL server; give a file name or postgres://….`,
      { cause },
    );
  }
  return new SqliteDatabase(database);
}
