import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { build } from "esbuild";

export const playerTargets = ["es2019", "chrome80", "edge80", "firefox78", "safari13.1"];

export async function bundle(file) {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    globalName: `lentera[${JSON.stringify(basename(dirname(file)))}]`,
    target: playerTargets,
    // esbuild refuses it for Safari 13.1, which has a fault with destructured defaults of nested functions only.
    supported: { destructuring: true },
    conditions: ["@lentera/source"],
    legalComments: "none",
    charset: "utf8",
    plugins: [embedPlugin()],
  });
  return result.outputFiles[0]?.text ?? "";
}

async function styleText(file) {
  const result = await build({
    entryPoints: [file],
    write: false,
    minify: true,
    bundle: false,
    target: playerTargets,
  });
  return result.outputFiles[0]?.text ?? "";
}

export async function embed(file, how) {
  if (how === "bundle") return bundle(file);
  if (file.endsWith(".css")) return styleText(file);
  return readFileSync(file, "utf8");
}

export function embedPlugin() {
  return {
    name: "embed",
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /\?(bundle|text)$/ }, (args) => ({
        path: resolve(args.resolveDir, args.path),
        namespace: "embed",
      }));
      pluginBuild.onLoad({ filter: /./, namespace: "embed" }, async (args) => {
        const [file = "", how = ""] = args.path.split("?");
        const contents = `export default ${JSON.stringify(await embed(file, how))};`;
        return { contents, loader: "js", watchFiles: [file] };
      });
    },
  };
}

export function embedVite() {
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
