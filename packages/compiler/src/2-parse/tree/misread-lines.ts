import type { DiagnosticCode } from "@lentera/model";
import { alertNames, type Vocabulary } from "../vocabulary.ts";

/** A line of a paragraph that was meant to begin something else. */
export interface MisreadLine {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  /** Index of the mark in the source of the paragraph. */
  readonly index: number;
  readonly text: string;
  readonly meant: string;
}

/** What word processors set in front of list items, with the private characters of their symbol fonts. */
const bullet = /^[\u2022\u2023\u25aa\u25ab\u25a0\u25cf\u25cb\u25e6\u27a2\u2714\uf0a7\uf0b7\uf0d8\uf0fc](?=\s)/;

/**
 * The first line of a paragraph whose mark is that of a word processor, or lacks its space. Such a line is text to
 * Markdown: an option would be lost in the one above it.
 */
export function misreadLine(source: string, place: { readonly quoted: boolean; readonly first: boolean }, vocabulary: Vocabulary): MisreadLine | undefined {
  let at = 0;
  const lines = source.split("\n");
  for (const [number, line] of lines.entries()) {
    const indent = /^[\s>]*/.exec(line)?.[0].length ?? 0;
    const found = markOf(line.slice(indent)) ?? (number > 0 ? undefined : headOf(line, place, vocabulary)) ?? rowOf(lines, number);
    if (found) return { ...found, index: at + indent };
    at += line.length + 1;
  }
  return undefined;
}

/** A row of cells that stand apart by tabs or bars, with more of them below. Two lines may be prose, unless they look like rows alone. */
function rowOf(lines: readonly string[], at: number): Mark | undefined {
  const [line = "", next = "", third = ""] = lines.slice(at, at + 3);
  const columns = barred(line);
  const isFramed = /^\|\s.*\|$/.test(line.trim());
  const hasRule = /^[\s:|]*-[-\s:|]*$/.test(next) && /^\|.*\|$/.test(line.trim());
  if (columns > 1 && (hasRule || (barred(next) === columns && (isFramed || barred(third) === columns))))
    return { code: "table/no-rule", severity: "warning", text: "", meant: `|${"---|".repeat(columns)}` };
  const count = tabbed(line);
  if (count < 2 || count !== tabbed(next) || (count === 2 && tabbed(third) !== 2)) return undefined;
  return { code: "table/tabs", severity: "warning", text: "", meant: `| ${line.trim().split(/\t+/).join(" | ")} |` };
}

/** Cells between bars, the outer ones written or not; those of blanks, code and formulas are none. */
function barred(line: string): number {
  if (!line.includes("|")) return 0;
  const row = line.replace(/\\\||\[\[[^\]]{0,300}\]\]|`[^`]*`|\$[^$]*\$/g, "").trim();
  return row.replace(/^\||\|$/g, "").split("|").length;
}

const tabbed = (line: string): number => (/^\s*\p{L}[.)]\t/u.test(line) ? 1 : line.trim().split(/\t+/).length);

type Mark = Omit<MisreadLine, "index">;

function markOf(line: string): Mark | undefined {
  const mark = bullet.exec(line)?.[0] ?? /^(?:[–—]\s*|[-*+])(?=\[[ xX]?\](?![(:[]))/.exec(line)?.[0];
  if (mark !== undefined) {
    const box = /^\s*(\[[ xX]?\])/.exec(line.slice(mark.length))?.[1];
    if (box === undefined) return { code: "list/not-read", severity: "warning", text: mark, meant: "-" };
    return { code: "list/not-read", severity: "error", text: `${mark.trim()}${line.startsWith(`${mark}[`) ? "" : " "}${box}`, meant: /x/i.test(box) ? "- [x]" : "- [ ]" };
  }
  const marks = /^#{2,6}(?=[^\s#])/.exec(line)?.[0];
  return marks === undefined ? undefined : headingMark(marks);
}

const headingMark = (marks: string): Mark => ({ code: "heading/not-read", severity: "error", text: marks, meant: marks });

/** What only the first line of a paragraph can have been: the title of the file, the name of a box. */
function headOf(line: string, { quoted, first }: { readonly quoted: boolean; readonly first: boolean }, vocabulary: Vocabulary): Mark | undefined {
  if (first && /^#[\p{L}\p{N}]/u.test(line)) return headingMark("#");
  const [text = "", inside = ""] = (quoted && /^\[([^[\]]*)\](?![(:[])/.exec(line)) || [];
  const name = inside.replace(/^[!\s]*/, "").replace(/[:\s]*$/, "");
  if (!alertNames.includes(vocabulary.words.canonical(name))) return undefined;
  return { code: "alert/not-read", severity: "error", text, meant: `[!${name.toUpperCase()}]` };
}
