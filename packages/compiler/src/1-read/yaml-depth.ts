/** More levels than settings have, and few enough that no parser runs out of stack. */
const deepest = 100;
const indented = new RegExp(`^(?:[ \\t]{${deepest}}|(?:[-?:][ \\t]+){${deepest}})`, "m");

/**
 * Offset at which a text is nested deeper than any settings are, or −1. Asked before it is parsed: a parser that runs
 * out of stack while a pattern is made ends the process, which cannot be caught.
 */
export function tooDeepAt(text: string): number {
  const start = text.search(indented);
  let open = 0;
  for (const { 0: mark, index } of text.matchAll(/[[\]{}]/g)) {
    open = mark === "[" || mark === "{" ? open + 1 : Math.max(0, open - 1);
    if (open > deepest) return start < 0 ? index : Math.min(start, index);
  }
  return start;
}
