/**
 * A fixed order that says nothing about the right answer: sorted by a hash (FNV-1a, 32 bits) of each id
 * and of `salt`. The same input gives the same order on every machine.
 */
export function scramble<Item>(items: readonly Item[], id: (item: Item) => string, salt: string): Item[] {
  return items
    .map((item) => ({ item, rank: hash(salt + id(item)), id: id(item) }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ item }) => item);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  // The last characters of short ids reach only the low bits: mix once more before comparing.
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}
