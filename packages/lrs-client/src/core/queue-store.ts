import type { PreparedStatement } from "./statement.ts";

/** Bytes that travel with a statement; `sha2` ties them to its attachment. */
export interface AttachmentContent {
  readonly sha2: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** A statement as the queue keeps it. */
export interface QueuedStatement {
  readonly id: string;
  /** The statement as JSON, exactly as it is sent each time. */
  readonly json: string;
  readonly attachments?: readonly AttachmentContent[] | undefined;
}

/** A statement that cannot be delivered, set aside. */
export interface DeadLetter {
  readonly statement: PreparedStatement;
  /** What the LRS said. */
  readonly reason: string;
}

/**
 * Where unsent statements survive a crash or a reload. `owner` keeps endpoints and credentials apart:
 * what was added under one owner is never seen under another.
 */
export interface QueueStore {
  /** True where other senders (tabs) may have added or removed in between. */
  readonly shared?: boolean;
  /**
   * Everything that waits, in the order in which it was added; undefined where the caller has loaded before
   * and nobody else has changed it since.
   */
  load(owner: string, isReload?: boolean): Promise<QueuedStatement[] | undefined>;
  /** Resolves when the statements are safe. */
  add(owner: string, statements: readonly QueuedStatement[]): Promise<void>;
  /** Strikes out what was delivered. */
  remove(owner: string, ids: readonly string[]): Promise<void>;
  /** Moves a statement out of the queue, to be looked at later. */
  setAside?(owner: string, statement: QueuedStatement, reason: string): Promise<void>;
  /** What was set aside. */
  deadLetters?(owner: string): Promise<DeadLetter[]>;
  /** Runs `work` while no other sender of this owner runs its own. */
  exclusive?<T>(owner: string, work: () => Promise<T>): Promise<T>;
  close?(): Promise<void>;
}

/** Keeps the queue as long as the process or page lives; several senders may share it one after another. */
export function memoryStore(): QueueStore {
  const queues: Record<string, QueuedStatement[]> = {};
  const letters: Record<string, DeadLetter[]> = {};
  const remove = async (owner: string, ids: readonly string[]): Promise<void> => {
    const gone = new Set(ids);
    queues[owner] = (queues[owner] ?? []).filter(({ id }) => !gone.has(id));
  };
  return {
    load: async (owner) => [...(queues[owner] ?? [])],
    async add(owner, statements) {
      (queues[owner] ??= []).push(...statements);
    },
    remove,
    setAside(owner, { id, json }, reason) {
      (letters[owner] ??= []).push({ statement: JSON.parse(json) as PreparedStatement, reason });
      return remove(owner, [id]);
    },
    deadLetters: async (owner) => letters[owner] ?? [],
  };
}
