import type { Finding, PackageFile } from "@lentera/model";
import type { PackageCode } from "./diagnostics.ts";

/** Gathers what is wrong with one package. */
export interface PackageReport {
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
  has(path: string): boolean;
  find(code: PackageCode, values?: Readonly<Record<string, string | number>>): void;
}

/** @param file The manifest, which most findings are about. */
export function packageReport(target: string, file: string, files: readonly PackageFile[]): PackageReport {
  const paths = files.map((entry) => entry.path);
  const known = new Set(paths);
  const findings: Finding[] = [];
  return {
    paths,
    findings,
    has: (path) => known.has(path),
    find: (code, values) => void findings.push({ code, severity: "error", values: { target, file, ...values } }),
  };
}
