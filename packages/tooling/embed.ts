import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { build, type Plugin } from "esbuild";

/** Browsers that the player supports. esbuild lowers syntax to what all of them read. */
export const playerTargets: string[] = ["es2019", "chrome80", "edge80", "firefox78", "safari13.1"];

/**
 * Text of a browser bundle: an IIFE that sets `lentera["<folder>"]`. The document loads the kinds first and
 * the target's player last, joined in one file.
 */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    globalName: `lentera[${JSON.stringify(basename(dirname(file)))}]`,
    target: playerTargets,
    conditions: ["@lentera/source"],
    legalComments: "none",
    charset: "utf8",
    plugins: [embedPlugin()],
  });
  return result.outputFiles[0]?.text ?? "";
}

async function styleText(file: string): Promise<string> {
  const result = await build({ entryPoints: [file], write: false, minify: true, bundle: false, target: playerTargets });
  return result.outputFiles[0]?.text ?? "";
}

/** What `import text from "./file?bundle"` and `"./style.css?text"` stand for. */
export async function embed(file: string, how: string): Promise<string> {
  if (how === "bundle") return bundle(file);
  if (file.endsWith(".css")) return styleText(file);
  return readFileSync(file, "utf8");
}

/** Resolves `?bundle` and `?text` imports for tsup. */
export function embedPlugin(): Plugin {
  return {
    name: "embed",
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /\?(bundle|text)$/ }, (args) => ({
        path: resolve(args.resolveDir, args.path),
        namespace: "embed",
      }));
      pluginBuild.onLoad({ filter: /./, namespace: "embed" }, async (args) => {
        const [file = "", how = ""] = args.path.split("?");
        return { contents: `export default ${JSON.stringify(await embed(file, how))};`, loader: "js", watchFiles: [file] };
      });
    },
  };
}

/** The same for vitest. */
export function embedVite(): {
  name: string;
  enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
  load(id: string): Promise<string> | undefined;
} {
  return {
    name: "embed",
    enforce: "pre",
    resolveId(source, importer) {
      if (!/\?(bundle|text)$/.test(source) || importer === undefined) return undefined;
      return `\0embed:${resolve(dirname(importer.split("?")[0] ?? ""), source)}`;
    },
    load(id) {
      if (!id.startsWith("\0embed:")) return undefined;
      const [file = "", how = ""] = id.slice("\0embed:".length).split("?");
      return embed(file, how).then((text) => `export default ${JSON.stringify(text)};`);
    },
  };
}
