import type { Database } from "./database.ts";
import { PostgresDatabase } from "./postgres.ts";
import { SqliteDatabase } from "./sqlite.ts";

/** Opens `memory`, a file, or `postgres://…`. Throws with a sentence that says what to do. */
export async function openDatabase(database: string): Promise<Database> {
  if (/^postgres(?:ql)?:\/\//.test(database)) return PostgresDatabase.open(database);
  return new SqliteDatabase(database);
}
