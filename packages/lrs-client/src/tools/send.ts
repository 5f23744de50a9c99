import { sha256 } from "../attachments/sha256.ts";
import type { Connection } from "../core/connection.ts";
import { LrsError } from "../core/error.ts";
import { createSender } from "../core/sender.ts";
import type { SenderStatus } from "../core/sender-types.ts";
import type { Statement } from "../core/statement.ts";
import { validateStatement, type Finding } from "../validate/index.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { InputError, readStatements } from "./read-statements.ts";

/** How far a sending has got. */
export interface SendProgress {
  /** Lines whose fate is known; the next run begins after them. */
  readonly line: number;
  /** Moment that gives a timestamp to statements that have none. */
  readonly begun: string;
  readonly sent: number;
  readonly refused: number;
}

/** A statement that was not sent, or not taken. */
export interface Refusal {
  readonly line: number;
  readonly id?: string;
  readonly message: string;
  readonly findings?: readonly Finding[];
  /** What the LRS or the reader threw; findings have none. */
  readonly error?: LrsError | InputError;
}

/** How statements are sent, and who is told of it. */
export interface SendOptions {
  /** Keeps what was confirmed, so that the next run goes on there. */
  readonly checkpoint?: Checkpoint<SendProgress>;
  /** Look at each statement first; what has findings is not sent. Default true. */
  readonly validate?: boolean;
  /**
   * Timestamp (ISO 8601) of statements that have none. Default: the moment at which the first run begins. One
   * that stays, such as the time of the file, lets the whole be sent again after it is done.
   */
  readonly begun?: string;
  readonly signal?: AbortSignal;
  onProgress?(progress: SendProgress): void;
  /** A statement that is not sent, or that the LRS refuses for good. */
  onRefusal?(refusal: Refusal): void;
  /** Called on each change of the sending: `waiting` with its error while the LRS gives no answer. */
  onStatus?(status: SenderStatus): void;
}

const window = 500;

/**
 * Sends statements from JSON or NDJSON. Statements without an id get one made of their content and line, so
 * that a run that is repeated stores nothing twice. Rejects with an `LrsError` when the LRS stops taking
 * them (the checkpoint keeps the place), with an `InputError` where the input cannot be read on.
 */
export async function sendStatements(
  connection: Connection,
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: SendOptions = {},
): Promise<SendProgress> {
  const { checkpoint, validate = true, signal } = options;
  let progress = (await checkpoint?.load()) ?? { line: 0, begun: options.begun ?? new Date().toISOString(), sent: 0, refused: 0 };
  const sender = createSender(connection);
  const refuse = (refusal: Refusal): void => {
    progress = { ...progress, refused: progress.refused + 1 };
    options.onRefusal?.(refusal);
  };
  if (options.onStatus) sender.onStatus(options.onStatus);
  let waiting: Promise<void>[] = [];
  let line = progress.line;

  async function settle(): Promise<void> {
    await Promise.all(waiting);
    waiting = [];
    progress = { ...progress, line };
    await checkpoint?.save(progress);
    options.onProgress?.(progress);
  }

  async function deliver(statement: Statement, at: number): Promise<void> {
    try {
      await sender.send(statement);
      progress = { ...progress, sent: progress.sent + 1 };
    } catch (error) {
      const isItsOwn = error instanceof LrsError && ["invalid", "conflict", "too-large"].includes(error.kind);
      if (!isItsOwn) throw error;
      const message = [error.message, error.body, error.advice].filter(Boolean).join(" ");
      refuse({ line: at, message, error, ...(statement.id !== undefined && { id: statement.id }) });
    }
  }

  const stop = (): void => void sender.close();
  signal?.addEventListener("abort", stop);
  try {
    for await (const one of readStatements(input)) {
      if (signal?.aborted) throw new LrsError("aborted", "Stopped by the caller.");
      if (one.line <= progress.line) continue;
      line = one.line;
      if (one instanceof InputError) {
        refuse({ line, message: one.message, error: one });
        continue;
      }
      const findings = validate ? validateStatement(one.value, { version: connection.version }) : [];
      if (findings.length > 0) {
        refuse({ line, message: "It breaks the rules of xAPI.", findings });
        continue;
      }
      const statement = await fixed(one.value, line, progress.begun);
      const sending = deliver(statement, line);
      sending.catch(() => {
        // Awaited with its window.
      });
      waiting.push(sending);
      if (waiting.length >= window) await settle();
    }
    if (line > progress.line) await settle();
  } catch (error) {
    if (signal?.aborted) throw new LrsError("aborted", "Stopped by the caller.");
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    await sender.close();
  }
  return progress;
}

/** The same line gives the same id and timestamp in each run. */
async function fixed(value: object, line: number, begun: string): Promise<Statement> {
  const statement = value as Statement;
  const timestamp = statement.timestamp ?? begun;
  if (statement.id !== undefined) return { ...statement, timestamp };
  const hash = await sha256(new TextEncoder().encode(`${line} ${JSON.stringify(value)}`));
  const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return { ...statement, id, timestamp };
}
