import { ignore, type Waiter } from "./queue.ts";
import type { AttachmentContent } from "./queue-store.ts";
import type { LrsError } from "./error.ts";
import type { StatementSender } from "./sender-types.ts";
import type { Statement } from "./statement.ts";

/** Queues one statement; gives its id, and tells the waiter its fate. */
type Add = (statement: Statement, attachments: readonly AttachmentContent[] | undefined, waiter: Waiter) => string;

/** The promises of `send` over a queue that tells each statement's fate. */
export function sending(add: Add): StatementSender["send"] {
  function one(statement: Statement, attachments: readonly AttachmentContent[] | undefined): Promise<string> {
    return new Promise((resolve, reject) => {
      add(statement, attachments, (id, reason) => (reason ? reject(reason) : resolve(id)));
    });
  }

  /** One promise for all: a promise for each costs more than sending it. */
  function all(statements: readonly Statement[]): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const failed: string[] = [];
      let left = statements.length + 1;
      let first: LrsError | undefined;
      const waiter: Waiter = (id, reason) => {
        if (reason) {
          first ??= reason;
          failed.push(id);
        }
        if (--left === 0) {
          if (first) reject(first.concerning(failed));
          else resolve(ids);
        }
      };
      const ids = statements.map((statement) => add(statement, undefined, waiter));
      waiter("");
    });
  }

  function send(statement: Statement, attachments?: readonly AttachmentContent[]): Promise<string>;
  function send(statements: readonly Statement[]): Promise<string[]>;
  function send(
    given: Statement | readonly Statement[],
    attachments?: readonly AttachmentContent[],
  ): Promise<string> | Promise<string[]> {
    const sent = isList(given) ? all(given) : one(given, attachments);
    // An ignored rejection is silent.
    sent.catch(ignore);
    return sent;
  }
  return send;
}

function isList(given: Statement | readonly Statement[]): given is readonly Statement[] {
  return Array.isArray(given);
}
