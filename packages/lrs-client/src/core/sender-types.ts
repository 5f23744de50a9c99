import type { BatchEncoder } from "./deliver.ts";
import type { LrsError } from "./error.ts";
import type { Clock } from "./prepare.ts";
import type { AttachmentContent, QueueStore } from "./queue-store.ts";
import type { PreparedStatement, Statement } from "./statement.ts";

/** What travels in one request. */
export interface BatchOptions {
  /** Statements in one request. Default 50: LRSs take 25 to 50 best. */
  readonly count?: number;
  /** Bytes of one request's body. Default 500,000. A single larger statement travels alone. */
  readonly bytes?: number;
  /** Milliseconds to wait for a batch to fill. Default 0: what is queued leaves at once, what comes meanwhile next. */
  readonly delay?: number;
}

/** How much may wait. */
export interface LimitOptions {
  /** Statements. Default 100,000. */
  readonly count?: number;
  /** Bytes of JSON. Default 100,000,000. */
  readonly bytes?: number;
  /** What happens to a statement too many: refused with `queue-full` (default), or the oldest makes room. */
  readonly overflow?: "refuse" | "drop-oldest";
}

/** How statements are queued, batched and kept. */
export interface SenderOptions {
  /** Default: memory only. */
  readonly store?: QueueStore;
  readonly batch?: BatchOptions;
  readonly limit?: LimitOptions;
  /** Send the first statement alone and wait for its answer (cmi5 `initialized`). */
  readonly firstAlone?: boolean;
  /** Mark ordinary small requests keepalive too, so that they survive a page that is left. Default: in documents. */
  readonly keepalive?: boolean;
  /** Gives timestamps to statements that have none. Default: `increasingClock()`. */
  readonly clock?: Clock;
  /** How a batch with attachments becomes a body; the full client gives multipart. */
  readonly encode?: BatchEncoder;
}

/** What a sender is doing. */
export interface SenderStatus {
  /** `waiting` for the next try after a failure; `stopped` until `resume()`; `closed` for good. */
  readonly state: "idle" | "sending" | "waiting" | "stopped" | "closed";
  /** Statements that are not yet confirmed, those in flight included. */
  readonly depth: number;
  /** Bytes of JSON of those. */
  readonly bytes: number;
  /** Statements that have left and have no answer yet. */
  readonly inFlight: number;
  /** Confirmed since the sender was made. */
  readonly delivered: number;
  /** Refused for good since the sender was made. */
  readonly deadLetters: number;
  /** Failures in a row. */
  readonly failures: number;
  /** All that is queued stands in the store too; false without a store, or after it failed. */
  readonly isDurable: boolean;
  /** Why the store no longer serves: statements are in memory only. */
  readonly storageError: LrsError | undefined;
  /** When the next try is due (ms since 1970). */
  readonly retryAt: number | undefined;
  /** Why it waits, stopped or was closed. */
  readonly error: LrsError | undefined;
}

/** A statement that cannot be delivered, and why. */
export interface RefusedStatement {
  readonly statement: PreparedStatement;
  readonly error: LrsError;
}

/**
 * Delivers statements in order, each once: written to the store before the first try, struck out after the
 * confirmed answer, retried until then.
 */
export interface StatementSender {
  readonly status: SenderStatus;
  /** Calls back on each change of `status`; the result ends that. */
  onStatus(listener: (status: SenderStatus) => void): () => void;
  /** Calls back for each statement that is refused for good; the result ends that. */
  onDeadLetter(listener: (letter: RefusedStatement) => void): () => void;
  /**
   * Queues a statement (id and timestamp are fixed now, synchronously) and resolves with its id once the LRS
   * has confirmed it. Rejects when it is refused for good, and at once while the sender is stopped (the
   * statement is kept). Need not be awaited: an ignored rejection is silent.
   */
  send(statement: Statement, attachments?: readonly AttachmentContent[]): Promise<string>;
  /** The same for many; rejects, when all are settled, naming those that failed. */
  send(statements: readonly Statement[]): Promise<string[]>;
  /** Sends without waiting for a batch to fill; resolves when all that is queued now is settled, rejects when the sender stops. */
  flush(): Promise<void>;
  /** Tries again now: after new credentials, or when the device is online again. */
  resume(): void;
  /**
   * Hands what is unsent to the browser, synchronously, as far as it fits the keepalive budget (60 KB): for
   * `pagehide` and `visibilitychange`. Statements stay queued until their answers come. Gives the number of
   * unconfirmed statements that could not be handed over.
   *
   * @param reserved bytes of the budget that other requests of the page need
   */
  handOver(reserved?: number): number;
  /** Ends the sender; requests that have left are not cut off. What is unsent stays in the store, or goes with `discard`. */
  close(options?: { readonly discard?: boolean }): Promise<void>;
}
