import { readFile } from "node:fs/promises";
import Handlebars from "handlebars";

/** Text of a module whose default export is the template's precompiled form, for `handlebars/runtime`. */
export async function template(file) {
  const compiled = Handlebars.precompile(await readFile(file, "utf8"), { strict: true, knownHelpersOnly: true, preventIndent: true });
  return `export default ${String(compiled)};`;
}
