/** The columns of every bench in this workspace. */
const head = ["measure", "here", "bar", "peers"];

/**
 * Ends a bench: prints its rows as a table, or hands them to the bench that started this one with `--rows`.
 *
 * @param {readonly (readonly string[])[]} rows what was measured, what came out, what it has to be, what others do
 */
export function endWith(rows) {
  if (process.argv.includes("--rows")) return void process.stderr.write(`\n@measured ${JSON.stringify({ rows })}\n`);
  const filled = [head, ...rows].map((cells) => head.map((_, column) => cells[column] ?? ""));
  const widths = head.map((_, column) => Math.max(...filled.map((cells) => cells[column].length)));
  for (const cells of filled) console.log(cells.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd());
}
