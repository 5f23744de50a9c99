import { utf8Length } from "#transport";
import { LrsError } from "./error.ts";
import type { QueuedStatement, QueueStore } from "./queue-store.ts";
import type { LimitOptions } from "./sender-types.ts";

/** Told of a statement's fate. */
export type Waiter = (id: string, error?: LrsError) => void;

/** A statement in the queue of one sender. */
export interface Entry extends QueuedStatement {
  readonly bytes: number;
  isInFlight: boolean;
  /** In flight by a request that outlives the page. */
  isSafe: boolean;
  /** A request with it may have reached the LRS without our knowing. */
  wasTried: boolean;
  waiter: Waiter | undefined;
}

/** Unsent statements in order, in memory and, where there is one, in a store. */
export interface Queue {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly bytes: number;
  /** False until what the store held before has been read. */
  readonly isLoaded: boolean;
  /** Resolves when that has been read. */
  readonly loaded: Promise<void>;
  /** Why the store no longer serves. */
  readonly storageError: LrsError | undefined;
  /** Puts a statement last; undefined where it does not fit. */
  add(statement: QueuedStatement): Entry | undefined;
  /** Entries that have to go before a statement fits; none where the policy is to refuse. */
  surplus(statement: QueuedStatement): Entry[];
  /** Takes entries out of memory; gives those that were still there. */
  strike(entries: readonly Entry[]): Entry[];
  /** Takes statements out of the store. */
  forget(ids: readonly string[]): Promise<void>;
  setAside(entry: Entry, reason: string): Promise<void>;
  /** Resolves when everything added so far is in the store. */
  save(): Promise<void>;
  /** Brings memory in line with the store. */
  load(): Promise<void>;
}

/** Without what only this sender's memory knows. */
function bare({ id, json, attachments }: QueuedStatement): QueuedStatement {
  return { id, json, attachments };
}

function sizeOf({ json, attachments = [] }: QueuedStatement): number {
  return attachments.reduce((sum, { content }) => sum + content.length, utf8Length(json));
}

export function createQueue(owner: string, store: QueueStore | undefined, limit: Required<LimitOptions>): Queue {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  let isLoaded = !store;
  let tellLoaded = ignore;
  const loaded = new Promise<void>((resolve) => {
    tellLoaded = resolve;
    if (!store) resolve();
  });
  let storageError: LrsError | undefined;
  let unsaved: Entry[] = [];
  let saving: Promise<void> | undefined;

  /** A full or forbidden store is no reason to stop: memory goes on, visibly. */
  function loseStore(cause: unknown): undefined {
    storageError = storageFailure(cause);
  }

  function put(entry: Entry): Entry {
    entries.set(entry.id, entry);
    bytes += entry.bytes;
    return entry;
  }

  function entryOf(statement: QueuedStatement, wasTried: boolean): Entry {
    const { id, json, attachments } = statement;
    // Written out: copies of other objects cost as much as all the rest.
    return { id, json, attachments, bytes: sizeOf(statement), isInFlight: false, isSafe: false, wasTried, waiter: undefined };
  }

  async function write(target: QueueStore): Promise<void> {
    while (unsaved.length > 0) {
      // What went meanwhile would come back from the store.
      const part = unsaved.filter((entry) => entries.get(entry.id) === entry);
      unsaved = [];
      if (part.length > 0) await target.add(owner, part.map(bare)).catch(loseStore);
    }
    saving = undefined;
  }

  async function save(): Promise<void> {
    if (store && unsaved.length > 0) saving ??= write(store);
    return saving;
  }

  return {
    entries,
    loaded,
    get bytes() {
      return bytes;
    },
    get isLoaded() {
      return isLoaded;
    },
    get storageError() {
      return storageError;
    },
    add(statement) {
      const entry = entryOf(statement, false);
      if (entries.size >= limit.count || (bytes + entry.bytes > limit.bytes && entries.size > 0)) {
        return undefined;
      }
      if (store) unsaved.push(entry);
      return put(entry);
    },
    surplus(statement) {
      const chosen: Entry[] = [];
      if (limit.overflow === "refuse") return chosen;
      let count = entries.size + 1 - limit.count;
      let excess = bytes + sizeOf(statement) - limit.bytes;
      for (const entry of entries.values()) {
        if (count <= 0 && excess <= 0) break;
        if (entry.isInFlight) continue;
        chosen.push(entry);
        count--;
        excess -= entry.bytes;
      }
      return chosen;
    },
    strike(gone) {
      return gone.filter((entry) => {
        if (!entries.delete(entry.id)) return false;
        bytes -= entry.bytes;
        return true;
      });
    },
    async forget(ids) {
      await saving;
      if (store && ids.length > 0) await store.remove(owner, ids).catch(loseStore);
    },
    async setAside(entry, reason) {
      await saving;
      await (store?.setAside?.(owner, bare(entry), reason) ?? store?.remove(owner, [entry.id]))?.catch(loseStore);
    },
    save,
    async load() {
      if (!store) return;
      await save();
      if (isLoaded && !store.shared) return;
      const fresh = new Set(unsaved);
      const saved = new Set([...entries.values()].filter((entry) => !fresh.has(entry)));
      const kept = await store.load(owner, isLoaded).catch(loseStore);
      isLoaded = true;
      tellLoaded();
      if (!kept) return;
      const own = new Map(entries);
      entries.clear();
      bytes = 0;
      for (const statement of kept) put(own.get(statement.id) ?? entryOf(statement, true));
      for (const [id, entry] of own) {
        if (entries.has(id)) continue;
        // Saved, and gone from the store since: another tab has delivered it.
        const isElsewhere = !storageError && !entry.isInFlight && saved.has(entry);
        if (isElsewhere) settle(entry);
        else put(entry);
      }
    },
  };
}

/** What a store threw, as an error of this library. */
export function storageFailure(cause: unknown): LrsError {
  return cause instanceof LrsError ? cause : new LrsError("storage", "The queue cannot be kept.", { cause });
}

/** Has an entry's fate told to one more. */
export function wait(entry: Entry, waiter: Waiter): void {
  const { waiter: before } = entry;
  entry.waiter = (id, error) => {
    before?.(id, error);
    waiter(id, error);
  };
}

/** Tells an entry's fate. */
export function settle(entry: Entry, error?: LrsError): void {
  const { waiter } = entry;
  entry.waiter = undefined;
  waiter?.(entry.id, error);
}

/** For rejections that are told by other means. */
export function ignore(): void {
  // Nothing is lost here.
}
