import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { FileJob } from "@lentera/compiler";
import { expectShortLives } from "./short-lived-threads.ts";
import type { WorkerAnswer, WorkerTask } from "./worker.ts";

/** Bytes of Markdown below which starting threads costs more than it brings. */
const worthThreads = 256 * 1024;
const mostThreads = 4;
/**
 * Megabytes of young objects in a thread. A parser makes short-lived nodes by the million; with Node's own
 * limit a quarter of the time went into copying those that just happened to be in use.
 */
const youngMegabytes = 64;

/**
 * Compiles files, spread over threads where there is enough work.
 *
 * @returns the JSON text of each result, in the order of `jobs`
 */
export async function compileAll(jobs: readonly FileJob[], onDone: (count: number) => void): Promise<readonly string[]> {
  const script = new URL("./worker.js", import.meta.url);
  const threads = Math.min(mostThreads, availableParallelism(), jobs.length);
  const total = jobs.reduce((sum, job) => sum + job.file.value.length, 0);
  // Run from sources (in tests) there is no built worker.
  if (total < worthThreads || threads < 2 || !existsSync(fileURLToPath(script))) return compileInline(jobs, onDone);
  expectShortLives();
  const results: string[] = new Array(jobs.length);
  const task: WorkerTask = { jobs, next: new Int32Array(new SharedArrayBuffer(4)) };
  const keep = ({ index, json }: { index: number; json: string }): void => {
    results[index] = json;
    onDone(1);
  };
  await Promise.all(Array.from({ length: threads }, () => runThread(script, task, keep)));
  return results;
}

async function compileInline(jobs: readonly FileJob[], onDone: (count: number) => void): Promise<readonly string[]> {
  if (jobs.length === 0) return [];
  const { compileJob } = await import("@lentera/compiler/parse");
  return jobs.map((job) => {
    const json = JSON.stringify(compileJob(job));
    onDone(1);
    return json;
  });
}

/** One thread that takes jobs from the task until none is left. */
async function runThread(script: URL, task: WorkerTask, keep: (result: { index: number; json: string }) => void): Promise<void> {
  const worker = new Worker(script, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
  try {
    await new Promise<void>((resolve, reject) => {
      worker
        .on("error", reject)
        .on("exit", (code) => reject(new Error(`a compiling thread ended with code ${code}`)))
        .on("message", (answer: WorkerAnswer) => {
          if (answer === "done") resolve();
          else if ("failure" in answer) reject(new Error(answer.failure));
          else keep(answer);
        });
    });
  } finally {
    await worker.terminate();
  }
}
