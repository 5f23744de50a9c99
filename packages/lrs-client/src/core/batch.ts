import type { Entry } from "./queue.ts";

/** The first of some entries that go into one request of `room` bytes; a single one that is too large travels alone. */
export function nextBatch(entries: Iterable<Entry>, count: number, room: number): Entry[] {
  const batch: Entry[] = [];
  for (const entry of entries) {
    room -= entry.bytes + 1;
    if (batch.length > 0 && (batch.length >= count || room < 2)) break;
    batch.push(entry);
  }
  return batch;
}

/** What a page that goes away can still send within `room` bytes, and how many entries stay behind. */
export function lastBatches(
  entries: Iterable<Entry>,
  room: number,
  isFirstAlone: boolean,
): readonly [left: number, again: readonly Entry[], fresh: readonly Entry[]] {
  const again: Entry[] = [];
  const fresh: Entry[] = [];
  let isBehind = false;
  let left = 0;
  for (const entry of entries) {
    if (!entry.isSafe) {
      room -= entry.bytes + 1;
      if (left > 0 || room < 4 || isBehind || entry.attachments) left++;
      // Repeats go apart: a strict LRS refuses a whole batch for one of them.
      else (entry.isInFlight ? again : fresh).push(entry);
    }
    // Who may only follow a confirmed first statement stays behind it.
    isBehind = isFirstAlone;
  }
  return [left, again, fresh];
}
