import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Stop } from "../exit.ts";
import type { Say } from "../language.ts";
import { fileStop } from "./failure.ts";

/** Statements to be read, with what is known of the file; nothing is of a pipe. */
export interface Input {
  readonly name: string;
  readonly file: { readonly path: string; readonly size: number; readonly modified: Date } | undefined;
  /** Bytes that were read so far. */
  readonly done: () => number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Opens a file, or the pipe for `-`. @throws Stop where the file cannot be read */
export async function openInput(name: string, say: Say): Promise<Input> {
  let done = 0;
  async function* counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const chunk of source) {
        done += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw fileStop(error, name, "lrs.noFile", say);
    }
  }
  if (name === "-") return { name, file: undefined, done: () => done, chunks: counted(process.stdin) };
  let found: Stats;
  try {
    found = await stat(name);
  } catch (error) {
    throw fileStop(error, name, "lrs.noFile", say);
  }
  if (found.isDirectory()) throw new Stop(say("lrs.noFile", { file: name, reason: say("reason.isFolder") }));
  const { size, mtime } = found;
  return { name, file: { path: resolve(name), size, modified: mtime }, done: () => done, chunks: counted(createReadStream(name)) };
}
