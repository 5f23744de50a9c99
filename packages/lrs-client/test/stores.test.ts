import "fake-indexeddb/auto";
import { forceCloseDatabase, IDBFactory } from "fake-indexeddb";
import { appendFile, copyFile, mkdtemp, open, readFile, rm, stat, symlink, writeFile, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSender, memoryStore, type QueuedStatement, type QueueStore } from "../src/core/index.ts";
import { fileStore } from "../src/stores/file.ts";
import { indexedDbStore } from "../src/stores/indexeddb.ts";
import { statement, statements, storedNumbers, testLrs } from "./fixtures.ts";

const queued = (id: string): QueuedStatement => ({ id, json: JSON.stringify({ id, text: "baris\nbaru\t—" }) });

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "queue-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  vi.restoreAllMocks();
});

/** Any open file, for the methods that all of them share. */
async function probe(): Promise<FileHandle> {
  const file = await open(join(folder, "probe"), "w");
  await file.close();
  return file;
}

/** A way to open the same store again, as after a reload. */
const kinds: Record<string, () => () => QueueStore> = {
  memory: () => {
    const store = memoryStore();
    return () => store;
  },
  file: () => () => fileStore(join(folder, "queue")),
  "IndexedDB with locks": () => {
    const indexedDB = new IDBFactory();
    return () => indexedDbStore({ indexedDB, locks: queueingLocks() });
  },
  "IndexedDB with leases": () => {
    const indexedDB = new IDBFactory();
    return () => indexedDbStore({ indexedDB, locks: null });
  },
};

const chains = new Map<string, Promise<unknown>>();

/** Web Locks as far as the store uses them. */
function queueingLocks(): Pick<LockManager, "request"> {
  return {
    request: ((name: string, work: () => Promise<unknown>) => {
      const next = (chains.get(name) ?? Promise.resolve()).then(work);
      chains.set(name, next.catch(() => undefined));
      return next;
    }) as LockManager["request"],
  };
}

describe.each(Object.keys(kinds))("%s store", (kind) => {
  const opener = (): (() => QueueStore) => (kinds[kind] ?? kinds["memory"])?.() ?? memoryStore;

  test("keeps order, owners apart, and what is set aside", async () => {
    const open = opener();
    const store = open();
    await store.add("a", [queued("1"), queued("2"), queued("3")]);
    await store.add("b", [queued("9")]);
    await store.add("a", [queued("4")]);
    await store.remove("a", ["2"]);
    await store.setAside?.("a", queued("3"), "buruk");
    await store.close?.();
    const again = open();
    expect(await again.load("a")).toEqual([queued("1"), queued("4")]);
    expect(await again.load("b")).toEqual([queued("9")]);
    expect(await again.load("c")).toEqual([]);
    expect(await again.deadLetters?.("a")).toEqual([{ statement: JSON.parse(queued("3").json), reason: "buruk" }]);
    await again.close?.();
  });

  test("keeps attachments' bytes", async () => {
    const open = opener();
    const store = open();
    const attachments = [{ sha2: "ab", contentType: "a/b", content: Uint8Array.of(0, 255, 10, 13, 9) }];
    await store.add("a", [{ ...queued("1"), attachments }]);
    await store.close?.();
    const again = open();
    expect((await again.load("a"))?.[0]?.attachments).toEqual(attachments);
    await again.close?.();
  });

  test("what was queued in the moment of closing stays in the store", async () => {
    const open = opener();
    const { connection } = testLrs();
    const store = open();
    const sender = createSender(connection, { store });
    await sender.send(statement(0));
    void sender.send(statement(1));
    await sender.close();
    await store.close?.();
    const again = open();
    expect(await again.load(connection.owner)).toHaveLength(1);
    await again.close?.();
  });

  test("what had to make room before it was saved is not in the store", async () => {
    const { connection } = testLrs();
    const store = opener()();
    const sender = createSender(connection, { store, limit: { count: 2, overflow: "drop-oldest" }, batch: { delay: 10_000 } });
    await sender.flush();
    void sender.send(statements(4));
    await sender.close();
    expect(await store.load(connection.owner)).toHaveLength(2);
    await store.close?.();
  });

  test("statements that could not leave do so after a reload, in order and before new ones", async () => {
    const open = opener();
    const { lrs, connection } = testLrs();
    lrs.inject({ kind: "status", status: 503, times: Infinity, headers: { "Retry-After": "1000" } });
    const store = open();
    const before = createSender(connection, { store });
    void before.send(statements(5));
    await vi.waitFor(() => expect(before.status.state).toBe("waiting"));
    expect(before.status.isDurable).toBe(true);
    await before.close();
    await store.close?.();
    lrs.clearFaults();
    const reopened = open();
    const after = createSender(connection, { store: reopened });
    await after.send(statement(5));
    await after.flush();
    expect(storedNumbers(lrs)).toEqual([0, 1, 2, 3, 4, 5]);
    await after.close();
    expect(await reopened.load(connection.owner)).toEqual([]);
    await reopened.close?.();
  });
});

