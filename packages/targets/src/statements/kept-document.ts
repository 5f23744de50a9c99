import { LrsError, readDocument, writeDocument, type Connection, type DocumentAddress } from "@lentera/lrs-client/core";

/** What was read: the value, and the window that wrote it. */
interface Written<Value> {
  readonly value: Value;
  readonly writer: string | undefined;
}

/** Our state document in the LRS. Work of another window is never written over. */
export interface KeptDocument<Value extends object> {
  read(): Promise<Value>;
  /** False where another window has taken the course over meanwhile: nothing was written then. */
  write(value: Value): Promise<boolean>;
  /** Hands the value to the browser when the page goes away; gives the bytes that it takes of the keepalive budget. */
  leave(value: Value): number;
}

export interface WriterNames {
  /** Of this window since its document was loaded. */
  readonly own: string;
  /** Of the same window before a reload, whose last write may arrive late. */
  readonly before?: string | undefined;
}

/** Browsers allow 65,536 bytes for all requests that outlive a page: statements need their share. */
const largestKeepalive = 30_000;
const mostTries = 4;

/**
 * Reads and writes the document with the right precondition. Where the LRS tells no ETag after a write, or hides it
 * from other origins, it is read before it is written; where it insists on a precondition, it gets one.
 */
export function keptDocument<Value extends object>(
  connection: Connection,
  address: DocumentAddress,
  names: WriterNames,
): KeptDocument<Value> {
  const ours = new Set([undefined, names.own, names.before]);
  let exists = false;
  let etag: string | undefined;
  let insists = false;

  async function look(): Promise<Written<Value>> {
    const found = await readDocument(connection, address);
    exists = found !== undefined;
    etag = found?.etag;
    try {
      const { writer, ...value } = Object(found?.json()) as { readonly writer?: string };
      return { value: value as Value, writer };
    } catch {
      // Not our JSON: nothing can be read from it.
      return { value: {} as Value, writer: undefined };
    }
  }

  const bodyOf = (value: Value): string => JSON.stringify({ ...value, writer: names.own });
  const isElsewhere = async (): Promise<boolean> => !ours.has((await look()).writer);

  async function put(body: string, keepalive = false): Promise<void> {
    const expect = exists ? (etag ?? (insists ? "any" : undefined)) : "none";
    const written = writeDocument(connection, address, body, { keepalive, ...(expect !== undefined && { expect }) });
    etag = undefined;
    exists = true;
    etag = await written;
  }

  return {
    async read() {
      const { value, writer } = await look();
      ours.add(writer);
      return value;
    },
    async write(value) {
      if (exists && etag === undefined && (await isElsewhere())) return false;
      for (let tries = 1; ; tries++) {
        try {
          await put(bodyOf(value));
          return true;
        } catch (error) {
          if (!(error instanceof LrsError) || tries >= mostTries) throw error;
          if (error.kind === "conflict") insists = true;
          else if (error.kind !== "precondition-failed") throw error;
          // After a lost answer it may be our own that is there.
          if (await isElsewhere()) return false;
        }
      }
    },
    leave(value) {
      const body = bodyOf(value);
      const bytes = new TextEncoder().encode(body).length;
      const fits = bytes <= largestKeepalive;
      put(body, fits).catch(() => {
        // Nobody is left to tell.
      });
      return fits ? bytes : 0;
    },
  };
}
