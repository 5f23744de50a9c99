import { join, relative, sep } from "node:path";
import type { Diagnostic, Origin, Severity } from "@lentera/model";
import pc from "picocolors";
import type { Say } from "./language.ts";
import { secretLines } from "./secret-lines.ts";
import { displayWidth, wrap } from "./wrap.ts";

/** Where findings are printed to and from. */
export interface PrintContext {
  readonly say: Say;
  readonly color: boolean;
  /** Of the terminal; without it lines stay whole. */
  readonly columns?: number | undefined;
  /** Folder that the findings' files are relative to. */
  readonly root: string;
  /** Text of a source file; undefined where it is not at hand. */
  text(file: string): string | undefined;
}

/** Columns of the source in a frame, at most: longer lines are cut around the caret. */
const widestFrame = 100;

/** Path of a finding's file as one would type it where one stands. */
export function shownPath(root: string, file: string): string {
  const path = relative(process.cwd(), join(root, file));
  return (path === "" ? "." : path).split(sep).join("/");
}

/** A text of the author's, or a name of a file, without what a terminal would obey. */
const tame = (text: string): string => text.replace(/\p{Cc}/gu, " ");

/** The last lines of a long output are those that are seen. */
const rank = { info: 0, warning: 1, error: 2 } as const satisfies Record<Severity, number>;

/** Findings as text, errors last: place, code and severity; the sentence; the lines in question; what to do. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], context: PrintContext): string {
  const sources = new Map<string, Source>();
  const sourceOf = (file: string): Source => {
    const known = sources.get(file) ?? split(file, context.text(file) ?? "");
    sources.set(file, known);
    return known;
  };
  const ordered = [...diagnostics].sort((a, b) => rank[a.severity] - rank[b.severity]);
  return ordered.map((diagnostic) => `${printOne(diagnostic, context, sourceOf)}\n`).join("\n");
}

/** A file whose lines are shown. */
interface Source {
  readonly lines: readonly string[];
  /** Numbers of those that are not: what is printed ends in the logs of build servers. */
  readonly withheld: ReadonlySet<number>;
}

function split(file: string, text: string): Source {
  const lines = text.split(/\r\n|\n|\r/);
  return { lines, withheld: secretLines(file, lines) };
}

function printOne(diagnostic: Diagnostic, { say, color, columns, root }: PrintContext, sourceOf: (file: string) => Source): string {
  const paint = pc.createColors(color);
  const tone = { error: paint.red, warning: paint.yellow, info: paint.cyan }[diagnostic.severity];
  const place = (origin: Origin): string => `${tame(shownPath(root, origin.file))}:${origin.range.start.line}:${origin.range.start.column}`;
  const where = diagnostic.origin && place(diagnostic.origin);
  const severity = say(`severity.${diagnostic.severity}`);
  // Where both do not fit beside each other, what it is stands below the place.
  const gap = where !== undefined && where.length + severity.length + diagnostic.code.length + 2 > (columns ?? Infinity) ? "\n  " : " ";
  const what = `${tone(severity)} ${paint.dim(diagnostic.code)}`;
  const lines = [where === undefined ? what : `${paint.bold(where)}${gap}${what}`, ...indent(diagnostic.message, columns)];
  const { origin } = diagnostic;
  if (origin) lines.push(...frame(origin, sourceOf(origin.file), paint, columns));
  for (const other of diagnostic.related ?? []) lines.push(wrap(`  ${say("print.related")} ${place(other.origin)}: ${tame(other.message)}`, columns, 4));
  if (diagnostic.hint !== undefined) {
    const word = say("print.hint");
    const hint = wrap(`  ${word} ${tame(diagnostic.hint)}`, columns, word.length + 3);
    lines.push(hint.replace(word, paint.cyan(word)));
  }
  return lines.join("\n");
}

const indent = (text: string, columns: number | undefined): readonly string[] => text.split("\n").map((line) => wrap(`  ${tame(line)}`, columns));

/** The line of a place and the one before it, with a caret under the first character. */
function frame(
  origin: Origin,
  { lines, withheld }: Source,
  paint: ReturnType<typeof pc.createColors>,
  columns: number | undefined,
): readonly string[] {
  const { line, column } = origin.range.start;
  const current = lines[line - 1];
  if (current === undefined || current.trim() === "" || withheld.has(line)) return [];
  const width = String(line).length;
  // Beside the source stand its number, a bar and, where it is cut, two ellipses.
  const frameWidth = Math.max(20, Math.min(widestFrame, (columns ?? Infinity) - width - 7));
  const from = column > frameWidth - frameWidth / 5 ? column - Math.round(frameWidth * 0.4) : 0;
  const cut = (source: string): string => {
    const part = tame(source.slice(from, from + frameWidth));
    return `${from > 0 ? "…" : ""}${part}${source.length > from + frameWidth ? "…" : ""}`;
  };
  const row = (number: number, source: string): string => paint.dim(`  ${String(number).padStart(width)} | `) + cut(source);
  const before = withheld.has(line - 1) ? undefined : lines[line - 2];
  // Wide and combining characters take another number of columns than of UTF-16 units.
  const lead = displayWidth(cut(current).slice(0, column - 1 - from + (from > 0 ? 1 : 0)));
  const shown = before !== undefined && before.trim() !== "" ? [row(line - 1, before)] : [];
  return [...shown, row(line, current), `${paint.dim(`  ${" ".repeat(width)} | `)}${" ".repeat(lead)}${paint.red("^")}`];
}

/** "2 errors, 1 warning"; empty where there is nothing. */
export function summary(diagnostics: readonly Diagnostic[], say: Say): string {
  const parts: string[] = [];
  const words = { error: "errors", warning: "warnings", info: "notes" } as const;
  for (const severity of ["error", "warning", "info"] as const satisfies readonly Severity[]) {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    if (count > 0) parts.push(say(`summary.${words[severity]}.${count === 1 ? "one" : "many"}`, { count }));
  }
  return `${parts.join(", ")}${frequent(diagnostics)}`;
}

/** Findings that are too many to be counted on one screen, by what they say most: " (14 × image/no-alt)". */
function frequent(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length <= 10) return "";
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = [...counts].filter(([, count]) => count > 2).sort(([, a], [, b]) => b - a).slice(0, 3);
  return most.length === 0 ? "" : ` (${most.map(([code, count]) => `${count} × ${code}`).join(", ")})`;
}

/** Findings in the order of files and lines, those without a place first. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ origin }: Diagnostic): string => origin?.file ?? "";
  const offset = ({ origin }: Diagnostic): number => origin?.range.start.offset ?? 0;
  return [...diagnostics].sort((a, b) => (key(a) === key(b) ? offset(a) - offset(b) : key(a) < key(b) ? -1 : 1));
}

export function hasErrors(diagnostics: readonly Diagnostic[], strict = false): boolean {
  return diagnostics.some(({ severity }) => severity === "error" || (strict && severity === "warning"));
}
