import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { compileJob, type FileJob } from "@lentera/compiler";
import type { WorkerAnswer } from "./worker.ts";

/** Bytes of Markdown below which starting threads costs more than it brings. */
const worthThreads = 256 * 1024;
/** Bytes of Markdown that a thread gets at a time: small enough that no thread waits long for the last. */
const batchBytes = 96 * 1024;
const mostThreads = 4;

/**
 * Compiles files, spread over threads where there is enough work.
 *
 * @returns the JSON text of each result, in the order of `jobs`
 */
export async function compileAll(jobs: readonly FileJob[], onDone: (count: number) => void): Promise<readonly string[]> {
  const script = new URL("./worker.js", import.meta.url);
  const threads = Math.min(mostThreads, availableParallelism());
  const total = jobs.reduce((sum, job) => sum + job.file.value.length, 0);
  // Run from sources (in tests) there is no built worker.
  if (total < worthThreads || threads < 2 || !existsSync(fileURLToPath(script))) return compileInline(jobs, onDone);
  const results: string[] = new Array(jobs.length);
  const batches = inBatches(jobs);
  await Promise.all(
    Array.from({ length: Math.min(threads, batches.length) }, async () => {
      const worker = new Worker(script);
      try {
        for (let batch = batches.shift(); batch; batch = batches.shift()) {
          const { from, part } = batch;
          // One message holds a batch, so that the context its jobs share is copied once.
          (await ask(worker, part)).forEach((json, index) => (results[from + index] = json));
          onDone(part.length);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  return results;
}

function compileInline(jobs: readonly FileJob[], onDone: (count: number) => void): readonly string[] {
  return jobs.map((job) => {
    const json = JSON.stringify(compileJob(job));
    onDone(1);
    return json;
  });
}

function inBatches(jobs: readonly FileJob[]): { from: number; part: FileJob[] }[] {
  const batches: { from: number; part: FileJob[] }[] = [];
  let bytes = batchBytes;
  for (const [from, job] of jobs.entries()) {
    if (bytes >= batchBytes) {
      batches.push({ from, part: [] });
      bytes = 0;
    }
    batches.at(-1)?.part.push(job);
    bytes += job.file.value.length;
  }
  return batches;
}

function ask(worker: Worker, jobs: readonly FileJob[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    // Taken off one by one: removeAllListeners would also remove those that Node itself keeps the port open with.
    const done = (): void => {
      worker.off("error", onError).off("exit", onExit).off("message", onMessage);
    };
    const onError = (error: Error): void => {
      done();
      reject(error);
    };
    const onExit = (code: number): void => onError(new Error(`a compiling thread ended with code ${code}`));
    const onMessage = (answer: WorkerAnswer): void => {
      if ("failure" in answer) return onError(new Error(answer.failure));
      done();
      resolve(answer.results);
    };
    worker.on("error", onError).on("exit", onExit).on("message", onMessage);
    worker.postMessage(jobs);
  });
}
