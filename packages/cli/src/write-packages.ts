import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { finished } from "node:stream/promises";
import type { Finding, PackageFile } from "@lentera/model";
import { codeOf, reasonOf } from "./reasons.ts";

/** A package that is to stand in the output folder. */
export interface PackageToWrite {
  readonly target: string;
  /** Name of the archive, or of a folder. */
  readonly name: string;
  readonly content: { readonly zip: AsyncIterable<Uint8Array> } | { readonly folder: readonly PackageFile[] };
}

export interface WrittenPackage {
  readonly target: string;
  readonly file: string;
  readonly bytes: number;
  /** Hex; of an archive only. */
  readonly sha256?: string;
}

/** Temporary names that must not be left behind, whatever ends the program. */
const unfinished = new Set<string>();

/** Removes what is half-written. Synchronous, for signal handlers. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { recursive: true, force: true });
  unfinished.clear();
}

/**
 * Writes packages beside their final names and moves them there when all are complete: after a full disk or
 * an interruption the folder holds what it held before.
 */
export async function writePackages(
  folder: string,
  packages: readonly PackageToWrite[],
  onBytes: (bytes: number) => void = () => {},
): Promise<readonly WrittenPackage[] | Finding> {
  const mark = randomBytes(4).toString("hex");
  const moves: { from: string; to: string }[] = [];
  const written: WrittenPackage[] = [];
  let current = folder;
  try {
    makeFolder(resolve(folder));
    for (const { target, name, content } of packages) {
      const to = join(folder, name);
      const from = join(folder, `.${name}.${mark}.tmp`);
      current = to;
      unfinished.add(from);
      moves.push({ from, to });
      if ("zip" in content) written.push({ target, file: to, ...(await writeFile(from, content.zip, onBytes)) });
      else written.push({ target, file: to, bytes: await writeFolder(from, content.folder, onBytes) });
    }
    for (const { from, to } of moves) {
      current = to;
      replace(from, to, mark);
      unfinished.delete(from);
    }
    return written;
  } catch (error) {
    removeUnfinished();
    const source = sourceOf(error, moves);
    const finding = source === undefined ? describeFailure(error, current, folder) : unreadable(error, source);
    if (finding === undefined) throw error;
    return finding;
  }
}

/** Like `mkdir -p`. Node's own tries for ever where a file system takes no folder and says that there is none (/proc). */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

/** A folder cannot be renamed over another one that has files: the old one steps aside first. */
function replace(from: string, to: string, mark: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(codeOf(error) ?? "")) throw error;
    const old = join(dirname(to), `.${mark}.old`);
    renameSync(to, old);
    renameSync(from, to);
    rmSync(old, { recursive: true, force: true });
  }
}

async function writeFile(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): Promise<{ bytes: number; sha256: string }> {
  const stream = createWriteStream(path, { flags: "wx", highWaterMark: 1024 * 1024 });
  const hash = createHash("sha256");
  let bytes = 0;
  const closed = finished(stream);
  // The error is seen where the stream is awaited below.
  closed.catch(() => {});
  for await (const piece of pieces) {
    if (stream.errored) break;
    hash.update(piece);
    bytes += piece.length;
    onBytes(piece.length);
    if (!stream.write(piece)) await Promise.race([once(stream, "drain"), closed]);
  }
  stream.end();
  await closed;
  return { bytes, sha256: hash.digest("hex") };
}

async function writeFolder(folder: string, files: readonly PackageFile[], onBytes: (bytes: number) => void): Promise<number> {
  let bytes = 0;
  for (const file of files) {
    const path = resolve(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    const content = file.open();
    const pieces = content instanceof Uint8Array ? single(content) : content;
    bytes += (await writeFile(path, pieces, onBytes)).bytes;
  }
  if (files.length === 0) await rm(folder, { recursive: true, force: true });
  return bytes;
}

async function* single(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

/** Path of the file that could not be read; undefined where it is the packages that could not be written. */
function sourceOf(error: unknown, moves: readonly { readonly from: string; readonly to: string }[]): string | undefined {
  if (codeOf(error) === undefined || !(error instanceof Error && "path" in error && typeof error.path === "string")) return undefined;
  const path = resolve(error.path);
  const holds = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer + sep);
  const isOurs = moves.flatMap(({ from, to }) => [resolve(from), resolve(to)]).some((own) => holds(own, path) || holds(path, own));
  return moves.length === 0 || isOurs ? undefined : path;
}

/** A picture that vanished, or that another program holds, is no fault of the output folder. */
const unreadable = (error: unknown, path: string): Finding => ({
  code: "files/unreadable",
  severity: "error",
  values: { file: relative(process.cwd(), path), reason: reasonOf(error) },
});

/** The finding of a failed write; undefined for what no author can mend. */
function describeFailure(error: unknown, path: string, folder: string): Finding | undefined {
  const code = codeOf(error);
  const reason = reasonOf(error);
  if (code === "ENOSPC" || code === "EDQUOT") return { code: "output/disk-full", severity: "error", values: { path } };
  if (code !== undefined && ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOENT"].includes(code)) {
    return { code: "output/not-writable", severity: "error", values: { path: folder, reason } };
  }
  if (code !== undefined) return { code: "output/failed", severity: "error", values: { path, reason } };
  return undefined;
}
