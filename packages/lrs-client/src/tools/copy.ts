import { encodeMultipart } from "../attachments/attachment.ts";
import { readStatement, type StatementQuery, type StatementWithAttachments } from "../client/statements.ts";
import type { Connection } from "../core/connection.ts";
import { LrsError } from "../core/error.ts";
import type { AttachmentContent } from "../core/queue-store.ts";
import { createSender } from "../core/sender.ts";
import type { SenderStatus, StatementSender } from "../core/sender-types.ts";
import type { Statement } from "../core/statement.ts";
import { getPages, type ReadProgress } from "./get.ts";
import type { Checkpoint } from "./checkpoint.ts";

const voided = "http://adlnet.gov/expapi/verbs/voided";

/** What is copied, and who is told of it. */
export interface CopyOptions {
  /** Which statements; all without it. */
  readonly query?: Omit<StatementQuery, "ascending" | "attachments" | "format">;
  /** Keeps how far it came, so that the next run goes on there. */
  readonly checkpoint?: Checkpoint<ReadProgress>;
  readonly signal?: AbortSignal;
  onProgress?(progress: ReadProgress): void;
  /** Called on each change of the sending: `waiting` with its error while the target gives no answer. */
  onStatus?(status: SenderStatus): void;
  /** A statement that the other LRS refuses for good. */
  onRefusal?(id: string, error: LrsError): void;
}

/**
 * Copies statements from one LRS to another, oldest first, with attachments, and with those that were voided
 * before what voids them. Ids and timestamps stay, so that a copy that is repeated, or goes on after an
 * interruption, stores nothing twice. Gives the number that the target has now confirmed.
 */
export async function copyStatements(from: Connection, to: Connection, options: CopyOptions = {}): Promise<number> {
  const { query, signal, checkpoint } = options;
  const sender = createSender(to, { encode: encodeMultipart });
  const pages = getPages(
    from,
    { ...query, attachments: true, ...(signal && { signal }) },
    {
      ...(checkpoint && { checkpoint }),
      onProgress: (progress) => options.onProgress?.(progress),
    },
  );
  let copied = 0;
  if (options.onStatus) sender.onStatus(options.onStatus);
  // A sender that waits for a silent target would not notice otherwise.
  const stop = (): void => void sender.close();
  signal?.addEventListener("abort", stop);
  try {
    for await (const { statements, attachments } of pages) {
      const sending: Promise<boolean>[] = [];
      const send = (statement: Statement, contents: ReadonlyMap<string, AttachmentContent>): void => {
        const sent = pass(sender, statement, contents, options);
        sent.catch(() => {
          // Awaited with its page.
        });
        sending.push(sent);
      };
      for (const statement of statements) {
        const before = await voidedBy(from, statement, signal);
        if (before) send(before.statement, before.attachments);
        send(statement, attachments);
      }
      copied += (await Promise.all(sending)).filter(Boolean).length;
    }
  } catch (error) {
    if (signal?.aborted) throw new LrsError("aborted", "Stopped by the caller.");
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    await sender.close();
  }
  return copied;
}

async function voidedBy(from: Connection, { verb, object }: Statement, signal?: AbortSignal): Promise<StatementWithAttachments | undefined> {
  if (verb.id !== voided || object.objectType !== "StatementRef") return undefined;
  return readStatement(from, object.id, { voided: true, attachments: true, ...(signal && { signal }) });
}

async function pass(
  sender: StatementSender,
  statement: Statement,
  contents: ReadonlyMap<string, AttachmentContent>,
  { onRefusal }: CopyOptions,
): Promise<boolean> {
  // What the target sets itself.
  const { stored: _stored, authority: _authority, version: _version, ...rest } = statement;
  const attachments = (statement.attachments ?? []).flatMap(({ sha2 }) => contents.get(sha2.toLowerCase()) ?? []);
  try {
    await sender.send(rest, attachments);
    return true;
  } catch (error) {
    if (!(error instanceof LrsError) || !["invalid", "conflict", "too-large"].includes(error.kind)) throw error;
    onRefusal?.(statement.id ?? "", error);
    return false;
  }
}
