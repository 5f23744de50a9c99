import { join } from "node:path";
import Libsql from "libsql";
import { quizStatement } from "./statements.mjs";

/** Rows a second that the embedded database takes as fast and as durably as it can: what is left to win. */
export function bareRate(folder, rows = 10_000) {
  const database = new Libsql(join(folder, "bare.db"));
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec("CREATE TABLE statement (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)");
  const insert = database.prepare("INSERT INTO statement (id, body) VALUES (?, ?)");
  const statements = Array.from({ length: rows }, (_, index) => quizStatement(index));
  const started = performance.now();
  for (let index = 0; index < rows; index += 50) {
    database.exec("BEGIN");
    for (const statement of statements.slice(index, index + 50)) insert.run([statement.id, JSON.stringify(statement)]);
    database.exec("COMMIT");
  }
  const perSecond = Math.round((rows / (performance.now() - started)) * 1000);
  database.close();
  return perSecond;
}
