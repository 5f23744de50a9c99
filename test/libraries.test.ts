import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { root } from "./support/course.ts";

const folder = join(root, "test/libraries");
const paths = [...["blocks", "compiler", "inspect", "preview", "targets"].map((name) => `packages/${name}/README.md`), "docs/adding-a-target.md", "README.md"];
const pages = paths.map((path) => readFileSync(join(root, path), "utf8"));
const document = pages.join("\n").replace(/\r\n/g, "\n");
/** Each example with what it prints: the fence after it. */
const examples = new Map([...document.matchAll(/^```ts\n(.*?)^```\n(?:\n```text\n(.*?)^```)?/gms)].map(([, code = "", printed = ""]) => [code, printed]));
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

afterEach(() => vi.restoreAllMocks());

it("every example of the pages is run here", () => expect(examples.size).toBe(files.length));

it.each(files)("%s stands in a page and prints what the page says", async (name) => {
  const code = readFileSync(join(folder, name), "utf8").replace(/\r\n/g, "\n");
  expect([...examples.keys()]).toContain(code);
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...parts: unknown[]) => {
    lines.push(parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" "));
  });
  vi.spyOn(process, "cwd").mockReturnValue(root);
  await import(join(folder, name));
  expect(lines.map((line) => `${line}\n`).join("")).toBe(examples.get(code));
});
