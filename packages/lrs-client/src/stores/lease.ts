import { ignore } from "../core/queue.ts";
import { pause } from "../core/retry.ts";
import { uuid } from "../core/uuid.ts";

/** Where a lease is written: reads and writes of one call must be one transaction. */
export interface LeaseBook {
  /** Takes or extends the lease until `expires` where it is free, expired or the holder's own; gives the time at which it will be free otherwise. */
  take(name: string, holder: string, expires: number): Promise<number | undefined>;
  give(name: string, holder: string): Promise<void>;
}

/** How long a tab that has died keeps others waiting, in milliseconds. */
const term = 15_000;

/** Runs work under a lease: for browsers and plain-http pages without Web Locks. */
export async function underLease<Result>(book: LeaseBook, name: string, work: () => Promise<Result>): Promise<Result> {
  const holder = uuid();
  // Where no lease can be written, as in a full store, work goes on: two at a time cost no more than repeats.
  const take = (): Promise<number | undefined> => book.take(name, holder, Date.now() + term).catch(() => undefined);
  for (;;) {
    const free = await take();
    // Later than any term: it was taken before the clock was set back.
    if (free === undefined || free > Date.now() + term) break;
    await pause(Math.min(Math.max(free - Date.now(), 50), 300 + Math.random() * 200));
  }
  const renewal = setInterval(() => void take(), term / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await book.give(name, holder).catch(ignore);
  }
}
