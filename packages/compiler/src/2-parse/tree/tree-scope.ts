import type { Position } from "unist";
import type { DiagnosticCode, Finding, Range, Reporter } from "@lentera/model";
import type { Vocabulary } from "../vocabulary.ts";

/** The file whose tree is put in order. */
export class TreeScope implements Reporter {
  readonly file: string;
  readonly source: string;
  readonly vocabulary: Vocabulary;
  readonly #reporter: Reporter;

  constructor(file: string, source: string, vocabulary: Vocabulary, reporter: Reporter) {
    this.file = file;
    this.source = source;
    this.vocabulary = vocabulary;
    this.#reporter = reporter;
  }

  report(finding: Finding): void {
    this.#reporter.report(finding);
  }

  /** Reports a finding at a place of the file. */
  find(
    code: DiagnosticCode,
    severity: "error" | "warning",
    at: Position | Range | undefined,
    values?: Finding["values"],
    words?: Finding["words"],
  ): void {
    const origin = at && { file: this.file, range: rangeOf(at) };
    this.report({ code, severity, ...(values && { values }), ...(words && { words }), ...(origin && { origin }) });
  }
}

/** A position as findings carry it. */
export function rangeOf(at: Position | Range): Range {
  const point = (from: Position["start"]): Range["start"] => ({
    line: from.line,
    column: from.column,
    offset: from.offset ?? 0,
  });
  return { start: point(at.start), end: point(at.end) };
}

/** The place `count` characters of the source after another. */
export function pointAfter(source: string, from: Position["start"], count: number): Range["start"] {
  const start = from.offset ?? 0;
  const lines = source.slice(start, start + count).split("\n");
  const column = lines.length === 1 ? from.column + count : (lines.at(-1)?.length ?? 0) + 1;
  return { line: from.line + lines.length - 1, column, offset: start + count };
}
