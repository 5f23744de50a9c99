// `npm run bench` in this package; `-- --statements 5000` for a shorter run of the durable queue.
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { measureSending } from "./sending.mjs";

const { values } = parseArgs({ options: { statements: { type: "string", default: "100000" }, rounds: { type: "string", default: "9" } } });
const results = await measureSending({ rounds: Number(values.rounds) });

for (const [measure, byClient] of Object.entries(results)) {
  console.log(measure);
  for (const [name, { rate, cpu }] of Object.entries(byClient)) {
    console.log(`  ${name.padEnd(20)} ${Math.round(rate).toString().padStart(7)} statements/s ${cpu.toFixed(0).padStart(6)} µs CPU a statement`);
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
/** Median over the rounds of the ratio within a round: a busy machine slows both. */
const ratio = (measure, peer) => {
  const { lentera, [peer]: other } = results[measure];
  return median(lentera.rates.map((rate, round) => rate / other.rates[round]));
};
const peers = ["@xapi/xapi, axios", "@xapi/xapi, fetch"];
const bars = [
  ["batches of 50 against plain fetch", ratio("batches of 50", "plain fetch"), 0.9],
  ["one by one against plain fetch", ratio("one by one", "plain fetch"), 1],
  ...peers.map((peer) => [`loop of sends against ${peer}`, ratio("loop of sends", peer), 8]),
];
for (const [what, value, bar] of bars) console.log(`${what}: ${value.toFixed(2)} × (bar: ${bar} ×)`);
const extra = results["batches of 50"].lentera.cpu - results["batches of 50"]["plain fetch"].cpu;
console.log(`CPU a statement on top of plain fetch, batches of 50: ${extra.toFixed(1)} µs (bar: 10 µs)`);

const { exactlyOnce } = await import(pathToFileURL(await bundle("test/exactly-once.ts")).href);
const count = Number(values.statements);
const account = await exactlyOnce({ count, killAt: [0.5], from: fileURLToPath(new URL("../test", import.meta.url)) });
const isRight = account.stored === count && account.different === count && account.refused === 0 && account.isInOrder;
console.log(
  `${count} statements through the file queue, faults and ${account.kills} SIGKILL: ${account.stored} stored, ` +
    `${account.different} different, ${account.isInOrder ? "in order" : "OUT OF ORDER"}, ${account.seconds.toFixed(0)} s (bar: each exactly once)`,
);
if (!isRight) process.exitCode = 1;
