import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { fingerprint, forget, isFresh, stamp } from "./fingerprint.mjs";
import { install } from "./install.mjs";
import { libraries } from "./packages.mjs";
import { fail, isMain, root, runNode } from "./run.mjs";

/** What every library is built with; the lockfile says which versions of others are bundled. */
const tooling = [
  "tsconfig.base.json",
  "tsconfig.json",
  "pnpm-lock.yaml",
  ...["embed", "notices", "template", "tsup", "validator"].map((name) => `packages/tooling/${name}.js`),
];

/**
 * Builds the libraries whose sources changed. Workspace imports stay imports, and bundles for the browser
 * are made from sources, so that no library has to wait for another.
 *
 * @param {{ types?: boolean, only?: string }} [options] `types`: declarations take most of the time; the demo does
 *   without. `only`: the folder of one library
 */
export async function build(options = {}) {
  const types = options.types ?? true;
  const wanted = libraries().filter(({ folder }) => options.only === undefined || folder === options.only);
  const waiting = wanted.flatMap(({ folder, needs }) => {
    const mark = fingerprint([...tooling, ...[folder, ...needs].map((name) => `packages/${name}`)]);
    const built = existsSync(join(root, "packages", folder, "dist/index.js"));
    const fresh = built && (isFresh(`${folder}.types`, mark) || (!types && isFresh(folder, mark)));
    return fresh ? [] : [{ folder, mark }];
  });
  if (waiting.length === 0) return;
  console.log(`Building ${waiting.map(({ folder }) => folder).join(", ")} …`);
  const failures = [];
  const next = async () => {
    for (let library = waiting.shift(); library; library = waiting.shift()) {
      const { code, output } = await buildOne(library.folder, types);
      if (code !== 0) failures.push(`packages/${library.folder}:\n${output}`);
      else stamp(types ? `${library.folder}.types` : library.folder, library.mark);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, next));
  if (failures.length > 0) fail(`${failures.join("\n")}\nThe build failed.`);
}

function buildOne(folder, types) {
  const cwd = join(root, "packages", folder);
  // What stands in dist/ is gone from now on, whether the build ends or not.
  for (const name of [folder, `${folder}.types`]) forget(name);
  const env = { ...process.env, LENTERA_TYPES: types ? "on" : "off" };
  return runNode(join(root, "packages/tooling/node_modules/tsup/dist/cli-default.js"), [], { cwd, env, quiet: true });
}

if (isMain(import.meta.url)) {
  // Before a library is packed: what is published has types, whatever was built last.
  if (process.argv.includes("--this")) await build({ only: basename(process.cwd()) });
  else {
    await install();
    await build({ types: !process.argv.includes("--no-types") });
  }
}
