import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, expect, it } from "vitest";

const home = fileURLToPath(new URL("..", import.meta.url));
const pages = [join(home, "README.md"), join(home, "../../docs/lrs.md")].map((path) => readFileSync(path, "utf8")).join("\n").replace(/\r\n/g, "\n");
const shown = new Set([...pages.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code));
const examples = readdirSync(join(home, "test/examples")).map((name) => {
  return [name, readFileSync(join(home, "test/examples", name), "utf8").replace(/\r\n/g, "\n")] as const;
});
/** Where the packages that an example imports are found, and where it may leave a database. */
const folder = mkdtempSync(join(home, "node_modules/.examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("every example of the pages is run here, and compiled with the tests", () => {
  expect(examples.map(([, code]) => code).sort()).toEqual([...shown].sort());
});

it.each(examples)("%s runs as it stands", async (name, code) => {
  // A port that may be taken on this machine.
  const contents = code.replace("port: 8099", "port: 0");
  const { outputFiles } = await build({
    stdin: { contents, loader: "ts", resolveDir: home },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["@lentera/source"],
    external: ["libsql", "pg"],
  });
  const file = join(folder, name.replace(".ts", ".mjs"));
  writeFileSync(file, outputFiles[0]?.contents ?? "");
  const { status, stderr } = spawnSync(process.execPath, [file], { cwd: folder, env: { ...process.env, LRS_SECRET: "rahasia" }, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});
