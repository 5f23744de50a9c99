import { access, open } from "node:fs/promises";
import { once } from "node:events";
import type { Checkpoint, ReadProgress } from "@lentera/lrs-client/tools";
import { Stop } from "../exit.ts";
import type { Say } from "../language.ts";
import { fileStop } from "./failure.ts";
import { progressFile } from "./progress-file.ts";

/** Where statements are written to. */
export interface Output {
  /** Keeps the place of a file; a pipe has none. */
  readonly checkpoint: Checkpoint<ReadProgress> | undefined;
  write(text: string): Promise<void>;
  /** The whole is there. */
  finish(): Promise<void>;
}

/** The terminal or a pipe, at the speed of its reader. */
export const standardOutput: Output = {
  checkpoint: undefined,
  async write(text) {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
  finish: () => Promise.resolve(),
};

interface Place {
  readonly job: string;
  readonly bytes: number;
  readonly progress: ReadProgress;
}

/**
 * A file beside which the place is kept until the whole is there: what an interruption left beyond the last
 * place is cut off, so that no statement stands in it twice.
 *
 * @param job what is written; a file of another job is not touched
 * @throws Stop where the file is there already
 */
export async function fileOutput(path: string, job: string, say: Say): Promise<Output> {
  const places = progressFile<Place>(`${path}.progress`, say);
  const place = await places.load();
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere && place?.job !== job) throw new Stop(say("lrs.get.exists", { file: path }));
  const isGoingOn = isThere && place !== undefined;
  let bytes = isGoingOn ? place.bytes : 0;
  const told = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      throw fileStop(error, path, "lrs.noWrite", say);
    }
  };
  const file = await told(open(path, isGoingOn ? "r+" : "w", 0o600));
  await told(file.truncate(bytes));
  const save = async (progress: ReadProgress): Promise<void> => {
    await told(file.datasync());
    await places.save({ job, bytes, progress });
  };
  if (!isGoingOn) await places.clear();
  return {
    checkpoint: { load: () => Promise.resolve(isGoingOn ? place.progress : undefined), save, clear: () => places.clear() },
    async write(text) {
      const data = Buffer.from(text);
      // A disk that is nearly full takes a part, and refuses only the next.
      for (let done = 0; done < data.length; ) {
        const { bytesWritten } = await told(file.write(data, done, data.length - done, bytes));
        done += bytesWritten;
        bytes += bytesWritten;
      }
    },
    async finish() {
      await told(file.datasync());
      await told(file.close());
      await places.clear();
    },
  };
}
