import type { QueueStore } from "../core/queue-store.ts";

const users = new WeakMap<QueueStore, number>();

/** Counts a client among those that use a store. The result ends that, and closes the store after the last of them. */
export function useStore(store: QueueStore): () => Promise<void> {
  users.set(store, (users.get(store) ?? 0) + 1);
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    const left = (users.get(store) ?? 1) - 1;
    users.set(store, left);
    if (left === 0) await store.close?.();
  };
}
