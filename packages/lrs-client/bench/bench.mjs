// `npm run bench` in this package; `-- --statements 5000` for a shorter run of the durable queue.
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { endWith } from "@lentera/tooling/bench-table";
import { bundle } from "./bundle.mjs";
import { measureSending } from "./sending.mjs";

const { values } = parseArgs({
  options: { statements: { type: "string", default: "100000" }, rounds: { type: "string", default: "12" }, rows: { type: "boolean" } },
});
const results = await measureSending({ rounds: Number(values.rounds) });
const shown = ({ rate, cpu }) => `${Math.round(rate).toLocaleString("en")}/s, ${cpu.toFixed(0)} µs CPU`;
const rows = Object.entries(results).map(([measure, { lentera, ...peers }]) => [
  `LRS client: statements, ${measure}`,
  shown(lentera),
  "",
  Object.entries(peers).map(([name, result]) => `${name}: ${shown(result)}`).join("; "),
]);

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
/** Median over the rounds of the ratio within a round: a busy machine slows both. */
const ratio = (measure, peer) => {
  const { lentera, [peer]: other } = results[measure];
  return median(lentera.rates.map((rate, round) => rate / other.rates[round]));
};
const bars = [
  ["batches of 50", "plain fetch", 0.9],
  ["one by one", "plain fetch", 1],
  ["loop of sends", "@xapi/xapi, axios", 8],
  ["loop of sends", "@xapi/xapi, fetch", 8],
];
for (const [measure, peer, bar] of bars) rows.push([`  ${measure} against ${peer}`, `${ratio(measure, peer).toFixed(2)} ×`, `${bar} ×`]);
const extra = results["batches of 50"].lentera.cpu - results["batches of 50"]["plain fetch"].cpu;
rows.push(["  CPU on top of plain fetch, batches of 50", `${extra.toFixed(1)} µs a statement`, "10 µs"]);

const { exactlyOnce } = await import(pathToFileURL(await bundle("test/exactly-once.ts")).href);
const count = Number(values.statements);
const account = await exactlyOnce({ count, killAt: [0.5], from: fileURLToPath(new URL("../test", import.meta.url)) });
const isRight = account.stored === count && account.different === count && account.refused === 0 && account.isInOrder;
rows.push([
  `  ${count.toLocaleString("en")} through the file queue, faults and ${account.kills} SIGKILL`,
  `${account.stored} stored, ${account.different} different, ${account.isInOrder ? "in order" : "OUT OF ORDER"}, ${account.seconds.toFixed(0)} s`,
  "each exactly once",
]);
endWith(rows);
if (!isRight) process.exitCode = 1;