describe("file store", () => {
  test("a line that a crash cut off is left out, and damage costs no more than its line", async () => {
    const path = join(folder, "queue");
    const store = fileStore(path);
    await store.add("a", [queued("1"), queued("2")]);
    await store.close?.();
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace('"2"', '"2'));
    await appendFile(path, '+\t"a"\t3\t{"id":"3","te');
    const again = fileStore(path);
    expect(await again.load("a")).toEqual([queued("1")]);
    await again.add("a", [queued("4")]);
    expect(await again.load("a")).toEqual([queued("1"), queued("4")]);
    await again.close?.();
  });

  test("is readable by its owner only, is condensed, and one process has it", async () => {
    const path = join(folder, "queue");
    const store = fileStore(path, { condenseAfter: 500, survives: "power" });
    for (let turn = 0; turn < 40; turn++) {
      await store.add("a", [queued(`${turn}`)]);
      await store.remove("a", [`${turn}`]);
    }
    const { mode, size } = await stat(path);
    // Windows knows no owner's bits: there a file lies in its owner's profile or is open to all.
    expect(mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o600);
    expect(size).toBeLessThan(3000);
    await expect(fileStore(path).load("a")).rejects.toMatchObject({ kind: "storage", message: expect.stringContaining("in use") });
    await store.close?.();
    // Left behind by a process that is gone; its number may be another's now, in a container that of this one.
    const others = process.platform === "linux" ? [`${process.ppid} 1`] : [];
    for (const holder of ["999999999", `${process.pid}`, ...others]) {
      await writeFile(`${path}.lock`, holder);
      const adopted = fileStore(path);
      expect(await adopted.load("a")).toEqual([]);
      await adopted.close?.();
    }
  });

  test.runIf(process.platform === "linux")("a full disk costs no statement that is written after it", async () => {
    const path = join(folder, "queue");
    const store = fileStore(path, { condenseAfter: 1 });
    await store.add("a", [queued("1")]);
    // The condensed file cannot be written; the long one still serves.
    await symlink("/dev/full", `${path}.new`);
    await store.remove("a", ["1"]);
    await store.add("a", [queued("2")]);
    await rm(`${path}.new`);
    // A line of which the disk took a half.
    await appendFile(path, "+\t\"a\"\t3\t{");
    const write = vi.spyOn(Object.getPrototypeOf(await probe()), "appendFile");
    write.mockRejectedValueOnce(Object.assign(new Error("full"), { code: "ENOSPC" }));
    await expect(store.add("a", [queued("3")])).rejects.toThrow("full");
    await store.add("a", [queued("4")]);
    const copy = join(folder, "copy");
    await copyFile(path, copy);
    const again = fileStore(copy);
    expect((await again.load("a"))?.map(({ id }) => id)).toEqual(["2", "3", "4"]);
    await again.close?.();
    await store.close?.();
  });

  test("a sender whose file is in use goes on in memory and says so", async () => {
    const path = join(folder, "queue");
    const first = fileStore(path);
    await first.load("a");
    const { lrs, connection } = testLrs();
    const sender = createSender(connection, { store: fileStore(path) });
    await sender.send(statements(2));
    expect(lrs.statements).toHaveLength(2);
    expect(sender.status).toMatchObject({ isDurable: false, storageError: { kind: "storage" } });
    await first.close?.();
  });
});

