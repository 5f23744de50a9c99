import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { build } from "esbuild";
import { minify } from "terser";
import { template } from "./template.js";
import { validators } from "./validator.js";

export const playerTargets = ["chrome80", "edge80", "firefox78", "safari13.1"];

export async function bundle(file) {
  const result = await build({
    ...entry(file),
    bundle: true,
    write: false,
    format: "iife",
    target: playerTargets,
    // esbuild refuses the one for Safari 13.1, which has a fault with destructured defaults of nested functions only,
    // the other for Chrome 80, whose fault is the spread argument of an optional call: neither is in use here.
    supported: { destructuring: true, "optional-chain": true },
    conditions: ["@lentera/source"],
    legalComments: "none",
    charset: "utf8",
    // Which tsconfig.json esbuild finds depends on whether links are resolved, and the bytes of packages must not.
    tsconfigRaw: "{}",
    plugins: [embedPlugin()],
  });
  const { code } = await minify(result.outputFiles[0]?.text ?? "", {
    ecma: 2020,
    compress: { passes: 3, ecma: 2020, unsafe_arrows: true, pure_getters: true },
    format: { comments: false },
  });
  return code ?? "";
}

/**
 * A kind's browser half puts its behaviour on the global object by itself: esbuild's own way of exporting costs
 * more than some of the behaviours.
 */
function entry(file) {
  const name = JSON.stringify(basename(dirname(file)));
  if (!/^export const behaviour\b/m.test(readFileSync(file, "utf8"))) {
    return { entryPoints: [file], globalName: `lentera[${name}]` };
  }
  const from = JSON.stringify(`./${basename(file)}`);
  const contents = `import { behaviour } from ${from}; (window.lentera = window.lentera || {})[${name}] = { behaviour };`;
  return { stdin: { contents, resolveDir: dirname(file), loader: "js" } };
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
      const [file = "", how = ""] = source.split("?");
      // Without the ending .css, which vite's own plugin for style sheets would take.
      const path = resolve(dirname(importer.split("?")[0] ?? ""), file);
      return `\0embed:${path.replace(/\.css$/, ".style")}?${how}`;
    },
    load(id) {
      if (!id.startsWith("\0embed:")) return undefined;
      const [file = "", how = ""] = id.slice("\0embed:".length).split("?");
      return embed(file.replace(/\.style$/, ".css"), how);
    },
  };
}
