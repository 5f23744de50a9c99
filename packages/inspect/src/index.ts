import type { Finding, PackageFile, Target } from "@lentera/model";
import { diagnostics } from "./diagnostics.ts";
import { inspectFiles } from "./inspect-files.ts";

export { diagnostics, inspectFiles };

/** For the `inspect` option of `compile`: judges each package and brings the texts of what it finds. */
export const inspector = {
  inspect: (target: Target, files: readonly PackageFile[]): Promise<readonly Finding[]> => inspectFiles(target.id, files),
  diagnostics,
};
