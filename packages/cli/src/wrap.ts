/** Columns that a text takes in a terminal: wide and combining characters take another number than of UTF-16 units. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}|\p{Cf}/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(character) ? 2 : 1;
  }
  return width;
}

/** Columns of a terminal; undefined where the output goes elsewhere and lines stay whole. */
export function columnsOf(stream: NodeJS.WriteStream): number | undefined {
  // Below this nothing can be set, and some terminals say 0.
  return stream.isTTY && stream.columns >= 20 ? stream.columns : undefined;
}

/**
 * A text whose lines break between words, for a terminal would break them inside. Lines that follow are indented
 * by `hang`, without it as the line they belong to. A command stays on one line, so that it can be copied.
 */
export function wrap(text: string, columns: number | undefined, hang?: number): string {
  if (columns === undefined) return text;
  return text
    .split("\n")
    .map((line) => (displayWidth(line) <= columns || /^\s*npx /.test(line) ? line : wrapLine(line, columns, hang ?? indentOf(line))))
    .join("\n");
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function wrapLine(line: string, columns: number, hang: number): string {
  const first = " ".repeat(indentOf(line));
  const lines: string[] = [];
  let current = first;
  for (const word of line.trimStart().split(" ")) {
    const begun = current.trim() !== "";
    if (begun && displayWidth(current) + 1 + displayWidth(word) > columns) {
      lines.push(current);
      current = " ".repeat(hang) + word;
    } else current += begun ? ` ${word}` : word;
  }
  return [...lines, current].join("\n");
}
