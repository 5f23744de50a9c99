// Measures the embedded LRS in a process of its own: `npm run bench`, or `npm run bench -- --statements 1000000`.
// `--database postgres://…` measures on a PostgreSQL server.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { endWith } from "@lentera/tooling/bench-table";
import { bareRate } from "./bare.mjs";
import { startServer } from "./start-server.mjs";
import { quizStatement } from "./statements.mjs";

const { values } = parseArgs({
  options: {
    statements: { type: "string", default: "20000" },
    database: { type: "string" },
    rows: { type: "boolean" },
  },
});
const rows = [];
const total = Number(values.statements);
const folder = mkdtempSync(join(tmpdir(), "lrs-bench-"));
const server = await startServer(values.database ?? join(folder, "bench.db"));
const headers = {
  authorization: `Basic ${btoa("bench:bench")}`,
  "content-type": "application/json",
  "x-experience-api-version": "1.0.3",
};
// User and system time of the server, which says more than the clock on a machine that others use too.
const processorSeconds = () => {
  const fields = readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

async function store(from, count) {
  const body = JSON.stringify(Array.from({ length: count }, (_, index) => quizStatement(from + index)));
  const answer = await fetch(`${server.endpoint}statements`, { method: "POST", headers, body });
  if (answer.status !== 200) throw new Error(await answer.text());
  await answer.arrayBuffer();
}

async function storeAll() {
  let next = 0;
  let started = performance.now();
  let lastCount = 0;
  // Two requests in flight, as two learners' clients: the server writes what has arrived in one transaction.
  await Promise.all(
    [0, 1].map(async () => {
      while (next < total) {
        const from = next;
        next += 50;
        await store(from, 50);
        if (next - lastCount >= 100_000) {
          console.error(`${next} stored, the last ${next - lastCount} with ${rate(next - lastCount, started)}`);
          lastCount = next;
          started = performance.now();
        }
      }
    }),
  );
}

const number = (value) => Math.round(value).toLocaleString("en");
const rate = (count, started) => `${number((count / (performance.now() - started)) * 1000)} statements/s`;

const bare = `bare rows in the same database, 50 a transaction: ${number(bareRate(folder))}/s`;
const began = processorSeconds();
const started = performance.now();
await storeAll();
rows.push(["LRS: batches of 50, validated and stored durably", rate(total, started), "4,000", bare]);
const each = ((processorSeconds() - began) / total) * 1_000_000;
rows.push(["  processor time of the server", `${each.toFixed(0)} µs a statement`]);

const one = quizStatement(Math.floor(total / 2));
const queries = {
  actor: { agent: JSON.stringify(one.actor) },
  activity: { activity: one.object.id },
  "course (related activities)": {
    activity: one.context.contextActivities.grouping[0].id,
    related_activities: "true",
  },
  verb: { verb: one.verb.id },
  registration: { registration: one.context.registration },
  "actor and verb": { agent: JSON.stringify(one.actor), verb: one.verb.id },
  "verb, oldest first": { verb: one.verb.id, ascending: "true" },
};
for (const [name, query] of Object.entries(queries)) {
  const times = [];
  let found = 0;
  for (let round = 0; round < 30; round++) {
    const began = performance.now();
    const answer = await fetch(
      `${server.endpoint}statements?${new URLSearchParams({ ...query, limit: "20" })}`,
      { headers },
    );
    found = (await answer.json()).statements.length;
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const shown = `median ${times[15].toFixed(1)} ms, worst ${times[29].toFixed(1)} ms, ${found} found`;
  rows.push([`  of ${number(total)} by ${name}`, shown, "20 ms"]);
}

let pages = 0;
let path = `${server.endpoint}statements?limit=1000`;
const before = memory();
let most = before;
const readStarted = performance.now();
let read = 0;
while (path !== "" && pages < 200) {
  const answer = await (await fetch(path, { headers })).json();
  read += answer.statements.length;
  path = answer.more === "" ? "" : new URL(answer.more, server.endpoint).href;
  most = Math.max(most, memory());
  pages++;
}
rows.push([
  "  streamed out",
  `${rate(read, readStarted)}; memory ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`,
]);
await server.stop();
rmSync(folder, { recursive: true, force: true });
endWith(rows);
