import { parentPort, workerData } from "node:worker_threads";
import type { FileJob } from "@lentera/compiler";
import { compileJob } from "@lentera/compiler/parse";

/** What every thread is given. */
export interface WorkerTask {
  readonly jobs: readonly FileJob[];
  /** Shared: index of the next job that nobody has taken, so that no thread waits for another. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** What the pool is told: a result as JSON text, ready for the cache; the end; or the bug that stopped the work. */
export type WorkerAnswer = { readonly index: number; readonly json: string } | { readonly failure: string } | "done";

const tell = (answer: WorkerAnswer): void => parentPort?.postMessage(answer);

function work({ jobs, next }: WorkerTask): void {
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const job = jobs[index];
    if (job === undefined) return tell("done");
    tell({ index, json: JSON.stringify(compileJob(job)) });
  }
}

try {
  work(workerData);
} catch (error) {
  tell({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
