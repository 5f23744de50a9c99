import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Checkpoint } from "@lentera/lrs-client/tools";
import type { SenderStatus } from "@lentera/lrs-client/core";
import { cacheFolder } from "../cache.ts";
import { beforeEnd } from "../interrupt.ts";
import type { Say } from "../language.ts";
import type { Progress } from "../progress.ts";
import { describeLrsError, fileStop } from "./failure.ts";
import { progressFile } from "./progress-file.ts";

/** Where a job keeps its place: the same words on the command line find it again. */
export function checkpointOf<Value>(say: Say, ...job: readonly unknown[]): Checkpoint<Value> {
  const folder = join(cacheFolder(), "lrs");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileStop(error, folder, "lrs.noWrite", say);
  }
  const name = createHash("sha256").update(JSON.stringify(job)).digest("hex").slice(0, 32);
  return progressFile(join(folder, `${name}.progress`), say);
}

/** Says at Ctrl-C that nothing is lost. */
export function goesOnLater(progress: Progress, say: Say): void {
  beforeEnd(() => {
    progress.clear();
    process.stderr.write(`${say("lrs.goesOn")}\n`);
  });
}

/** Tells, once a time of silence, that an LRS gives no answer. */
export function silenceTeller(lrs: string, progress: Progress, say: Say): (status: SenderStatus) => void {
  let isTold = false;
  return ({ state, error }) => {
    if (state === "idle" || (state === "sending" && error === undefined)) isTold = false;
    if (state !== "waiting" || error === undefined || isTold) return;
    isTold = true;
    progress.clear();
    process.stderr.write(`${say("lrs.waiting", { reason: describeLrsError(error, lrs, say) })}\n`);
  };
}
