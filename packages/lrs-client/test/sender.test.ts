import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSender, memoryStore, type RefusedStatement } from "../src/core/index.ts";
import { badStatement, statement, statements, storedNumbers, testLrs } from "./fixtures.ts";

const posts = (lrs: ReturnType<typeof testLrs>["lrs"]): number => lrs.requests.filter(({ method }) => method === "POST").length;

describe("batches", () => {
  test("statements of one loop leave in batches, in order", async () => {
    const { lrs, connection } = testLrs();
    const sender = createSender(connection, { batch: { count: 25 } });
    let last: Promise<string> | undefined;
    for (const one of statements(110)) last = sender.send(one);
    await last;
    expect(storedNumbers(lrs)).toEqual(Array.from({ length: 110 }, (_, number) => number));
    expect(posts(lrs)).toBe(5);
  });

  test("no body is larger than asked, except for a statement that alone is", async () => {
    const { lrs, connection } = testLrs();
    const sender = createSender(connection, { batch: { bytes: 2000 } });
    await sender.send([...statements(30), statement(30, { result: { response: "é".repeat(2000) } }), statement(31)]);
    const sizes = lrs.requests.map(({ bytes }) => bytes);
    expect(sizes.filter((bytes) => bytes > 2000)).toHaveLength(1);
    expect(storedNumbers(lrs)).toHaveLength(32);
  });

  test("waits for a batch to fill, but not longer than asked", async () => {
    vi.useFakeTimers();
    try {
      const { lrs, connection } = testLrs();
      const sender = createSender(connection, { batch: { count: 3, delay: 2000 } });
      void sender.send(statement(0));
      await vi.advanceTimersByTimeAsync(1900);
      expect(posts(lrs)).toBe(0);
      await vi.advanceTimersByTimeAsync(200);
      expect(posts(lrs)).toBe(1);
      void sender.send(statements(3));
      await vi.advanceTimersByTimeAsync(10);
      expect(posts(lrs)).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test("flush does not wait for a batch to fill", async () => {
    const { lrs, connection } = testLrs();
    const sender = createSender(connection, { batch: { delay: 100_000 } });
    void sender.send(statements(3));
    await sender.flush();
    expect(storedNumbers(lrs)).toEqual([0, 1, 2]);
    await sender.flush();
  });

  test("the first statement goes alone and is answered before the next", async () => {
    const { lrs, connection } = testLrs();
    lrs.inject({ kind: "reset-after" });
    vi.spyOn(Math, "random").mockReturnValue(0);
    const sender = createSender(connection, { firstAlone: true });
    await sender.send(statements(5));
    const [first, again, rest] = lrs.requests.map(({ bytes }) => bytes);
    expect(first).toBe(again);
    expect(rest).toBeGreaterThan(first ?? 0);
    vi.restoreAllMocks();
  });

  test("ids and increasing timestamps are fixed when a statement is queued", async () => {
    const { lrs, connection } = testLrs();
    await createSender(connection).send(statements(20));
    const times = lrs.statements.map(({ timestamp }) => Date.parse(timestamp));
    expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? Infinity))).toBe(true);
    expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(20);
  });

  test("an id is queued once; other content under it is refused", async () => {
    const { lrs, connection } = testLrs();
    const sender = createSender(connection);
    const one = { ...statement(1), id: "0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a001", timestamp: "2026-11-24T04:00:00.000Z" };
    const all = [sender.send(one), sender.send(one)];
    await expect(sender.send({ ...statement(2), id: one.id })).rejects.toMatchObject({ kind: "conflict" });
    expect(await Promise.all(all)).toEqual([one.id, one.id]);
    expect(lrs.statements).toHaveLength(1);
  });
});

