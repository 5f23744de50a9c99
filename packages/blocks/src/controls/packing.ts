import type { Packing, Unpacking } from "@lentera/runtime";

/** Bits that hold a number from 0 to `count` − 1. */
export function bitsFor(count: number): number {
  return count < 2 ? 0 : 32 - Math.clz32(count - 1);
}

/** Saved answers know an item by its place among the sorted ids, so that reordering a question keeps them. */
export function sorted(ids: readonly string[]): string[] {
  return [...ids].sort();
}

/** Writes one of `ids`, or nothing chosen. */
export function packOne(ids: readonly string[], id: string | undefined, to: Packing): void {
  to.write(id === undefined ? 0 : sorted(ids).indexOf(id) + 1, bitsFor(ids.length + 1));
}

/** Reads what `packOne` wrote. */
export function unpackOne(ids: readonly string[], from: Unpacking): string | undefined {
  return sorted(ids)[from.read(bitsFor(ids.length + 1)) - 1];
}
