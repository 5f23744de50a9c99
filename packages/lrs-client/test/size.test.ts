import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

/** Bytes of a browser bundle that exports what is named, minified and gzipped, in the player's syntax. */
async function size(code: string): Promise<{ readonly bytes: number; readonly inputs: string[]; readonly text: string }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: "esm",
    target: ["es2019", "chrome80", "edge80", "firefox78", "safari13.1"],
    // esbuild takes a fault of one Safari in nested patterns for a lack of destructuring altogether.
    supported: { destructuring: true },
    conditions: ["@lentera/source"],
    legalComments: "none",
  });
  const text = outputFiles[0]?.text ?? "";
  return { bytes: gzipSync(text, { level: 9 }).length, inputs: Object.keys(metafile.inputs), text };
}

describe("size budgets (gzip)", () => {
  test("the sending core is under 8 KB", async () => {
    const { bytes, inputs } = await size('export * from "../src/core/index.ts";');
    expect(bytes).toBeLessThanOrEqual(8 * 1024);
    expect(inputs.some((path) => /@xapi|validate|stores|client\//.test(path.replace("packages/lrs-client/", "")))).toBe(false);
  });

  test("the whole client with all its stores and builders is under 30 KB", async () => {
    const { bytes, inputs } = await size(
      'export * from "../src/index.ts"; export * from "../src/stores/indexeddb.ts"; export * as statements from "../src/statements/index.ts";',
    );
    expect(bytes).toBeLessThanOrEqual(30 * 1024);
    expect(inputs.some((path) => /@xapi|\/validate\//.test(path))).toBe(false);
  });

  test("one import does not bring the others", async () => {
    const { bytes } = await size('export { duration } from "../src/statements/index.ts";');
    expect(bytes).toBeLessThan(600);
    const { inputs, text } = await size('export { connect, createSender } from "../src/index.ts";');
    expect(inputs.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/multipart|LRS speaks/);
  });

  test("asks for nothing that plain-http pages and browsers of 2020 lack", async () => {
    const { text } = await size('export * from "../src/index.ts"; export * from "../src/stores/indexeddb.ts";');
    expect(text).not.toMatch(/(?<!\.)randomUUID|AbortSignal\.(any|timeout)|structuredClone|hasOwn\b|(?<!\.)\.at\(|replaceAll|Promise\.withResolvers|\?\?=|\?\.\w/);
  });
});
