import { LrsError, type StatementSender } from "@lentera/lrs-client/core";
import type { SaveStatus } from "@lentera/model";
import type { Told } from "./course-report.ts";
import type { KeptDocument } from "./kept-document.ts";
import { watchSender, type Tell } from "./watch-sender.ts";

/** What the State API keeps of a learner over all sessions of a registration. */
export interface Kept extends Told {
  state?: string;
}

/** Saves the state and the statements of one launch, and says how that stands. */
export interface LrsSession {
  commit(): Promise<SaveStatus>;
  /** Hands everything to the browser as the page goes away. Synchronous. */
  leave(): void;
}

export interface LrsSessionOptions {
  readonly sender: StatementSender;
  readonly document: KeptDocument<Kept>;
  /** As it was read; the driver writes on in it. */
  readonly kept: Kept;
  /** Whether documents may be written yet, and in this mode. */
  mayWrite(): boolean;
  readonly tell: Tell;
}

const longestPause = 30_000;

export function lrsSession({ sender, document, kept, mayWrite, tell }: LrsSessionOptions): LrsSession {
  let written = JSON.stringify(kept);
  let isElsewhere = false;
  let failures = 0;
  let writing = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isDue = (): boolean => !isElsewhere && JSON.stringify(kept) !== written;
  const watched = watchSender(sender, "session-lost", tell, () => !isDue() && !isElsewhere);

  async function write(): Promise<void> {
    if (!isDue()) return;
    const text = JSON.stringify(kept);
    if (await document.write(kept)) written = text;
    else isElsewhere = true;
  }

  /** The document has no queue that would try again by itself. */
  function tryLater(): void {
    failures++;
    clearTimeout(timer);
    timer = setTimeout(() => void commit().then((status) => tell(status)), Math.min(longestPause, 1000 * 2 ** failures));
  }

  async function commit(): Promise<SaveStatus> {
    if (!mayWrite()) return "waiting";
    try {
      // One after the other: each knows what the one before has written.
      writing = writing.then(write, write);
      await writing;
      failures = 0;
      await sender.flush();
    } catch (error) {
      if (error instanceof LrsError && error.retryable && sender.status.state !== "closed") {
        tryLater();
        return "waiting";
      }
      tell("not-saved", "session-lost");
      return "not-saved";
    }
    if (isElsewhere) tell("not-saved", "session-lost");
    return isElsewhere ? "not-saved" : watched.outcome();
  }

  return {
    commit,
    leave() {
      clearTimeout(timer);
      const bytes = mayWrite() && isDue() ? document.leave(kept) : 0;
      sender.handOver(bytes);
    },
  };
}