describe("trouble", () => {
  beforeEach(() => {
    vi.spyOn(Math, "random").mockReturnValue(0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each([408, 425, 429, 500, 502, 503, 504])("%i is tried again", async (status) => {
    const { lrs, connection } = testLrs();
    lrs.inject({ kind: "status", status, times: 2 });
    await createSender(connection).send(statements(3));
    expect(storedNumbers(lrs)).toEqual([0, 1, 2]);
  });

  test.each(["reset-before", "reset-after", "page"] as const)("%s: everything arrives once", async (kind) => {
    for (const isStrict of [false, true]) {
      const { lrs, connection } = testLrs({ isStrict });
      lrs.inject({ kind, times: 2 });
      const sender = createSender(connection);
      await sender.send(statements(60));
      expect(storedNumbers(lrs)).toEqual(Array.from({ length: 60 }, (_, number) => number));
      expect(sender.status).toMatchObject({ depth: 0, delivered: 60, deadLetters: 0 });
    }
  });

  test("a hang ends with the time-out and is tried again", async () => {
    const { lrs, connection } = testLrs({}, { timeout: 50 });
    lrs.inject({ kind: "hang" });
    await createSender(connection).send(statement(0));
    expect(lrs.statements).toHaveLength(1);
  });

  test.each([
    ["1", 1000],
    [new Date(1_800_000_002_000).toUTCString(), 2000],
  ])("Retry-After %s wins", async (value, wait) => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    try {
      const { lrs, connection } = testLrs();
      lrs.inject({ kind: "status", status: 429, headers: { "Retry-After": value } });
      const sender = createSender(connection);
      void sender.send(statement(0));
      await vi.advanceTimersByTimeAsync(wait - 20);
      expect(posts(lrs)).toBe(1);
      expect(sender.status).toMatchObject({ state: "waiting", failures: 1 });
      await vi.advanceTimersByTimeAsync(40);
      expect(posts(lrs)).toBe(2);
      expect(sender.status).toMatchObject({ state: "idle", failures: 0, delivered: 1 });
    } finally {
      vi.useRealTimers();
    }
  });

  test.each(["0", "-5", new Date(1_799_000_000_000).toUTCString()])("Retry-After %s does not let it hammer", async (value) => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    vi.spyOn(Math, "random").mockReturnValue(1);
    try {
      const { lrs, connection } = testLrs();
      lrs.inject({ kind: "status", status: 503, times: Infinity, headers: { "Retry-After": value } });
      void createSender(connection).send(statement(0));
      await vi.advanceTimersByTimeAsync(3000);
      // After 0.5, 1.5 and 3.5 s.
      expect(posts(lrs)).toBe(3);
    } finally {
      vi.useRealTimers();
    }
  });

  test("resume tries at once, also where a batch may fill", async () => {
    vi.useFakeTimers();
    try {
      const { lrs, connection } = testLrs();
      lrs.inject({ kind: "status", status: 503, headers: { "Retry-After": "1000" } });
      const sender = createSender(connection, { batch: { delay: 2000 } });
      void sender.send(statement(0));
      await vi.advanceTimersByTimeAsync(2100);
      sender.resume();
      await vi.advanceTimersByTimeAsync(100);
      expect(storedNumbers(lrs)).toEqual([0]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("a clock that is set back makes no wait longer", async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    vi.spyOn(Math, "random").mockReturnValue(1);
    try {
      const { lrs, connection } = testLrs();
      lrs.inject({ kind: "status", status: 503 });
      const sender = createSender(connection);
      void sender.send(statement(0));
      await vi.advanceTimersByTimeAsync(100);
      vi.setSystemTime(1_700_000_000_000);
      void sender.send(statement(1));
      await vi.advanceTimersByTimeAsync(1000);
      expect(storedNumbers(lrs)).toEqual([0, 1]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("pauses grow, with full jitter under a doubling ceiling", async () => {
    vi.useFakeTimers();
    try {
      vi.spyOn(Math, "random").mockReturnValue(0.999999);
      const { lrs, connection } = testLrs();
      lrs.inject({ kind: "status", status: 503, times: 9 });
      void createSender(connection).send(statement(0));
      await vi.advanceTimersByTimeAsync(600_000);
      const times = lrs.requests.map(({ at }) => at);
      const pauses = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / 100) / 10);
      expect(pauses).toEqual([0.5, 1, 2, 4, 8, 16, 32, 60, 60]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("one bad statement is found, reported and set aside; the others arrive in order", async () => {
    const { lrs, connection } = testLrs();
    const store = memoryStore();
    const sender = createSender(connection, { store });
    const letters: RefusedStatement[] = [];
    sender.onDeadLetter((letter) => letters.push(letter));
    const list = statements(50);
    list[33] = badStatement(33);
    await expect(sender.send(list)).rejects.toMatchObject({ kind: "invalid", status: 400, statementIds: [expect.any(String)] });
    expect(storedNumbers(lrs)).toEqual(Array.from({ length: 50 }, (_, number) => number).filter((number) => number !== 33));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.error.body).toContain("scaled");
    expect(posts(lrs)).toBeLessThan(14);
    expect(await store.deadLetters?.(connection.owner)).toMatchObject([{ statement: { id: letters[0]?.statement.id } }]);
  });

  test("400 about the version stops instead of setting everything aside", async () => {
    const { lrs, connection } = testLrs({ versions: ["2.0.0"] });
    const sender = createSender(connection);
    await expect(sender.send(statements(3))).rejects.toMatchObject({ kind: "version" });
    expect(sender.status).toMatchObject({ state: "stopped", depth: 3, deadLetters: 0 });
    expect(posts(lrs)).toBe(1);
  });

  test("a conflict is told, and only for the statement that has it", async () => {
    const { lrs, connection } = testLrs();
    const id = "0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a002";
    await createSender(connection).send({ ...statement(1), id });
    const sender = createSender(connection);
    await expect(sender.send([statement(10), { ...statement(2), id }, statement(11)])).rejects.toMatchObject({
      kind: "conflict",
      status: 409,
      statementIds: [id],
    });
    expect(storedNumbers(lrs)).toEqual([1, 10, 11]);
  });

  test("a web page where the conflict was to be read: told as no LRS, kept, tried again", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.01);
    const { lrs, connection } = testLrs({ isStrict: true });
    const id = "0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a003";
    await createSender(connection).send({ ...statement(1), id });
    const sender = createSender(connection);
    const kinds: unknown[] = [];
    sender.onStatus(({ state, error }) => state === "waiting" && kinds.push(error?.kind));
    lrs.inject({ kind: "page", times: 1, when: ({ method }) => method === "GET" });
    await expect(sender.send({ ...statement(2), id })).rejects.toMatchObject({ kind: "conflict" });
    expect(new Set(kinds)).toEqual(new Set(["not-an-lrs"]));
  });

  test("403 for what is there already, as cmi5 LMSs answer: it counts, and the others arrive", async () => {
    const { lrs, connection } = testLrs();
    const [kept, other] = ["0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a004", "0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a005"];
    const one = { ...statement(1), id: kept, timestamp: "2026-11-24T04:00:00.000Z" };
    await createSender(connection).send([one, { ...statement(2), id: other }]);
    const sender = createSender(connection);
    lrs.inject({ kind: "status", status: 403, when: ({ method }) => method === "POST" });
    await expect(sender.send([statement(10), one, { ...statement(3), id: other }, statement(11)])).rejects.toMatchObject({ kind: "conflict", statementIds: [other] });
    expect(storedNumbers(lrs)).toEqual([1, 2, 10, 11]);
    expect(sender.status).toMatchObject({ state: "idle", deadLetters: 1 });
  });

  test("403 for credentials that may not write stops, and keeps everything", async () => {
    const { lrs, connection } = testLrs();
    const sender = createSender(connection);
    lrs.inject({ kind: "status", status: 403, times: Infinity, when: ({ method }) => method === "POST" });
    await expect(sender.send(statements(3))).rejects.toMatchObject({ kind: "forbidden" });
    expect(sender.status).toMatchObject({ state: "stopped", depth: 3, deadLetters: 0 });
  });

  test("a repeat that was voided meanwhile counts as delivered", async () => {
    const { lrs, connection } = testLrs({ isStrict: true });
    const one = { ...statement(1), id: "0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a003", timestamp: "2026-11-24T04:00:00.000Z" };
    const sender = createSender(connection);
    await sender.send(one);
    await sender.send(statement(2, { verb: { id: "http://adlnet.gov/expapi/verbs/voided" }, object: { objectType: "StatementRef", id: one.id } }));
    await sender.send([one, statement(3)]);
    expect(lrs.statements).toHaveLength(3);
  });

  test("413 halves the batch; a statement too large alone is set aside", async () => {
    const { lrs, connection } = testLrs({ maxBytes: 3000 });
    const sender = createSender(connection);
    const list = statements(50);
    list[20] = statement(20, { result: { response: "x".repeat(4000) } });
    await expect(sender.send(list)).rejects.toMatchObject({ kind: "too-large", status: 413 });
    expect(storedNumbers(lrs)).toHaveLength(49);
  });

  test("without a statement nothing is sent", async () => {
    const { lrs, connection } = testLrs();
    expect(await createSender(connection).send([])).toEqual([]);
    expect(lrs.requests).toHaveLength(0);
  });

  test("a full queue refuses, or drops its oldest, as asked", async () => {
    const { lrs, connection } = testLrs();
    const refusing = createSender(connection, { limit: { count: 2 } });
    await expect(refusing.send(statements(3))).rejects.toMatchObject({ kind: "queue-full" });
    expect(storedNumbers(lrs)).toEqual([0, 1]);
    const dropping = createSender(connection, { limit: { count: 2, overflow: "drop-oldest" } });
    await expect(dropping.send([statement(10), statement(11), statement(12)])).rejects.toMatchObject({ kind: "queue-full" });
    expect(storedNumbers(lrs)).toEqual([0, 1, 11, 12]);
    const attachment = { sha2: "ab", contentType: "a/b", content: new Uint8Array(4000) };
    const small = createSender(connection, { limit: { bytes: 5000, overflow: "drop-oldest" }, encode: () => ({ body: "[]", contentType: "application/json" }) });
    const first = small.send(statement(20));
    void small.send(statement(21), [attachment]);
    void small.send(statement(22), [attachment]);
    await expect(first).rejects.toMatchObject({ kind: "queue-full" });
    expect(small.status).toMatchObject({ depth: 1, deadLetters: 2 });
    await small.close();
  });
});

describe("life", () => {
  test("status tells depth, progress and state", async () => {
    const { connection } = testLrs();
    const sender = createSender(connection, { batch: { count: 10 } });
    const depths: number[] = [];
    const end = sender.onStatus(({ depth, delivered }) => depths.push(depth * 1000 + delivered));
    await sender.send(statements(30));
    await sender.flush();
    end();
    expect(depths[0]).toBe(30_000);
    expect(sender.status).toMatchObject({ state: "idle", depth: 0, bytes: 0, inFlight: 0, delivered: 30, isDurable: false });
  });

  test("what is closed sends no more, and says so", async () => {
    const { lrs, connection } = testLrs();
    const store = memoryStore();
    const sender = createSender(connection, { store, batch: { delay: 10_000 } });
    const waiting = sender.send(statement(0));
    await sender.close();
    await expect(waiting).rejects.toMatchObject({ kind: "closed" });
    await expect(sender.send(statement(1))).rejects.toMatchObject({ kind: "closed" });
    expect(lrs.statements).toHaveLength(0);
    expect(await store.load(connection.owner)).toHaveLength(1);
    const next = createSender(connection, { store });
    await next.flush();
    expect(storedNumbers(lrs)).toEqual([0]);
  });

  test("close with discard keeps nothing that could leave later", async () => {
    const { connection } = testLrs();
    const store = memoryStore();
    const sender = createSender(connection, { store, batch: { delay: 10_000 } });
    void sender.send(statements(4));
    await sender.close({ discard: true });
    expect(await store.load(connection.owner)).toEqual([]);
  });

  test("statements in a store leave only under the owner that queued them", async () => {
    const store = memoryStore();
    const one = testLrs({ path: "/satu/" });
    const other = testLrs({ path: "/dua/" });
    const sender = createSender(one.connection, { store, batch: { delay: 10_000 } });
    void sender.send(statements(3));
    await sender.close();
    await createSender(other.connection, { store }).flush();
    expect(other.lrs.statements).toHaveLength(0);
    await createSender(one.connection, { store }).flush();
    expect(one.lrs.statements).toHaveLength(3);
  });

  test("a store that fails is no reason not to send", async () => {
    const { lrs, connection } = testLrs();
    const store = { ...memoryStore(), add: () => Promise.reject(new Error("QuotaExceededError")) };
    const sender = createSender(connection, { store });
    await sender.send(statements(3));
    expect(lrs.statements).toHaveLength(3);
    expect(sender.status.isDurable).toBe(false);
  });
});
