/** SQL that inserts `count` rows; `unlessThere` leaves rows alone whose key exists. */
export function insertSql(table: string, columns: readonly string[], count: number, unlessThere?: "unlessThere"): string {
  const places = `(${columns.map(() => "?").join(", ")})`;
  const rows = new Array<string>(count).fill(places).join(", ");
  return `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${rows}${unlessThere === undefined ? "" : " ON CONFLICT DO NOTHING"}`;
}
