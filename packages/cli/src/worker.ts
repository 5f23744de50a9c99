import { parentPort } from "node:worker_threads";
import { compileJob, type FileJob } from "@lentera/compiler";

/** What the pool is answered: one JSON text a job, ready for the cache; or the bug that stopped the work. */
export type WorkerAnswer = { readonly results: readonly string[] } | { readonly failure: string };

parentPort?.on("message", (jobs: readonly FileJob[]) => {
  let answer: WorkerAnswer;
  try {
    answer = { results: jobs.map((job) => JSON.stringify(compileJob(job))) };
  } catch (error) {
    answer = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answer);
});
