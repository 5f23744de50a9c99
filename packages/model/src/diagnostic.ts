/** 1-based line and column, 0-based offset: the convention of unist. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From a point to the one behind its end. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** A place in a source file. Every authored thing in the model carries one. */
export interface Origin {
  /** POSIX path relative to the course folder. */
  readonly file: string;
  readonly range: Range;
}

/** Permanent, searchable name, `area/what-is-wrong`; never renamed, never reused. */
export type DiagnosticCode = `${string}/${string}`;

/** An error stops the build; a warning is a likely mistake; an info is worth knowing. The last two can be switched off by code. */
export type Severity = "error" | "warning" | "info";

/**
 * A mistake of the author as the phases report it: language-neutral, so that results of a file can be
 * kept in a cache and shown in any language. `describe` of the compiler makes a `Diagnostic` of it.
 */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What stands in the `{placeholders}` of the code's message and hint. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Names of the values that list words of the format: authors see them in their own spelling. */
  readonly words?: readonly string[];
  readonly origin?: Origin;
  /** Other places that belong to it, each with a code of its own for its sentence. */
  readonly related?: readonly { readonly code: DiagnosticCode; readonly origin: Origin }[];
}

/** A finding in words. The shape of `--format json`. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong and why, as one sentence in the author's words. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly origin?: Origin;
  readonly related?: readonly { readonly message: string; readonly origin: Origin }[];
}

/** English message and hint of a code. `{name}` is filled from the finding's values. */
export interface DiagnosticText {
  readonly message: string;
  readonly hint?: string;
}

/** The codes of one area, written beside the code that reports them. */
export type DiagnosticTexts = Readonly<Record<DiagnosticCode, DiagnosticText>>;

/** The only way any phase reports an authoring mistake. */
export interface Reporter {
  report(finding: Finding): void;
}
