import type { Diagnostic, Origin } from "@lentera/model";
import { shownPath } from "./print.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** Findings as a SARIF 2.1.0 log, which code hosts show beside the lines. */
export function sarif(diagnostics: readonly Diagnostic[], root: string, version: string): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Lentera", version, rules: codes.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          level: levels[diagnostic.severity],
          message: { text: diagnostic.hint === undefined ? diagnostic.message : `${diagnostic.message} ${diagnostic.hint}` },
          ...(diagnostic.origin && { locations: [location(diagnostic.origin, root)] }),
          ...(diagnostic.related && {
            relatedLocations: diagnostic.related.map((other) => ({ ...location(other.origin, root), message: { text: other.message } })),
          }),
        })),
      },
    ],
  };
}

function location(origin: Origin, root: string): object {
  const { start, end } = origin.range;
  return {
    physicalLocation: {
      artifactLocation: { uri: shownPath(root, origin.file).split("/").map(encodeURIComponent).join("/") },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}
