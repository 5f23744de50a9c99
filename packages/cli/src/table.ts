/**
 * Lines of a table whose columns are as wide as they must be; numbers to the right. A terminal that is too narrow for
 * it gets each row as its first cell with the others below, each with the title of its column.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[], right: ReadonlySet<number>, columns?: number): string {
  const widths = head.map((title, column) => Math.max(...[title, ...rows.map((row) => row[column] ?? "")].map((cell) => cell.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (right.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  if (columns !== undefined && widths.reduce((sum, width) => sum + width + 2, -2) > columns) {
    return rows.flatMap(([first = "", ...rest]) => [first, ...rest.map((cell, column) => `  ${head[column + 1] ?? ""}: ${cell}`)]).join("\n");
  }
  return [line(head), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n");
}
