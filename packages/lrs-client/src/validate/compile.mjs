// Compiles the schemas to generated/validators.js: `node src/validate/compile.mjs`. The result is committed,
// because a page with a strict content security policy cannot compile schemas, and tests and other packages
// read the sources without a build step. formats.test.ts fails when it is out of date.
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import standaloneCode from "ajv/dist/standalone/index.js";
import { Ajv, _ } from "ajv";
import { build } from "esbuild";

const folder = dirname(fileURLToPath(import.meta.url));
const target = join(folder, "generated", "validators.js");
const formatNames = [
  ...["iri", "irl", "uuid", "mailto", "media-type", "language-tag", "timestamp-1.0.3", "timestamp-2.0"],
  ...["duration", "sha1", "sha2", "version-1.0.3", "version-2.0"],
];

/** Text of generated/validators.js. */
export async function compileValidators() {
  const ajv = new Ajv({
    allErrors: true,
    inlineRefs: false,
    messages: false,
    discriminator: true,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true, formats: _`require("./formats.ts").formats` },
  });
  for (const name of formatNames) ajv.addFormat(name, () => true);
  for (const name of ["common", "statement-1.0.3", "statement-2.0"]) {
    ajv.addSchema(JSON.parse(await readFile(join(folder, "schemas", `${name}.schema.json`), "utf8")));
  }
  const code = standaloneCode.default(ajv, {
    statement103: "statement-1.0.3",
    statement20: "statement-2.0",
    actor: "common#/$defs/actor",
  });
  const result = await build({
    stdin: { contents: code, resolveDir: folder, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    minify: true,
    lineLimit: 110,
  });
  const text = result.outputFiles[0]?.text ?? "";
  return `// Made by src/validate/compile.mjs from the schemas beside it; do not edit.\n${text}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await compileValidators());
