import type { PackageFile } from "@lentera/model";
import type { PackageReport } from "../package-report.ts";

/** What every LMS unpacks: small ASCII names, no blanks, no dot files, nothing that climbs out. */
const portable = /^(?:[a-z0-9_-][a-z0-9._-]*\/)*[a-z0-9_-][a-z0-9._-]*$/;

/** Names that the standards give and that are not all lower case. */
const given = new Set(["XMLSchema.dtd"]);

/** Rules of the archive itself, for every target. */
export function pathRules(files: readonly PackageFile[], report: PackageReport): void {
  const seen = new Set<string>();
  for (const { path, size } of files) {
    if (!given.has(path) && (!portable.test(path) || path.includes(".."))) report.find("package/path-not-portable", { path });
    if (seen.has(path.toLowerCase())) report.find("package/path-repeated", { path });
    seen.add(path.toLowerCase());
    if (size === 0) report.find("package/file-empty", { path });
  }
}
