import type { TokenizeContext } from "micromark-util-types";

/**
 * Remembers, for each run of text, up to which offset a closing mark was looked for in vain. Without it a
 * text of many opening marks would be read from each of them to its end: quadratic time.
 */
export class DeadEnds {
  readonly #ends = new WeakMap<TokenizeContext, Map<string, number>>();

  /** No `mark` closes anything that opens before `offset`. */
  add(context: TokenizeContext, mark: string, offset: number): void {
    const ends = this.#ends.get(context) ?? new Map<string, number>();
    this.#ends.set(context, ends.set(mark, offset));
  }

  has(context: TokenizeContext, mark: string): boolean {
    return context.now().offset < (this.#ends.get(context)?.get(mark) ?? -1);
  }
}
