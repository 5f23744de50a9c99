import { createHash, randomBytes } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import type { CompiledFile } from "@lentera/model";

/** Days after which a course's cache is deleted when nobody builds the course. */
const keepDays = 30;

/**
 * Compiled files of one course by the hash of what they were compiled from. One file on disk, read at once:
 * a line each of key, checksum and JSON. Whatever does not read is compiled again.
 */
export class FileCache {
  readonly #path: string | undefined;
  readonly #header: string;
  /** Lines as they stand on disk, or the JSON of a result that is not on disk yet. */
  readonly #stored = new Map<string, Buffer | string>();
  readonly #parsed = new Map<string, CompiledFile>();
  /** Keys that this build used: all that is kept. */
  #used = new Set<string>();

  private constructor(path: string | undefined, version: string) {
    this.#path = path;
    this.#header = `lentera-cache 2 ${version}`;
  }

  /** Opens the cache of the course in `root`; results of another `version` of the compiler are not read. */
  static open(root: string, version: string): FileCache {
    const name = createHash("sha256").update(root).digest("hex").slice(0, 24);
    const cache = new FileCache(join(cacheFolder(), `${name}.cache`), version);
    cache.#load();
    return cache;
  }

  /** A cache that lives as long as the program. */
  static inMemory(): FileCache {
    return new FileCache(undefined, "");
  }

  get(key: string): CompiledFile | undefined {
    const stored = this.#stored.get(key);
    const known = this.#parsed.get(key) ?? (typeof stored === "object" ? parse(stored) : undefined);
    if (known === undefined) return undefined;
    this.#parsed.set(key, known);
    this.#used.add(key);
    return known;
  }

  put(key: string, json: string): CompiledFile {
    const value: CompiledFile = JSON.parse(json);
    this.#stored.set(key, json);
    this.#used.add(key);
    this.#parsed.set(key, value);
    return value;
  }

  /** Forgets what was not used since the last call and writes the rest. A cache that cannot be written is no fault. */
  save(): void {
    const used = this.#used;
    this.#used = new Set();
    const before = this.#stored.size;
    for (const key of this.#stored.keys()) {
      if (used.has(key)) continue;
      this.#stored.delete(key);
      this.#parsed.delete(key);
    }
    if (this.#path === undefined) return;
    const same = used.size === before && [...this.#stored.values()].every((stored) => typeof stored === "object");
    try {
      if (same) utimesSync(this.#path, new Date(), new Date());
      else this.#write(this.#path);
    } catch {
      // Read-only home, full disk: the next build compiles again.
    }
  }

  #write(path: string): void {
    mkdirSync(dirname(path), { recursive: true });
    const scratch = `${path}.${randomBytes(4).toString("hex")}`;
    try {
      const file = openSync(scratch, "wx");
      try {
        appendFileSync(file, `${this.#header}\n`);
        for (const [key, stored] of this.#stored) {
          const line = typeof stored === "string" ? lineOf(key, stored) : stored;
          this.#stored.set(key, line);
          appendFileSync(file, line);
        }
      } finally {
        closeSync(file);
      }
      renameSync(scratch, path);
    } finally {
      rmSync(scratch, { force: true });
    }
    dropOld(dirname(path));
  }

  #load(): void {
    if (this.#path === undefined) return;
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.#path);
    } catch {
      return;
    }
    let at = bytes.indexOf(10);
    if (at < 0 || bytes.toString("utf8", 0, at) !== this.#header) return;
    while (at + 1 < bytes.length) {
      const end = bytes.indexOf(10, at + 1);
      if (end < 0) return;
      const line = bytes.subarray(at + 1, end + 1);
      this.#stored.set(line.toString("latin1", 0, Math.max(0, line.indexOf(32))), line);
      at = end;
    }
  }
}

/** Lines are ASCII, which is read several times faster than UTF-8. */
function lineOf(key: string, json: string): Buffer {
  const body = Buffer.from(json.replace(/[\u0080-\uffff]/g, escaped), "latin1");
  return Buffer.concat([Buffer.from(`${key} ${crc32(body).toString(16)} `), body, Buffer.from("\n")]);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The value of a line; undefined where its checksum does not fit. */
function parse(line: Buffer): CompiledFile | undefined {
  const afterKey = line.indexOf(32);
  const afterSum = line.indexOf(32, afterKey + 1);
  const body = line.subarray(afterSum + 1, -1);
  if (afterKey < 0 || afterSum < 0 || crc32(body).toString(16) !== line.toString("latin1", afterKey + 1, afterSum)) return undefined;
  try {
    return JSON.parse(body.toString("latin1"));
  } catch {
    return undefined;
  }
}

/** Where caches belong on this system; `LENTERA_CACHE` overrules. Course folders stay as their authors left them. */
export function cacheFolder(): string {
  const { LENTERA_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (LENTERA_CACHE) return LENTERA_CACHE;
  if (process.platform === "win32") return join(LOCALAPPDATA ?? join(homedir(), "AppData/Local"), "lentera", "Cache");
  if (process.platform === "darwin") return join(homedir(), "Library/Caches/lentera");
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "lentera");
}

function dropOld(folder: string): void {
  const oldest = Date.now() - keepDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/\.cache(?:\.[0-9a-f]{8})?$/.test(name) && statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}