describe.each(["locks", "leases"])("several tabs with %s", (how) => {
  test("one sends at a time; each statement arrives once and every promise is kept", async () => {
    const indexedDB = new IDBFactory();
    const { lrs, connection } = testLrs({ isStrict: true });
    let atOnce = 0;
    let most = 0;
    const watched = {
      ...connection,
      request: async (request: Parameters<typeof connection.request>[0]) => {
        most = Math.max(most, ++atOnce);
        try {
          await new Promise((resolve) => setTimeout(resolve, 2));
          return await connection.request(request);
        } finally {
          atOnce--;
        }
      },
    };
    const locks = how === "locks" ? queueingLocks() : null;
    const tabs = [1, 2, 3].map(() => createSender(watched, { store: indexedDbStore({ indexedDB, locks }), batch: { count: 10 } }));
    await Promise.all(tabs.map((tab, number) => tab.send(Array.from({ length: 40 }, (_, n) => statement(number * 100 + n)))));
    expect(new Set(storedNumbers(lrs)).size).toBe(120);
    expect(lrs.statements).toHaveLength(120);
    expect(most).toBe(1);
    for (const number of [0, 1, 2]) {
      const own = storedNumbers(lrs).filter((n) => Math.floor(n / 100) === number);
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
  });
});

test("without IndexedDB (private mode) memory goes on", async () => {
  const { lrs, connection } = testLrs();
  const broken = { open: () => { throw new Error("SecurityError"); } } as unknown as IDBFactory;
  const sender = createSender(connection, { store: indexedDbStore({ indexedDB: broken, locks: null }) });
  await sender.send(statements(3));
  expect(lrs.statements).toHaveLength(3);
  expect(sender.status.isDurable).toBe(false);
});

describe("leases", () => {
  const row = { name: "a", holder: "gone", expires: 0 };
  async function leased(indexedDB: IDBFactory, expires: number): Promise<QueueStore> {
    const store = indexedDbStore({ indexedDB, locks: null });
    await store.load("a");
    const request = indexedDB.open("lentera-lrs");
    await new Promise((resolve) => (request.onsuccess = resolve));
    const transaction = request.result.transaction("leases", "readwrite");
    transaction.objectStore("leases").put({ ...row, expires });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    request.result.close();
    return store;
  }

  test("one that was taken before the clock was set back holds nobody up", async () => {
    const store = await leased(new IDBFactory(), Date.now() + 86_400_000);
    expect(await store.exclusive?.("a", () => Promise.resolve("done"))).toBe("done");
  });

  test("where none can be written, sending goes on", async () => {
    const indexedDB = new IDBFactory();
    const { lrs, connection } = testLrs();
    const store = indexedDbStore({ indexedDB, locks: null });
    await store.load("a");
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const sender = createSender(connection, { store });
    await sender.send(statements(3));
    expect(lrs.statements).toHaveLength(3);
    expect(sender.status.isDurable).toBe(false);
  });
});

test("a database that never opens does not keep statements from being sent", async () => {
  const { lrs, connection } = testLrs();
  vi.useFakeTimers();
  try {
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    const sender = createSender(connection, { store: indexedDbStore({ indexedDB: silent, locks: null }) });
    void sender.send(statements(3));
    await vi.advanceTimersByTimeAsync(11_000);
    expect(storedNumbers(lrs)).toEqual([0, 1, 2]);
    expect(sender.status.isDurable).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

test("a database that the browser has closed is opened again", async () => {
  const indexedDB = new IDBFactory();
  const opened = vi.spyOn(indexedDB, "open");
  const store = indexedDbStore({ indexedDB });
  await store.add("a", [queued("1")]);
  const database = (opened.mock.results[0]?.value as IDBOpenDBRequest).result;
  forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await store.add("a", [queued("2")]);
  expect(await store.load("a")).toHaveLength(2);
  // Another version, or somebody who deletes it, is not kept waiting.
  const deletion = indexedDB.deleteDatabase("lentera-lrs");
  await new Promise((resolve, reject) => {
    deletion.onsuccess = resolve;
    deletion.onblocked = () => reject(new Error("blocked"));
  });
});
