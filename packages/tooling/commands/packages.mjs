import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

/**
 * The libraries of the workspace, each after those it depends on.
 *
 * @returns {{ name: string, folder: string, needs: string[] }[]} `needs` are folders, transitively
 */
export function libraries() {
  const found = new Map();
  for (const folder of readdirSync(join(root, "packages")).sort()) {
    if (!existsSync(join(root, "packages", folder, "tsup.config.ts"))) continue;
    const manifest = JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8"));
    found.set(manifest.name, { name: manifest.name, folder, dependencies: Object.keys(manifest.dependencies ?? {}) });
  }
  const ordered = new Map();
  const visit = (name) => {
    const library = found.get(name);
    if (library === undefined || ordered.has(name)) return;
    library.dependencies.forEach(visit);
    const direct = library.dependencies.filter((dependency) => ordered.has(dependency));
    const needs = new Set(direct.flatMap((dependency) => [ordered.get(dependency).folder, ...ordered.get(dependency).needs]));
    ordered.set(name, { name, folder: library.folder, needs: [...needs] });
  };
  [...found.keys()].forEach(visit);
  return [...ordered.values()];
}
