import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Builds a source of this package below node_modules, where Node finds the packages that stay outside, and gives its path. */
export async function bundle(source) {
  const outfile = fileURLToPath(new URL(`../node_modules/.bench/${source.replace(/[/.]/g, "-")}.mjs`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL(`../${source}`, import.meta.url))],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["@lentera/source"],
    external: ["@xapi/xapi", "esbuild"],
    logLevel: "warning",
  });
  return outfile;
}
