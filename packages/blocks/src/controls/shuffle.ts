/** A seeded Fisher–Yates shuffle: one seed always gives one order (generator: mulberry32). */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const result = [...items];
  let state = seed >>> 0;
  for (let last = result.length - 1; last > 0; last -= 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    const chosen = ((value ^ (value >>> 14)) >>> 0) % (last + 1);
    const item = result[last] as Item;
    result[last] = result[chosen] as Item;
    result[chosen] = item;
  }
  return result;
}

/** Puts elements in a seeded order where they stand. The seed is salted, lest all questions move alike. */
export function shuffleElements(elements: readonly HTMLElement[], seed: number, salt: string): void {
  let salted = seed;
  for (const character of salt) salted = Math.imul(salted ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const parent = elements[0]?.parentElement;
  if (parent) parent.append(...shuffle(elements, salted));
}
