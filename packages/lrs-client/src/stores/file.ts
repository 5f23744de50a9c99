import { open, readFile, rename, type FileHandle } from "node:fs/promises";
import { LrsError } from "../core/error.ts";
import type { QueueStore } from "../core/queue-store.ts";
import { lock, unlock } from "./file-lock.ts";
import { addedLine, asideLine, condensed, drawerOf, lettersOf, removedLine, replay, type Drawer } from "./file-log.ts";

/** How a queue in a file is kept. */
export interface FileStoreOptions {
  /**
   * What added statements survive once `send` has let the first try begin: `process` (default), the end of the
   * process however sudden; `power`, a power cut too, at the price of a disk flush for each batch added.
   */
  readonly survives?: "process" | "power";
  /** Bytes of outlived lines after which the file is rewritten. Default 8,000,000. */
  readonly condenseAfter?: number;
}

/**
 * A queue in a file (Node): an append-only log that is condensed now and then. Readable by its owner only.
 * One process at a time may have it; another meets an `LrsError` of kind `storage`.
 */
export function fileStore(path: string, options: FileStoreOptions = {}): QueueStore {
  const { survives = "process", condenseAfter = 8_000_000 } = options;
  let drawers = new Map<string, Drawer>();
  let file: FileHandle | undefined;
  let outlived = 0;
  /** The last line may be a half: what follows would be lost with it. */
  let isTorn = false;
  let opening: Promise<void> | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function begin(): Promise<void> {
    await lock(`${path}.lock`);
    try {
      const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return "";
        throw error;
      });
      drawers = replay(text);
      await condense();
    } catch (error) {
      await unlock(`${path}.lock`);
      throw error;
    }
  }

  const ready = (): Promise<void> => (opening ??= begin());

  async function condense(): Promise<void> {
    const fresh = await open(`${path}.new`, "w", 0o600);
    try {
      let lines = "";
      for (const line of condensed(drawers)) {
        lines += line;
        if (lines.length < 1_000_000) continue;
        await fresh.appendFile(lines);
        lines = "";
      }
      await fresh.appendFile(lines);
      await fresh.datasync();
    } finally {
      await fresh.close();
    }
    await file?.close();
    file = undefined;
    await rename(`${path}.new`, path);
    file = await open(path, "a", 0o600);
    outlived = 0;
    isTorn = false;
  }

  /** A disk too full for a shorter file still has the long one; it is tried again when as much is outlived anew. */
  async function shorten(): Promise<void> {
    outlived = 0;
    await condense().catch((error: unknown) => {
      if (!file) throw error;
    });
  }

  /** Appends in the order of the calls. */
  function append(lines: string): Promise<void> {
    const written = writing.then(async () => {
      await ready();
      if (isClosed) throw new LrsError("storage", "The queue's file is closed.");
      // What this change is about stands in the drawers already, and so in a file that is written anew.
      if (isTorn || !file) return condense();
      isTorn = true;
      await file.appendFile(lines);
      isTorn = false;
      if (survives === "power") await file.datasync();
      if (outlived > condenseAfter) await shorten();
    });
    writing = written.catch(() => {
      // Told to whoever asked for this write; the next one stands by itself.
    });
    return written;
  }

  return {
    async load(owner) {
      await ready();
      await writing;
      return [...drawerOf(drawers, owner).waiting.values()];
    },
    async add(owner, statements) {
      await ready();
      const { waiting } = drawerOf(drawers, owner);
      for (const statement of statements) waiting.set(statement.id, statement);
      await append(statements.map((statement) => addedLine(owner, statement)).join(""));
    },
    async remove(owner, ids) {
      await ready();
      const { waiting } = drawerOf(drawers, owner);
      for (const id of ids) {
        outlived += waiting.get(id)?.json.length ?? 0;
        waiting.delete(id);
      }
      await append(removedLine(owner, ids));
    },
    async setAside(owner, statement, reason) {
      await ready();
      const { waiting, aside } = drawerOf(drawers, owner);
      waiting.delete(statement.id);
      aside.set(statement.id, { statement, reason });
      await append(asideLine(owner, statement.id, reason));
    },
    async deadLetters(owner) {
      await ready();
      return lettersOf(drawerOf(drawers, owner));
    },
    async close() {
      const isOpen = await opening?.then(
        () => true,
        () => false,
      );
      if (!isOpen) return;
      // A sender strikes out what was delivered a few turns after the write that it waited for.
      let seen: unknown;
      do {
        seen = writing;
        await seen;
        await new Promise((resolve) => setTimeout(resolve));
      } while (seen !== writing);
      isClosed = true;
      await file?.close();
      file = undefined;
      await unlock(`${path}.lock`);
    },
  };
}
