import type { Asset, AssetLink, CompiledFile, PendingLink, Reporter } from "@lentera/model";
import { nearFile, pathFrom } from "./near-file.ts";
import { nearest } from "../nearest.ts";
import type { Place } from "./ids.ts";

/** Extensions that LMSs refuse or run on their server (scorm-facts: Docebo, CrossKnowledge and others). */
const refused = /\.(?:php\d?|aspx?|jsp|py|rb|pl|cgi|sh|exe|bat|cmd|htaccess)$/i;
const large = 100 * 1024 * 1024;
/** A photo that fills a screen has a tenth of this. */
const heavy = 2 * 1024 * 1024;
const image = /\.(?:png|jpe?g|gif|webp|avif|bmp)$/i;

/** Links whose target is in another file. */
export function checkLinks(
  files: readonly CompiledFile[],
  places: ReadonlyMap<string, Place>,
  pageOfFile: ReadonlyMap<string, string>,
  reporter: Reporter,
): void {
  for (const file of files) {
    for (const link of file.links) {
      if (resolveLink(link, places, pageOfFile) !== undefined) continue;
      const byId = link.target.startsWith("#");
      const near = nearest(byId ? link.target.slice(1) : link.target, byId ? places.keys() : pageOfFile.keys());
      reporter.report({
        code: near === undefined ? "link/missing-target" : "link/missing-target-near",
        severity: "error",
        values: { target: link.target, ...(near !== undefined && { near: byId ? `#${near}` : near }) },
        origin: link.origin,
      });
    }
  }
}

/** The id a link leads to; undefined where there is none. */
export function resolveLink(
  link: Pick<PendingLink, "target">,
  places: ReadonlyMap<string, Place>,
  pageOfFile: ReadonlyMap<string, string>,
): string | undefined {
  if (link.target.startsWith("#")) {
    const id = link.target.slice(1);
    return places.has(id) ? id : undefined;
  }
  const [path = "", id] = link.target.split("#");
  if (id !== undefined && id !== "" && places.has(id)) return id;
  return pageOfFile.get(path);
}

/** Files that pages show or offer: there, a file, spelled alike, and of a kind that an LMS takes. */
export function checkAssets(links: readonly AssetLink[], assets: readonly Asset[], reporter: Reporter): ReadonlyMap<string, Asset> {
  const known = new Map(assets.map((asset) => [asset.path, asset]));
  const used = new Map<string, Asset>();
  for (const link of links) {
    const asset = known.get(link.path);
    const values = { path: link.path };
    if (asset === undefined) {
      const near = nearFile(link.path, assets);
      reporter.report({
        code: near === undefined ? "file/missing" : "file/missing-near",
        severity: "error",
        values: { ...values, ...(near !== undefined && { near, written: pathFrom(link.origin.file, near) }) },
        origin: link.origin,
      });
    } else if (asset.directory) {
      reporter.report({ code: "file/is-folder", severity: "error", values, origin: link.origin });
    } else if (asset.size === 0) {
      reporter.report({ code: "file/empty", severity: "error", values, origin: link.origin });
    } else if (refused.test(link.path)) {
      reporter.report({ code: "file/refused-type", severity: "error", values, origin: link.origin });
    } else {
      const code = asset.size > large ? "file/large" : asset.size > heavy && image.test(link.path) ? "file/heavy-image" : undefined;
      if (code !== undefined && !used.has(link.path)) {
        reporter.report({
          code,
          severity: "warning",
          values: { ...values, megabytes: Math.round(asset.size / 1024 / 1024) },
          origin: link.origin,
        });
      }
      used.set(link.path, asset);
    }
  }
  return used;
}
