/** Number of single-character edits (insert, delete, replace, swap of neighbours) between two words, at most `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
      least = Math.min(least, best);
    }
    // No later row can be nearer than this one and the one before, from which a swap counts one.
    if (least > limit && Math.min(...row) >= limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

const usualLimit = ({ length }: string): number => (length <= 4 ? 1 : length <= 8 ? 2 : 3);

/** The known word that was probably meant, where one is near enough: for "did you mean". */
export function nearest(word: string, known: Iterable<string>, limit = usualLimit(word)): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    const edits = distance(wanted, candidate.toLowerCase(), limit);
    if (edits < bestDistance) [best, bestDistance] = [candidate, edits];
  }
  return best;
}
