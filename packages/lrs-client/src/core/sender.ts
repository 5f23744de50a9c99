import { lastBatches, nextBatch } from "./batch.ts";
import type { Connection } from "./connection.ts";
import { deliver, encodeJson } from "./deliver.ts";
import { LrsError } from "./error.ts";
import { increasingClock, prepare } from "./prepare.ts";
import { createQueue, ignore, settle, storageFailure, wait, type Entry, type Waiter } from "./queue.ts";
import type { AttachmentContent, QueuedStatement } from "./queue-store.ts";
import { backoff, longestWait } from "./retry.ts";
import { sending } from "./sending.ts";
import type { RefusedStatement, SenderOptions, SenderStatus, StatementSender } from "./sender-types.ts";
import type { PreparedStatement, Statement } from "./statement.ts";

/** Bytes that may leave at page dismissal; browsers refuse more than 65,536 in flight. */
const keepaliveBudget = 60_000;

/** Makes a sender of statements over a connection; what its store holds for the connection's owner is sent first. */
export function createSender(connection: Connection, options: SenderOptions = {}): StatementSender {
  const { store, encode = encodeJson, clock = increasingClock(), firstAlone = false } = options;
  const { keepalive: outlives = typeof document !== "undefined" } = options;
  const batching = { count: 50, bytes: 500_000, delay: 0, ...options.batch };
  const limit = { count: 100_000, bytes: 100_000_000, overflow: "refuse" as const, ...options.limit };
  const queue = createQueue(connection.owner, store, limit);
  const { entries } = queue;
  const statusListeners = new Set<(status: SenderStatus) => void>();
  const deadLetterListeners = new Set<(letter: RefusedStatement) => void>();
  let isFirst = firstAlone;
  let isScheduled = false;
  let isPumping = false;
  let isHurried = false;
  let isStopped = false;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inFlight = 0;
  let keepaliveBytes = 0;
  let delivered = 0;
  let deadLetters = 0;
  let failures = 0;
  let retryAt: number | undefined;
  let error: LrsError | undefined;

  function state(): SenderStatus["state"] {
    if (isClosed) return "closed";
    if (isStopped) return "stopped";
    if (inFlight > 0 || (isPumping && (entries.size > 0 || !queue.isLoaded))) return "sending";
    return retryAt === undefined ? "idle" : "waiting";
  }

  function status(): SenderStatus {
    return {
      state: state(),
      depth: entries.size,
      bytes: queue.bytes,
      inFlight,
      delivered,
      deadLetters,
      failures,
      isDurable: !!store && !queue.storageError,
      storageError: queue.storageError,
      retryAt,
      error,
    };
  }

  function tell(): void {
    if (statusListeners.size === 0) return;
    const now = status();
    for (const listener of statusListeners) listener(now);
  }

  function mayFly(): boolean {
    return !isClosed && !isStopped && inFlight === 0;
  }

  function isDue(): boolean {
    const { count, bytes, delay } = batching;
    const isFull = entries.size >= count || queue.bytes >= bytes;
    return delay === 0 || isFull || isHurried || isFirst || !queue.isLoaded;
  }

  /** Sees to it that the queue is saved soon and sent when it is time. */
  function wake(): void {
    if (isScheduled) return;
    isScheduled = true;
    // A loop that queues thousands ends before the first batch is made.
    queueMicrotask(() => {
      isScheduled = false;
      if (!isClosed) void queue.save();
      plan();
      tell();
    });
  }

  function plan(): void {
    if (isPumping || !mayFly()) return;
    if (queue.isLoaded && entries.size === 0) return;
    const delay = retryAt ? retryAt - Date.now() : isDue() ? 0 : batching.delay;
    if (delay <= 0) void pump();
    // A timer that runs stays: a clock that is set back makes no wait longer.
    else timer ??= setTimeout(() => void pump(), Math.min(delay, longestWait));
  }

  function endTimer(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  async function pump(): Promise<void> {
    endTimer();
    if (isPumping || !mayFly()) return;
    isPumping = true;
    retryAt = undefined;
    try {
      while (await (store?.exclusive ? store.exclusive(connection.owner, round) : round()));
    } catch (cause) {
      fail(cause);
    }
    isPumping = false;
    if (entries.size === 0) isHurried = false;
    plan();
    tell();
  }

  /** Sends one batch; true when the next one is due. */
  async function round(): Promise<boolean> {
    await queue.load();
    await queue.save();
    if (!mayFly() || entries.size === 0) return false;
    await fly(nextBatch(entries.values(), isFirst ? 1 : batching.count, batching.bytes), outlives && failures === 0);
    return mayFly() && entries.size > 0 && isDue();
  }

  /** Sends a batch and sees to what becomes of it; rejects when it cannot be delivered now. */
  async function fly(batch: readonly Entry[], wantsKeepalive: boolean, isHandOver = false): Promise<void> {
    const size = batch.reduce((sum, { bytes }) => sum + bytes + 1, 2);
    const isSmall = keepaliveBytes + size <= keepaliveBudget / (isHandOver ? 1 : 2);
    const keepalive = wantsKeepalive && isSmall && !batch.some(({ attachments }) => attachments);
    for (const entry of batch) {
      entry.isInFlight = true;
      entry.isSafe ||= keepalive;
    }
    inFlight += batch.length;
    if (keepalive) keepaliveBytes += size;
    const done: Entry[] = [];
    const outcome = {
      stored(items: readonly Entry[]): void {
        done.push(...queue.strike(items));
      },
      async refused(entry: Entry, reason: LrsError): Promise<void> {
        if (queue.strike([entry]).length === 0) return;
        await queue.setAside(entry, [reason.message, reason.body].join(" "));
        bury(entry, reason);
      },
    };
    try {
      const delivery = deliver(connection, batch, outcome, { encode, keepalive });
      tell();
      await delivery;
      isFirst = false;
      failures = 0;
      error = undefined;
    } finally {
      inFlight -= batch.length;
      if (keepalive) keepaliveBytes -= size;
      delivered += done.length;
      for (const entry of batch) entry.isInFlight = entry.isSafe = false;
      for (const entry of done) settle(entry);
      await queue.forget(done.map(({ id }) => id));
    }
  }

  function bury(entry: Entry, reason: LrsError): void {
    deadLetters++;
    settle(entry, reason);
    const statement = JSON.parse(entry.json) as PreparedStatement;
    for (const listener of deadLetterListeners) listener({ statement, error: reason });
  }

  function fail(cause: unknown): void {
    error = storageFailure(cause);
    failures++;
    endTimer();
    const isPassing = error.retryable || error.kind === "storage";
    if (isPassing) retryAt = Date.now() + (error.retryAfter ?? backoff(failures));
    else isStopped = true;
    if (!isPassing || isClosed) tellAll(error);
  }

  /** The statements stay queued, but who waits for them learns that they will not leave by themselves. */
  function tellAll(reason: LrsError): void {
    for (const entry of entries.values()) if (!entry.isInFlight) settle(entry, reason.concerning([entry.id]));
  }

  async function drain(): Promise<void> {
    isHurried = true;
    wake();
    await queue.loaded;
    if (!isStopped && !isClosed && entries.size > 0) {
      await new Promise<void>((resolve) => {
        let left = entries.size;
        for (const entry of entries.values()) wait(entry, () => --left || resolve());
      });
    }
    if ((isStopped || isClosed) && error) throw error;
  }

  /** Queues one; gives its id, and tells its fate now or later. */
  function add(statement: Statement, attachments: readonly AttachmentContent[] | undefined, waiter: Waiter): string {
    const { id, json } = prepare(statement, clock);
    const refuse = (kind: "conflict" | "closed" | "queue-full", message: string): string => {
      waiter(id, new LrsError(kind, message, { statementIds: [id] }));
      return id;
    };
    if (isClosed) return refuse("closed", "The sender was closed.");
    let entry = entries.get(id);
    if (entry && entry.json !== json) return refuse("conflict", "Another statement with this id is queued.");
    if (!entry) {
      const item = { id, json, attachments: attachments?.length ? attachments : undefined };
      entry = queue.add(item) ?? addInPlace(item);
      if (!entry) return refuse("queue-full", "The queue is full.");
    }
    if (entry.waiter) wait(entry, waiter);
    else entry.waiter = waiter;
    if (isStopped && error) settle(entry, error.concerning([id]));
    wake();
    return id;
  }

  /** The queue is full: the oldest make room, if the policy says so. */
  function addInPlace(item: QueuedStatement): Entry | undefined {
    const gone = queue.strike(queue.surplus(item));
    void queue.forget(gone.map(({ id }) => id));
    for (const entry of gone) {
      bury(entry, new LrsError("queue-full", "It made room for a newer statement.", { statementIds: [entry.id] }));
    }
    return gone.length > 0 ? queue.add(item) : undefined;
  }

  if (store) wake();

  return {
    get status() {
      return status();
    },
    onStatus: (listener) => subscribe(statusListeners, listener),
    onDeadLetter: (listener) => subscribe(deadLetterListeners, listener),
    send: sending(add),
    flush() {
      const settled = drain();
      settled.catch(ignore);
      return settled;
    },
    resume() {
      isStopped = false;
      isHurried = true;
      retryAt = undefined;
      wake();
    },
    handOver(reserved = 0) {
      if (isClosed || isStopped) return entries.size;
      const [left, ...batches] = lastBatches(entries.values(), keepaliveBudget - keepaliveBytes - reserved, isFirst);
      for (const batch of batches) {
        if (batch.length > 0) fly(batch, true, true).catch(fail).then(wake, ignore);
      }
      return left;
    },
    async close({ discard = false } = {}) {
      if (isClosed) return;
      isClosed = true;
      endTimer();
      error = new LrsError("closed", "The sender was closed.");
      tellAll(error);
      tell();
      await queue.load();
      if (discard) await queue.forget([...entries.keys()]);
    },
  };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
