/** Spaces that do not break: Word and web pages leave them, and no editor shows them. */
const noBreak = /[\u00a0\u2007\u202f]/g;

/** The mark of a list item, heading or quote at the beginning of a line, and a box after it. */
const mark = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)\s+)+(?:\[[\sxX]\]\s)?/;

/**
 * Plain spaces in the marks at the beginning of lines, where another space would make text of a list item, a box or
 * a heading. Inside the text they stay. Every offset stays true.
 */
export function plainMarks(text: string): string {
  if (text.search(noBreak) < 0) return text;
  return text
    .split("\n")
    .map((line) => line.replace(mark, (found) => found.replace(noBreak, " ")))
    .join("\n");
}
