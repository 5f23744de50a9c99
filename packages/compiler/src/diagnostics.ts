import type { DiagnosticTexts, Target } from "@lentera/model";
import { parseDiagnostics } from "./2-parse/diagnostics.ts";
import { readDiagnostics } from "./1-read/diagnostics.ts";
import { checkDiagnostics } from "./3-check/diagnostics.ts";
import type { Kinds } from "./texts.ts";

/** English texts of every code that these kinds and targets can report. */
export function diagnosticTexts(kinds: Kinds, targets: readonly Target[]): DiagnosticTexts {
  const parts: readonly DiagnosticTexts[] = [
    readDiagnostics,
    parseDiagnostics,
    checkDiagnostics,
    ...[...kinds.questions, ...kinds.blocks].map((kind) => kind.diagnostics),
    ...targets.map((target) => target.diagnostics),
  ];
  return Object.assign({}, ...parts) as DiagnosticTexts;
}
