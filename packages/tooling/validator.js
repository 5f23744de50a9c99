import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

/**
 * Text of a module whose default export holds a ready-made validator for each JSON Schema that `file` exports, by
 * the schema's name (`courseSchema`). Compiled ahead of time: ajv generates code, so it cannot run under a strict CSP.
 */
export async function validators(file) {
  const bundled = await build({ entryPoints: [file], bundle: true, write: false, format: "esm", conditions: ["@lentera/source"] });
  const exported = await import(`data:text/javascript,${encodeURIComponent(bundled.outputFiles[0].text)}`);
  const names = Object.keys(exported).filter((name) => name.endsWith("Schema"));
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, strictRequired: false, allowUnionTypes: true, code: { source: true, esm: true } });
  for (const name of names) ajv.addSchema(exported[name], name);
  const code = standalone(ajv, Object.fromEntries(names.map((name) => [name, name])));
  // The generated code still requires ajv's helpers for lengths and equality: bundled in.
  const whole = await build({
    stdin: { contents: `${code}\nexport default { ${names.join(", ")} };`, resolveDir: import.meta.dirname, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    minifySyntax: true,
  });
  return whole.outputFiles[0].text;
}
