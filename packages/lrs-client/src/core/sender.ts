import type { Connection } from "./connection.ts";
import { deliver, encodeJson } from "./deliver.ts";
import { LrsError } from "./error.ts";
import { increasingClock, prepare } from "./prepare.ts";
import { createQueue, ignore, promiseOf, type Entry } from "./queue.ts";
import type { AttachmentContent } from "./queue-store.ts";
import { backoff } from "./retry.ts";
import type { RefusedStatement, SenderOptions, SenderStatus, StatementSender } from "./sender-types.ts";
import type { PreparedStatement, Statement } from "./statement.ts";
import { utf8Length } from "./utf8-length.ts";

/** Bytes that may leave at page dismissal; browsers refuse more than 65,536 in flight. */
const keepaliveBudget = 60_000;
const longestTimer = 2 ** 31 - 1;

interface Waiter {
  /** Settled when this statement is; undefined: when the queue is known and empty. */
  readonly id: string | undefined;
  resolve(): void;
  reject(error: LrsError): void;
}

/** Makes a sender of statements over a connection; what its store holds for the connection's owner is sent first. */
export function createSender(connection: Connection, options: SenderOptions = {}): StatementSender {
  const { store, encode = encodeJson, clock = increasingClock() } = options;
  const batching = { count: 50, bytes: 500_000, delay: 0, ...options.batch };
  const limit = { count: 100_000, bytes: 100_000_000, overflow: "refuse" as const, ...options.limit };
  const outlives = options.keepalive ?? typeof document !== "undefined";
  const queue = createQueue(connection.owner, store, limit);
  const { entries } = queue;
  const statusListeners = new Set<(status: SenderStatus) => void>();
  const deadLetterListeners = new Set<(letter: RefusedStatement) => void>();
  let waiters: Waiter[] = [];
  let isFirst = options.firstAlone ?? false;
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
    if (isClosed || isStopped || isPumping || inFlight > 0) return;
    if (queue.isLoaded && entries.size === 0) return;
    const wait = retryAt === undefined ? 0 : retryAt - Date.now();
    const delay = isDue() ? wait : Math.max(wait, batching.delay);
    if (delay <= 0) {
      void pump();
    } else if (timer === undefined || isDue()) {
      clearTimeout(timer);
      timer = setTimeout(() => void pump(), Math.min(delay, longestTimer));
    }
  }

  async function pump(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (isClosed || isStopped || isPumping || inFlight > 0) return;
    isPumping = true;
    retryAt = undefined;
    try {
      while (await (store?.exclusive ? store.exclusive(connection.owner, round) : round()));
    } catch (cause) {
      fail(cause);
    }
    isPumping = false;
    if (entries.size === 0) isHurried = false;
    settleWaiters();
    plan();
    tell();
  }

  /** Sends one batch; true when the next one is due. */
  async function round(): Promise<boolean> {
    await queue.load();
    await queue.save();
    const batch = isClosed || inFlight > 0 ? [] : take();
    if (batch.length > 0) await fly(batch, outlives && failures === 0);
    return batch.length > 0 && !isClosed && !isStopped && inFlight === 0 && entries.size > 0 && isDue();
  }

  function take(): Entry[] {
    const batch: Entry[] = [];
    let bytes = 2;
    for (const entry of entries.values()) {
      bytes += entry.bytes + 1;
      if (batch.length >= (isFirst ? 1 : batching.count)) break;
      if (batch.length > 0 && bytes > batching.bytes) break;
      batch.push(entry);
    }
    return batch;
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
      for (const entry of done) entry.settlement?.resolve(entry.id);
      settleWaiters();
      await queue.forget(done.map(({ id }) => id));
    }
  }

  function bury(entry: Entry, reason: LrsError): void {
    deadLetters++;
    entry.settlement?.reject(reason);
    const statement = JSON.parse(entry.json) as PreparedStatement;
    for (const listener of deadLetterListeners) listener({ statement, error: reason });
  }

  function fail(cause: unknown): void {
    error = cause instanceof LrsError ? cause : new LrsError("storage", "The queue cannot be worked on.", { cause });
    failures++;
    if (error.retryable || error.kind === "storage") {
      retryAt = Date.now() + (error.retryAfter ?? backoff(failures));
      return;
    }
    isStopped = true;
    for (const entry of entries.values()) rejectKept(entry, error);
  }

  /** The statement stays queued, but who waits for it learns that it will not leave by itself. */
  function rejectKept(entry: Entry, reason: LrsError): void {
    entry.settlement?.reject(reason.concerning([entry.id]));
    delete entry.settlement;
  }

  function settleWaiters(): void {
    waiters = waiters.filter(({ id, resolve, reject }) => {
      const isDone = id === undefined ? queue.isLoaded && entries.size === 0 : !entries.has(id);
      if (isDone) resolve();
      else if ((isStopped || isClosed) && error) reject(error);
      else return true;
      return false;
    });
  }

  function add(statement: Statement, attachments?: readonly AttachmentContent[]): Promise<string> {
    const prepared = prepare(statement, clock);
    const { id } = prepared;
    const json = JSON.stringify(prepared);
    const refuse = (kind: "conflict" | "closed" | "queue-full", message: string): Promise<string> =>
      Promise.reject(new LrsError(kind, message, { statementIds: [id] }));
    if (isClosed) return refuse("closed", "The sender is closed.");
    const known = entries.get(id);
    if (known) {
      return known.json === json ? promiseOf(known) : refuse("conflict", "Another statement with this id is queued.");
    }
    const item = attachments?.length ? { id, json, attachments } : { id, json };
    const entry = queue.add(item) ?? addInPlace(item);
    if (!entry) return refuse("queue-full", "The queue of unsent statements is full.");
    const promise = promiseOf(entry);
    if (isStopped && error) rejectKept(entry, error);
    wake();
    return promise;
  }

  /** The queue is full: the oldest make room, if the policy says so. */
  function addInPlace(item: { readonly id: string; readonly json: string }): Entry | undefined {
    const gone = queue.strike(queue.surplus(utf8Length(item.json)));
    void queue.forget(gone.map(({ id }) => id));
    for (const entry of gone) {
      bury(entry, new LrsError("queue-full", "It made room for a newer statement.", { statementIds: [entry.id] }));
    }
    return gone.length > 0 ? queue.add(item) : undefined;
  }

  function send(statement: Statement, attachments?: readonly AttachmentContent[]): Promise<string>;
  function send(statements: readonly Statement[]): Promise<string[]>;
  function send(
    given: Statement | readonly Statement[],
    attachments?: readonly AttachmentContent[],
  ): Promise<string> | Promise<string[]> {
    const sending = isList(given) ? together(given.map((statement) => add(statement))) : add(given, attachments);
    sending.catch(ignore);
    return sending;
  }

  if (store) wake();

  return {
    get status() {
      return status();
    },
    onStatus: (listener) => subscribe(statusListeners, listener),
    onDeadLetter: (listener) => subscribe(deadLetterListeners, listener),
    send,
    flush() {
      const id = [...entries.keys()].pop();
      if (id === undefined && queue.isLoaded) return Promise.resolve();
      if ((isStopped || isClosed) && error) return Promise.reject(error);
      isHurried = true;
      const settled = new Promise<void>((resolve, reject) => waiters.push({ id, resolve, reject }));
      settled.catch(ignore);
      wake();
      return settled;
    },
    resume() {
      isStopped = false;
      retryAt = undefined;
      wake();
    },
    handOver() {
      if (isClosed || isStopped) return entries.size;
      const again: Entry[] = [];
      const fresh: Entry[] = [];
      let room = keepaliveBudget - keepaliveBytes - 4;
      let left = 0;
      for (const entry of entries.values()) {
        if (entry.isSafe) continue;
        room -= entry.bytes + 1;
        if (left > 0 || room < 0 || entry.attachments) left++;
        // Repeats go apart: a strict LRS refuses a whole batch for one of them.
        else (entry.isInFlight ? again : fresh).push(entry);
      }
      for (const batch of [again, fresh]) {
        if (batch.length > 0) fly(batch, true, true).catch(fail).then(plan, ignore);
      }
      return left;
    },
    async close({ discard = false } = {}) {
      if (isClosed) return;
      isClosed = true;
      clearTimeout(timer);
      error = new LrsError("closed", "The sender was closed.");
      const ids = [...entries.keys()];
      for (const entry of entries.values()) if (!entry.isInFlight) rejectKept(entry, error);
      settleWaiters();
      tell();
      await queue.save();
      if (!discard) return;
      const before = queue.isLoaded ? [] : ((await store?.load(connection.owner)) ?? []);
      await queue.forget([...ids, ...before.map(({ id }) => id)]);
    },
  };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isList(given: Statement | readonly Statement[]): given is readonly Statement[] {
  return Array.isArray(given);
}

/** Waits for all, then tells all that failed. */
async function together(sending: readonly Promise<string>[]): Promise<string[]> {
  const errors: LrsError[] = [];
  const ids = await Promise.all(
    sending.map((one) =>
      one.catch((reason: LrsError) => {
        errors.push(reason);
        return "";
      }),
    ),
  );
  const [first] = errors;
  if (first) throw first.concerning(errors.flatMap(({ statementIds }) => statementIds));
  return ids;
}
