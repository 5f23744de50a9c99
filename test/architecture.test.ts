import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Which of our packages each may import: one direction, see docs/architecture.md. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  runtime: ["model"],
  "lrs-client": [],
  blocks: ["model", "runtime"],
  targets: ["model", "runtime", "blocks", "lrs-client"],
  compiler: ["model", "runtime", "blocks", "targets"],
  inspect: ["model"],
  lrs: ["lrs-client"],
  preview: ["model", "compiler", "targets", "inspect", "lrs", "lrs-client"],
  cli: ["model", "compiler", "targets", "inspect", "preview", "lrs", "lrs-client"],
};

/** Packages that must run in a browser and in Node alike: no module of Node outside tests and build scripts. */
const anywhere = ["model", "runtime", "blocks", "targets", "compiler"];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ["fixtures", "testing", "generated", "node"].includes(entry.name) ? [] : sources(path);
    return /(?<!\.d|\.test)\.ts$/.test(entry.name) ? [path] : [];
  });
}

const imports = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:^|\n)\s*(?:import|export)\b[^;"']*?["']([^"']+)["']/g)].map(([, name = ""]) => name);

describe.each(Object.entries(allowed))("package %s", (name, friends) => {
  const folder = join(root, "packages", name);
  const files = sources(join(folder, "src"));
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { dependencies?: Record<string, string> };

  it("depends only on packages below it", () => {
    const ours = Object.keys(manifest.dependencies ?? {}).flatMap((key) => (key.startsWith("@lentera/") ? [key.slice(9)] : []));
    expect(ours.filter((key) => !friends.includes(key))).toEqual([]);
  });

  it("imports only what it declares", () => {
    const stray = files.flatMap((file) =>
      imports(file)
        .filter((specifier) => specifier.startsWith("@lentera/"))
        .map((specifier) => specifier.split("/").slice(1, 2).join(""))
        .filter((friend) => friend !== name && !friends.includes(friend))
        .map((friend) => `${relative(root, file)} → ${friend}`),
    );
    expect(stray).toEqual([]);
  });

  it("stays out of Node where it must run anywhere", () => {
    if (!anywhere.includes(name)) return;
    const node = files.flatMap((file) => imports(file).filter((one) => one.startsWith("node:")).map((one) => `${relative(root, file)} → ${one}`));
    expect(node).toEqual([]);
  });

  it("has no file that imports one that imports it", () => {
    const next = new Map(files.map((file) => [file, imports(file).filter((one) => one.startsWith(".")).map((one) => join(dirname(file), one))]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].map((one) => relative(folder, one)).join(" → "));
      if (way.includes(file) || done.has(file)) return;
      for (const one of next.get(file) ?? []) visit(one, [...way, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});
