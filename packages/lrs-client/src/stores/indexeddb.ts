import type { DeadLetter, QueuedStatement, QueueStore } from "../core/queue-store.ts";
import type { PreparedStatement } from "../core/statement.ts";
import { underLease, type LeaseBook } from "./lease.ts";

/** Which database keeps the queue, and who of several tabs sends. */
export interface IndexedDbStoreOptions {
  /** Name of the database. Default "lentera-lrs". */
  readonly name?: string;
  /** Default: the platform's. */
  readonly indexedDB?: IDBFactory;
  /** Web Locks; default the platform's, where it has them. Null: leases in the database. */
  readonly locks?: Pick<LockManager, "request"> | null;
}

interface Row extends QueuedStatement {
  readonly owner: string;
}

interface LetterRow extends DeadLetter {
  readonly owner: string;
}

interface Lease {
  readonly name: string;
  readonly holder: string;
  readonly expires: number;
}

const stores = ["statements", "letters", "leases", "revisions"] as const;

/** Milliseconds for opening: some browsers never say that they cannot, and sending would wait with them. */
const patience = 10_000;

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB failed."));
  });
}

function openDatabase(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => {
    const database = request.result;
    const statements = database.createObjectStore("statements", { autoIncrement: true });
    statements.createIndex("owner", "owner");
    statements.createIndex("id", ["owner", "id"], { unique: true });
    database.createObjectStore("letters", { autoIncrement: true }).createIndex("owner", "owner");
    database.createObjectStore("leases", { keyPath: "name" });
    database.createObjectStore("revisions");
  };
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("IndexedDB does not answer.")), patience);
  });
  return Promise.race([result(request), late]).finally(() => clearTimeout(timer));
}

/**
 * A queue that survives reloads and is shared by all tabs of an origin: one of them sends at a time. Where
 * the browser forbids or fills it, the sender goes on in memory and says so in its status.
 */
export function indexedDbStore(options: IndexedDbStoreOptions = {}): QueueStore {
  const { name = "lentera-lrs", indexedDB: factory = globalThis.indexedDB as IDBFactory | undefined } = options;
  const locks = options.locks === undefined ? platformLocks() : options.locks;
  /** Revision of each owner's queue up to which this tab knows all changes. */
  const known = new Map<string, number>();
  let opening: Promise<IDBDatabase> | undefined;

  async function database(): Promise<IDBDatabase> {
    if (!factory) throw new Error("There is no IndexedDB here.");
    return (opening ??= openDatabase(factory, name).then((opened) => {
      const end = (): void => {
        opened.close();
        opening = undefined;
      };
      // Browsers close it to save memory, or when it is to be deleted or changed: the next use opens it again.
      opened.onclose = opened.onversionchange = end;
      return opened;
    }));
  }

  /** Runs `work` in one transaction; resolves when it is committed. */
  async function transact<Value>(
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => Value | Promise<Value>,
  ): Promise<Value> {
    const transaction = (await database()).transaction(stores, mode, { durability: "strict" });
    const end = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("IndexedDB failed."));
    });
    const [value] = await Promise.all([work(transaction), end]);
    return value;
  }

  function revisionOf(transaction: IDBTransaction, owner: string): Promise<number> {
    return result(transaction.objectStore("revisions").get(owner)).then((revision) => Number(revision ?? 0));
  }

  /** Counts a change; one that follows what is known here is known here too. */
  async function count(transaction: IDBTransaction, owner: string): Promise<void> {
    const revision = await revisionOf(transaction, owner);
    transaction.objectStore("revisions").put(revision + 1, owner);
    if (known.get(owner) === revision) known.set(owner, revision + 1);
  }

  async function strike(transaction: IDBTransaction, owner: string, ids: readonly string[]): Promise<void> {
    const statements = transaction.objectStore("statements");
    const keys = await Promise.all(ids.map((id) => result(statements.index("id").getKey([owner, id]))));
    for (const key of keys) if (key !== undefined) statements.delete(key);
    await count(transaction, owner);
  }

  const book: LeaseBook = {
    take: (lease, holder, expires) =>
      transact("readwrite", async (transaction) => {
        const leases = transaction.objectStore("leases");
        const held = (await result(leases.get(lease))) as Lease | undefined;
        if (held && held.holder !== holder && held.expires > Date.now()) return held.expires;
        leases.put({ name: lease, holder, expires });
        return undefined;
      }),
    give: (lease, holder) =>
      transact("readwrite", async (transaction) => {
        const leases = transaction.objectStore("leases");
        const held = (await result(leases.get(lease))) as Lease | undefined;
        if (held?.holder === holder) leases.delete(lease);
      }),
  };

  return {
    shared: true,
    load: (owner, isReload = false) =>
      transact("readonly", async (transaction) => {
        const revision = await revisionOf(transaction, owner);
        if (isReload && revision === known.get(owner)) return undefined;
        known.set(owner, revision);
        const rows = (await result(transaction.objectStore("statements").index("owner").getAll(owner))) as Row[];
        return rows.map(({ id, json, attachments }) => (attachments ? { id, json, attachments } : { id, json }));
      }),
    async add(owner, given) {
      await transact("readwrite", async (transaction) => {
        const statements = transaction.objectStore("statements");
        for (const { id, json, attachments } of given) {
          const known = await result(statements.index("id").getKey([owner, id]));
          if (known === undefined) statements.add({ owner, id, json, ...(attachments && { attachments }) });
        }
        await count(transaction, owner);
      });
    },
    remove: (owner, ids) => transact("readwrite", (transaction) => strike(transaction, owner, ids)),
    setAside: (owner, { id, json }, reason) =>
      transact("readwrite", async (transaction) => {
        await strike(transaction, owner, [id]);
        const row: LetterRow = { owner, statement: JSON.parse(json) as PreparedStatement, reason };
        transaction.objectStore("letters").add(row);
      }),
    deadLetters: (owner) =>
      transact("readonly", async (transaction) => {
        const rows = (await result(transaction.objectStore("letters").index("owner").getAll(owner))) as LetterRow[];
        return rows.map(({ statement, reason }) => ({ statement, reason }));
      }),
    async exclusive(owner, work) {
      if (locks) return (await locks.request(`${name} ${owner}`, work)) as Awaited<ReturnType<typeof work>>;
      const isUsable = await database().then(
        () => true,
        () => false,
      );
      return isUsable ? underLease(book, owner, work) : work();
    },
    async close() {
      const opened = await opening?.catch(() => undefined);
      opened?.close();
      opening = undefined;
    },
  };
}

function platformLocks(): LockManager | undefined {
  return typeof navigator === "undefined" ? undefined : (navigator.locks as LockManager | undefined);
}
