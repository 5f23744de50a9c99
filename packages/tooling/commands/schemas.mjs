import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { root } from "./run.mjs";

await install();
await build({ types: false });

const { schemaFiles } = await import(pathToFileURL(join(root, "packages/compiler/dist/index.js")).href);
mkdirSync(join(root, "schemas"), { recursive: true });
for (const [name, schema] of Object.entries(schemaFiles())) {
  writeFileSync(join(root, "schemas", name), `${JSON.stringify(schema, undefined, 2)}\n`);
  console.log(`schemas/${name}`);
}
