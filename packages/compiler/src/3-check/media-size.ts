import type { Asset, AssetLink, Reporter } from "@lentera/model";

/** Bytes that a ZIP without zip64 records holds (APPNOTE 4.4.8), less some room for everything that is not media. */
const most = 0xffffffff - 64 * 1024 * 1024;
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Media that no package could hold together; told where the largest of them is used first. */
export function checkMediaSize(links: readonly AssetLink[], media: ReadonlyMap<string, Asset>, reporter: Reporter): void {
  const files = [...media.values()];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= most) return;
  const largest = files.reduce((one, other) => (other.size > one.size ? other : one));
  const origin = links.find(({ path }) => path === largest.path)?.origin;
  reporter.report({
    code: "file/too-much",
    severity: "error",
    values: { total: megabytes(total), most: megabytes(most), path: largest.path, megabytes: megabytes(largest.size) },
    ...(origin && { origin }),
  });
}
