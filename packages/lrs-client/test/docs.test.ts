import "fake-indexeddb/auto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { activityTable } from "../src/statements/index.ts";
import { listen, TestLrs, type Listening } from "../src/testing/index.ts";

const text = (await readFile(new URL("../README.md", import.meta.url), "utf8")).replace(/\r\n/g, "\n");
const examples = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
let folder = "";
let lrs: TestLrs;
let server: Listening;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "examples-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  lrs = new TestLrs();
  server = await listen(lrs);
  // What a page has and Node has not.
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await server.close();
});

/** Runs an example as it stands, against a test LRS; gives what it printed. */
async function run(code: string): Promise<string[]> {
  const printed: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => void printed.push(values.join(" ")));
  const { outputFiles } = await build({
    stdin: { contents: code.replaceAll("https://lrs.example.go.id/xapi/", server.endpoint), loader: "ts", resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["@lentera/source"],
  });
  const file = join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  await writeFile(file, outputFiles[0]?.contents ?? "");
  await import(/* @vite-ignore */ pathToFileURL(file).href);
  return printed;
}

const outcomes: readonly (readonly [name: string, printed: RegExp])[] = [
  ["send and read", /^http:\/\/adlnet\.gov\/expapi\/verbs\/passed 0\.8$/],
  ["a refusal", /^400 Correct what `body` names.* [\da-f-]{36}$/],
  ["IndexedDB", /^sending 1\n/],
  ["a file", /^0$/m],
  ["documents", /^\{"page":4\}$/],
  ["attachments", /^image\/png 4$/],
  ["validator", /^\/actor\/mbox .*\n\/verb\/id /m],
  ["testing", /^1 2$/],
];

it("compiles every example under the strictest settings", () => {
  // TypeScript names files with slashes on Windows as well.
  const root = fileURLToPath(new URL("../../..", import.meta.url)).replaceAll("\\", "/");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const files = new Map(examples.map((code, index) => [`${root}packages/lrs-client/test/example-${index}.ts`, code]));
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, language) => {
    const code = files.get(name);
    return code === undefined ? read(name, language) : ts.createSourceFile(name, code, language);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => files.has(name) || exists(name);
  const program = ts.createProgram([...files.keys()], { ...options, noEmit: true }, host);
  const faults = [...files.keys()].flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)));
  expect(faults.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`)).toEqual([]);
});

it("has an outcome for each example", () => expect(examples).toHaveLength(outcomes.length));

it.each(outcomes)("%s runs as it stands", async (name, printed) => {
  const index = outcomes.findIndex(([other]) => other === name);
  expect((await run(examples[index] ?? "")).join("\n")).toMatch(printed);
});

it("shows the table that the builders speak from", () => expect(text).toContain(activityTable()));
