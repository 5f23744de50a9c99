import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { build } from "esbuild";
import { template } from "./template.js";
import { validators } from "./validator.js";

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

const asText = (text) => `export default ${JSON.stringify(text)};`;

export async function embed(file, how) {
  if (how === "validator") return validators(file);
  if (how === "template") return template(file);
  if (how === "bundle") return asText(await bundle(file));
  return asText(file.endsWith(".css") ? await styleText(file) : readFileSync(file, "utf8"));
}

const query = /\?(?:bundle|text|validator|template)$/;

export function embedPlugin() {
  return {
    name: "embed",
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: query }, (args) => ({
        path: resolve(args.resolveDir, args.path),
        namespace: "embed",
      }));
      pluginBuild.onLoad({ filter: /./, namespace: "embed" }, async (args) => {
        const [file = "", how = ""] = args.path.split("?");
        return { contents: await embed(file, how), loader: "js", resolveDir: dirname(file), watchFiles: [file] };
      });
    },
  };
}

export function embedVite() {
  return {
    name: "embed",
    enforce: "pre",
    resolveId(source, importer) {
      if (!query.test(source) || importer === undefined) return undefined;
      return `\0embed:${resolve(dirname(importer.split("?")[0] ?? ""), source)}`;
    },
    load(id) {
      if (!id.startsWith("\0embed:")) return undefined;
      const [file = "", how = ""] = id.slice("\0embed:".length).split("?");
      return embed(file, how);
    },
  };
}
