import type { Finding, Reporter } from "@lentera/model";

/** A reporter that keeps what it is told. */
export function collector(): Reporter & { readonly findings: Finding[] } {
  const findings: Finding[] = [];
  return { findings, report: (finding) => void findings.push(finding) };
}
