import { LrsError } from "./error.ts";

/** Milliseconds: a timer that is to wait longer overflows and ends at once. */
export const longestWait = 2 ** 31 - 1;

/**
 * Milliseconds to wait after the n-th failure in a row: full jitter under a ceiling that doubles from
 * 0.5 s to 60 s.
 */
export function backoff(failures: number, random: () => number = Math.random): number {
  return random() * Math.min(60_000, 500 * 2 ** (failures - 1));
}

/**
 * Milliseconds of a Retry-After header, which holds seconds or a date; undefined where it is hidden, unreadable, or
 * asks for no wait, as a date does where the clocks differ.
 */
export function retryAfter(header: string | null | undefined, now: number = Date.now()): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return wait > 0 ? wait : undefined;
}

/** Waits; rejects with `aborted` when the signal fires. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new LrsError("aborted", "Stopped by the caller."));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, Math.min(milliseconds, longestWait));
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop);
  });
}
