import type { DiagnosticCode, Finding } from "@lentera/model";

/** What keeps a file, and all that it would have named, out of the course. */
const unread: ReadonlySet<DiagnosticCode> = new Set([
  "file/not-utf-8",
  "file/utf-16",
  "file/nul",
  "file/line-too-long",
  "file/too-deep",
  "course/misnamed-config",
  "course/only-documents",
  "course/text-extension",
  "yaml/colon",
  "yaml/indent",
  "yaml/missing-mark",
  "yaml/no-colon",
  "yaml/syntax",
]);
/** What is then not found anywhere. */
const missing: ReadonlySet<DiagnosticCode> = new Set([
  "course/empty",
  "course/module-missing",
  "course/no-config",
  "course/no-id",
  "course/no-title",
  "course/require-unknown",
  "link/missing-target",
  "link/missing-target-near",
  "objective/unknown",
  "quiz/pair-incomplete",
]);

/** Findings that say again what another one of the same line, or of the next, has said. */
const sameMistake: readonly { readonly first: DiagnosticCode; readonly then: DiagnosticCode; readonly lines: number }[] = [
  { first: "alert/not-quoted", then: "alert/line-outside", lines: 1 },
  { first: "heading/not-read", then: "attributes/misplaced", lines: 0 },
  { first: "container/unknown", then: "container/unreadable", lines: 0 },
  { first: "container/alert", then: "container/unreadable", lines: 0 },
  { first: "leaf/not-at-start", then: "attributes/misplaced", lines: 0 },
  { first: "attributes/unquoted", then: "file/missing", lines: 0 },
  { first: "attributes/unquoted", then: "file/missing-near", lines: 0 },
  { first: "attributes/unquoted", then: "media/format", lines: 0 },
  { first: "attributes/unquoted", then: "media/no-captions", lines: 0 },
  { first: "attributes/misplaced", then: "question/no-kind", lines: 0 },
];

/** What is said of a question whose options are text. */
const optionless: ReadonlySet<DiagnosticCode> = new Set(["question/no-kind", "choice/no-correct-answer", "choice/one-option"]);
/** What is said of the parts of a question whose first line is text. */
const homeless: ReadonlySet<DiagnosticCode> = new Set(["question/outside", "blank/outside-question", "alert/outside-question", "container/stray-end"]);

/**
 * The findings without those that only follow from another: one mistake, one finding. Nothing is lost, since what
 * they follow from is an error, and they are told once that is mended and they still hold.
 */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  const unreadFiles = errors.filter(({ code }) => unread.has(code)).map(({ origin }) => origin?.file);
  const byFile = new Map<string, Finding[]>();
  for (const error of errors) {
    const file = error.origin?.file;
    if (file === undefined) continue;
    const known = byFile.get(file);
    if (known) known.push(error);
    else byFile.set(file, [error]);
  }
  const follows = (finding: Finding): boolean => {
    const { code } = finding;
    if (unreadFiles.length > 0 && missing.has(code)) return true;
    // A file that cannot be read has the id of its name, which its own text may change.
    if ((code === "id/duplicate" || code === "id/duplicate-file") && unreadFiles.some((file) => involves(finding, file))) return true;
    const near = (byFile.get(finding.origin?.file ?? "") ?? []).filter((error) => error !== finding);
    if (near.length === 0) return false;
    if (code === "file/same-text") return near.some((error) => error.code === "id/copied-file" || error.code === "id/duplicate" || error.code === "id/duplicate-file");
    const after = (error: Finding): number => lineOf(finding) - lineOf(error);
    if (sameMistake.some(({ first, then, lines }) => then === code && near.some((error) => error.code === first && Math.abs(after(error)) <= lines))) return true;
    if (homeless.has(code)) return near.some((error) => error.code === "container/indented" && after(error) >= 0);
    return optionless.has(code) && near.some((error) => error.code === "list/not-read" && isLastBefore(finding, error, findings));
  };
  return findings.filter((finding) => !follows(finding));
}

const lineOf = ({ origin }: Finding): number => origin?.range.start.line ?? 0;

const involves = ({ origin, related = [] }: Finding, file: string | undefined): boolean =>
  file !== undefined && [origin, ...related.map((other) => other.origin)].some((place) => place?.file === file);

/** Does no other question without options stand between a finding and the lines that were meant as options? */
function isLastBefore(finding: Finding, options: Finding, findings: readonly Finding[]): boolean {
  const before = findings.filter(({ code, origin }) => optionless.has(code) && origin?.file === options.origin?.file).map(lineOf);
  return lineOf(finding) === Math.max(...before.filter((line) => line <= lineOf(options)));
}
