import { open, readFile, rename, rm } from "node:fs/promises";
import { LrsError } from "../core/error.ts";

/** Where a long job has got to, so that it can go on after an interruption. */
export interface Checkpoint<Value> {
  load(): Promise<Value | undefined>;
  save(value: Value): Promise<void>;
  /** The job is done. */
  clear(): Promise<void>;
}

/** Keeps it in a file, which is replaced in one step and readable by its owner only. */
export function fileCheckpoint<Value>(path: string): Checkpoint<Value> {
  return {
    async load() {
      let text: string;
      try {
        text = await readFile(path, "utf8");
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw new LrsError("storage", `The progress file ${path} cannot be read.`, { cause });
      }
      try {
        return JSON.parse(text) as Value;
      } catch (cause) {
        throw new LrsError("storage", `The progress file ${path} is damaged; delete it to begin again.`, { cause });
      }
    },
    async save(value) {
      try {
        const file = await open(`${path}.new`, "w", 0o600);
        await file.writeFile(JSON.stringify(value));
        await file.datasync();
        await file.close();
        await rename(`${path}.new`, path);
      } catch (cause) {
        throw new LrsError("storage", `The progress file ${path} cannot be written.`, { cause });
      }
    },
    clear: () => rm(path, { force: true }),
  };
}

/** Keeps it as long as the process lives. */
export function memoryCheckpoint<Value>(): Checkpoint<Value> {
  let kept: Value | undefined;
  return {
    load: () => Promise.resolve(kept),
    save(value) {
      kept = value;
      return Promise.resolve();
    },
    clear() {
      kept = undefined;
      return Promise.resolve();
    },
  };
}
