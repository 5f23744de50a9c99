import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { listen, TestLrs } from "../src/testing/index.ts";
import { seeded } from "./fixtures.ts";

export interface Account {
  readonly stored: number;
  readonly different: number;
  /** Every statement was stored after the one that was queued before it. */
  readonly isInOrder: boolean;
  readonly refused: number;
  readonly requests: number;
  readonly kills: number;
  readonly seconds: number;
}

/**
 * Sends statements through the file queue of another process to a strict LRS that answers 503, breaks
 * connections before and after storing, and hangs; kills that process where told and starts it again.
 */
export async function exactlyOnce(options: {
  readonly count: number;
  /** Shares of the statements stored at which the process is killed. */
  readonly killAt: readonly number[];
  /** Folder of this file. */
  readonly from: string;
}): Promise<Account> {
  const { count, killAt } = options;
  const folder = await mkdtemp(join(tmpdir(), "exactly-once-"));
  const program = join(folder, "queue-process.mjs");
  await build({
    entryPoints: [join(options.from, "queue-process.ts")],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["@lentera/source"],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const lrs = new TestLrs({ isStrict: true, random: seeded(2026) });
  lrs.inject({ kind: "status", status: 503, chance: 0.05 });
  lrs.inject({ kind: "reset-before", chance: 0.01 });
  lrs.inject({ kind: "reset-after", chance: 0.01 });
  lrs.inject({ kind: "hang", chance: 0.002 });
  const server = await listen(lrs);
  const begun = performance.now();
  let refused = 0;
  let kills = 0;

  async function run(queued: number, limit: number | undefined): Promise<void> {
    const child = spawn(process.execPath, [program, server.endpoint, join(folder, "queue"), "0", String(queued)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let isQueued = queued === 0;
    child.stdout.on("data", (text: Buffer) => {
      isQueued ||= text.includes("queued");
      refused += text.toString().match(/refused/g)?.length ?? 0;
    });
    const ended = once(child, "exit");
    const watch = setInterval(() => {
      if (limit === undefined || !isQueued || lrs.statements.length < limit) return;
      kill(child);
    }, 2);
    await ended;
    clearInterval(watch);
  }

  function kill(child: ChildProcess): void {
    if (child.exitCode !== null || child.signalCode !== null || child.killed) return;
    kills++;
    child.kill("SIGKILL");
  }

  try {
    let queued = count;
    for (const share of killAt) {
      await run(queued, Math.floor(share * count));
      queued = 0;
    }
    await run(queued, undefined);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
  const numbers = lrs.statements.map(({ object }) => Number("id" in object ? object.id?.split("/").pop() : NaN));
  return {
    stored: lrs.statements.length,
    different: new Set(numbers).size,
    isInOrder: numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0)),
    refused,
    requests: lrs.requests.length,
    kills,
    seconds: (performance.now() - begun) / 1000,
  };
}
