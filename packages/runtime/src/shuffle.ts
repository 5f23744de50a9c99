import { hash } from "./bits.ts";

/** Items in an order that `seed` alone decides. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const chosen = hash(`${seed}.${last}`, 32) % (last + 1);
    [result[last], result[chosen]] = [result[chosen] as Item, result[last] as Item];
  }
  return result;
}
