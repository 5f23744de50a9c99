import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npx, pnpm } from "@lentera/tooling/run";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./support/course.ts";
import { unreachableTypes } from "./support/unreachable-types.ts";

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
const published = readdirSync(join(root, "packages"))
  .map((folder) => read(join(root, "packages", folder)))
  .filter((manifest) => manifest.private !== true);
const names = published.map(({ name }) => name);

const scratch = mkdtempSync(join(tmpdir(), "lentera-packed-"));
const home = join(scratch, "elsewhere");
const tarball = ({ name, version }: Manifest): string => join(scratch, `${name.slice(1).replace("/", "-")}-${version}.tgz`);

/** Runs a program in the folder that the tarballs are installed in. */
function there(script: string, ...args: string[]): string {
  const env = { ...process.env, LENTERA_CACHE: join(scratch, "cache"), LANG: "C", LC_ALL: "", NO_COLOR: "1", NODE_OPTIONS: "" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: home, env, encoding: "utf8" });
  expect([status, stderr], stdout).toEqual([0, ""]);
  return stdout;
}

beforeAll(async () => {
  // As after the demo, whose builds have no declarations: packing makes them.
  rmSync(join(root, "packages/model/dist/index.d.ts"), { force: true });
  rmSync(join(root, "node_modules/.cache/lentera/model.types"), { force: true });
  const only = names.flatMap((name) => ["--filter", name]);
  const packed = await npx(["--yes", pnpm, "-r", ...only, "pack", "--pack-destination", scratch], { quiet: true });
  expect(packed.code, packed.output).toBe(0);
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), "{}");
  // The optional peer too: its types take part in ours.
  const peers = Object.entries(read(join(root, "packages/lrs-client")).peerDependencies ?? {}).map(([name, range]) => `${name}@${range}`);
  const files = [...published.map(tarball), ...peers];
  const npm = ["--yes", "--package=npm@10", "npm", "install", "--prefer-offline", "--no-audit", "--no-fund", ...files];
  const installed = await npx(npm, { quiet: true, cwd: home });
  expect(installed.code, installed.output).toBe(0);
}, 240_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(published.map((manifest) => [manifest.name, manifest] as const))("%s as it is published", (name, manifest) => {
  it("has nothing that publint finds", async () => {
    const data = readFileSync(tarball(manifest));
    const { messages, pkg } = await publint({ strict: true, pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.length) } });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("depends on versions and holds no sources or conditions of the workspace", () => {
    const installed = join(home, "node_modules", name);
    const text = readFileSync(join(installed, "package.json"), "utf8");
    expect(text).not.toMatch(/"(?:workspace|catalog):|@lentera\/source/);
    const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
    expect(files).toContain("LICENSE");
    // What npm shows: a link to a file of the repository leads nowhere there.
    const page = readFileSync(join(installed, "README.md"), "utf8");
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
    expect(page).not.toMatch(/\]\((?!https:|#)/);
    expect(files.filter((file) => /(?<!\.d)\.ts$|\.tgz$|\.map$/.test(file))).toEqual([]);
    for (const [dependency, version] of Object.entries(read(installed).dependencies ?? {})) {
      if (names.includes(dependency)) expect([dependency, version]).toEqual([dependency, manifest.version]);
    }
  });

  const entries = Object.keys(manifest.exports).map((entry) => name + entry.slice(1));
  it(`can be imported: ${entries.join(", ")}`, () => {
    there("--input-type=module", "-e", entries.map((entry) => `await import(${JSON.stringify(entry)});`).join("\n"));
  });
});

it.each([["node16", "node16"], ["esnext", "bundler"]])("types hold without skipLibCheck: module %s, resolution %s", (module, resolution) => {
  const entries = published.flatMap(({ name, exports }) => Object.keys(exports).map((entry) => name + entry.slice(1)));
  const imports = entries.map((entry, index) => `import * as entry${index} from "${entry}";\nvoid entry${index};\n`);
  writeFileSync(join(home, "types.mts"), imports.join(""));
  const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2023,dom,dom.iterable,dom.asynciterable"];
  const types = ["--typeRoots", join(root, "node_modules/@types"), "--types", "node"];
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  expect(there(tsc, ...strict, ...types, "--module", module, "--moduleResolution", resolution, "types.mts")).toBe("");
}, 60_000);

it("every type that a declaration mentions can be imported", () => {
  const scope = join(home, "node_modules/@lentera/").replaceAll("\\", "/");
  const entries = published.flatMap(({ name }) => {
    const exported = Object.values(read(join(home, "node_modules", name)).exports) as readonly { readonly types: string }[];
    return exported.map(({ types }) => join(home, "node_modules", name, types).replaceAll("\\", "/"));
  });
  expect(unreachableTypes(entries, scope)).toEqual([]);
}, 60_000);

describe("the command line from tarballs", () => {
  const lentera = (...args: string[]): string => there(join("node_modules", "@lentera/cli/bin/lentera.js"), ...args);

  it("helps, makes a course and builds it for every target", () => {
    expect(lentera("--help")).toContain("lentera new my-course");
    lentera("new", "kursus");
    const targets = ["scorm12", "scorm2004", "scorm2004-3rd", "cmi5", "web"];
    lentera("build", "kursus", "-t", targets.join(","));
    expect(readdirSync(join(home, "dist")).sort()).toEqual(targets.map((target) => `kursus.${target}.zip`).sort());
  });
});
