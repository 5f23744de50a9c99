import type { Connection, RequestOptions } from "../core/connection.ts";
import {
  deleteDocument,
  readDocument,
  writeDocument,
  type DocumentAddress,
  type StoredDocument,
  type WriteDocumentOptions,
} from "../core/document.ts";
import { LrsError } from "../core/error.ts";
import { backoff, pause } from "../core/retry.ts";

/** Text and bytes are written as they stand, an object as JSON. */
export type DocumentContent = string | Uint8Array | object;

/** What the handle leaves to the caller: the precondition and the tries are its own. */
export type HandleWriteOptions = RequestOptions & Pick<WriteDocumentOptions, "contentType">;

/** One document, with the ETag that was seen last. */
export interface DocumentHandle {
  /** Reads it; undefined where there is none. */
  read(options?: RequestOptions): Promise<StoredDocument | undefined>;
  /**
   * Writes over what was last read or written here (what was never read is read first). Rejects with
   * `precondition-failed` where someone else has changed it since.
   */
  write(content: DocumentContent, options?: HandleWriteOptions): Promise<void>;
  /**
   * Reads, lets `change` make the new content and writes it, again from the start when someone else was
   * faster. `change` may run several times; undefined from it leaves the document.
   */
  update(
    change: (current: StoredDocument | undefined) => DocumentContent | undefined | Promise<DocumentContent | undefined>,
    options?: HandleWriteOptions,
  ): Promise<void>;
  /** Lets the LRS merge top-level properties into a JSON document (POST). */
  merge(properties: object, options?: RequestOptions): Promise<void>;
  /** Removes it, whatever it holds. */
  delete(options?: RequestOptions): Promise<void>;
}

const mostTurns = 8;
const mostTries = 4;

/** A handle to one document; nothing is requested yet. */
export function documentHandle(connection: Connection, address: DocumentAddress): DocumentHandle {
  /** The content seen or written last; undefined where there was none, "unknown" before the first look. */
  let last: Uint8Array | undefined | "unknown" = "unknown";
  /** Undefined where the LRS tells none, or hides it from this origin. */
  let etag: string | undefined;

  async function read(options: RequestOptions = {}): Promise<StoredDocument | undefined> {
    const found = await readDocument(connection, address, options);
    last = found?.content;
    etag = found?.etag;
    return found;
  }

  /** Writes under one precondition, through failures that pass. */
  async function put(content: Uint8Array, options: WriteDocumentOptions): Promise<void> {
    for (let failures = 0; ; ) {
      try {
        etag = await writeDocument(connection, address, content, { ...options, attempts: 1 });
        last = content;
        return;
      } catch (error) {
        if (!(error instanceof LrsError)) throw error;
        // A try before may have been written without our hearing of it.
        const wasLost = failures > 0 && isChanged(error) && sameBytes((await read(options))?.content, content);
        if (wasLost) return;
        if (!error.retryable || ++failures === mostTries) throw error;
        await pause(error.retryAfter ?? backoff(failures), options.signal);
      }
    }
  }

  /** Writes over `last`. */
  async function replace(content: DocumentContent, options: HandleWriteOptions): Promise<void> {
    const before = last === "unknown" ? undefined : last;
    const expect = before ? (etag ?? "any") : "none";
    const bytes = bytesOf(content);
    const typed = { contentType: typeOf(content), ...options };
    try {
      await put(bytes, { ...typed, expect });
    } catch (error) {
      if (!isChanged(error)) throw error;
      const now = await read(options);
      if (expect !== "any" || !sameBytes(now?.content, before)) throw error;
      // The ETag is hidden from this origin, and the LRS takes no "*".
      await put(bytes, typed);
    }
  }

  return {
    read,
    async write(content, options = {}) {
      const written = last;
      if (last === "unknown") await read(options);
      else if (last && etag === undefined) {
        const now = await read(options);
        if (written !== "unknown" && !sameBytes(now?.content, written)) {
          throw new LrsError("precondition-failed", "The document was changed since it was last seen here.");
        }
      }
      await replace(content, options);
    },
    async update(change, options = {}) {
      for (let turn = 1; ; turn++) {
        const current = await read(options);
        const content = await change(current);
        if (content === undefined) return;
        try {
          await replace(content, options);
          return;
        } catch (error) {
          if (!isChanged(error) || turn === mostTurns) throw error;
          await pause(backoff(turn) / 10, options.signal);
        }
      }
    },
    async merge(properties, options = {}) {
      await writeDocument(connection, address, properties, { ...options, merge: true });
      last = "unknown";
      etag = undefined;
    },
    async delete(options = {}) {
      await deleteDocument(connection, address, options);
      last = undefined;
      etag = undefined;
    },
  };
}

/** 412, or the 409 by which 2.0 says that a precondition is missing. */
function isChanged(error: unknown): boolean {
  return error instanceof LrsError && (error.kind === "precondition-failed" || error.kind === "conflict");
}

function bytesOf(content: DocumentContent): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
}

function typeOf(content: DocumentContent): string {
  return content instanceof Uint8Array ? "application/octet-stream" : "application/json";
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (!one || !other) return one === other;
  return one.length === other.length && one.every((octet, index) => octet === other[index]);
}
