// Our client and its peers against one stub LRS in another process, in interleaved rounds.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import XAPI from "@xapi/xapi";
import { bundle } from "./bundle.mjs";
import { quizStatement } from "./statement.mjs";

const { basic, connect, createSender } = await import(await bundle("src/index.ts"));

const prepared = (count) => Array.from({ length: count }, (_, number) => quizStatement(number));

function clients(endpoint) {
  const authorization = `Basic ${btoa("a:b")}`;
  const headers = { "content-type": "application/json", "x-experience-api-version": "1.0.3", authorization };
  const post = async (body) => (await fetch(`${endpoint}statements`, { method: "POST", headers, body: JSON.stringify(body) })).json();
  const xapi = (adapter) => {
    const client = new XAPI({ endpoint, auth: authorization, adapter });
    return {
      one: (statement) => client.sendStatement({ statement }),
      batch: (statements) => client.sendStatements({ statements }),
    };
  };
  const sender = createSender(connect({ endpoint, credentials: basic("a", "b") }));
  return {
    "plain fetch": { one: post, batch: post },
    "@xapi/xapi, axios": xapi("axios"),
    "@xapi/xapi, fetch": xapi("fetch"),
    lentera: { one: (statement) => sender.send(statement), batch: (statements) => sender.send(statements), sender },
  };
}

async function timed(count, work) {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { rate: count / seconds, cpu: (user + system) / count };
}

async function oneByOne(client, statements) {
  for (const statement of statements) await client.one(statement);
}

async function inBatches(client, statements) {
  for (let start = 0; start < statements.length; start += 50) await client.batch(statements.slice(start, start + 50));
}

/**
 * What a program does that does not think of batches: send in a loop, wait at the end. With 10,000 at once
 * @xapi/xapi opens as many sockets and ends in EMFILE, so that its loop waits after each 1,000.
 */
async function inALoop(client, statements) {
  if (client.sender) {
    let last;
    for (const statement of statements) last = client.sender.send(statement);
    await last;
    return;
  }
  for (let start = 0; start < statements.length; start += 1000) {
    await Promise.all(statements.slice(start, start + 1000).map((statement) => client.one(statement)));
  }
}

/** Each client comes first, last and between in turn (a multiple of four rounds): who is measured pays for the garbage of the one before. */
const turned = (list, round) => list.map((_, index) => list[(index + round + list.length) % list.length]);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Runs all rounds; gives rates (statements/s, median) and CPU (µs a statement, least) by measure and client. */
export async function measureSending({ rounds = 12, single = 500, batched = 10_000 } = {}) {
  const stub = spawn(process.execPath, [fileURLToPath(new URL("stub-lrs.mjs", import.meta.url))], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [first] = await stub.stdout.take(1).toArray();
    const all = clients(String(first).trim());
    const measures = { "one by one": [oneByOne, single], "batches of 50": [inBatches, batched], "loop of sends": [inALoop, batched] };
    const results = {};
    for (let round = -1; round < rounds; round++) {
      for (const [measure, [work, count]] of Object.entries(measures)) {
        for (const [name, client] of turned(Object.entries(all), round)) {
          if (measure === "loop of sends" && name === "plain fetch") continue;
          const statements = prepared(count);
          const result = await timed(count, () => work(client, statements));
          // The first round warms up.
          if (round >= 0) ((results[measure] ??= {})[name] ??= []).push(result);
        }
      }
    }
    return Object.fromEntries(
      Object.entries(results).map(([measure, byClient]) => [
        measure,
        Object.fromEntries(
          Object.entries(byClient).map(([name, list]) => [
            name,
            { rate: median(list.map(({ rate }) => rate)), cpu: Math.min(...list.map(({ cpu }) => cpu)), rates: list.map(({ rate }) => rate) },
          ]),
        ),
      ]),
    );
  } finally {
    stub.kill();
  }
}
