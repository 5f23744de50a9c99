import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CompiledFile } from "@lentera/model";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FileCache } from "./cache.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lentera-cache-"));
  vi.stubEnv("LENTERA_CACHE", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const point = { line: 1, column: 1, offset: 0 };
const compiled = (title: string): CompiledFile => ({
  path: "a.md",
  role: "module",
  id: "a",
  title,
  pages: [],
  terms: [],
  links: [],
  assets: [],
  findings: [],
  origin: { file: "a.md", range: { start: point, end: point } },
});
const file = (): string => join(folder, readdirSync(folder)[0] ?? "");

it("keeps results from run to run, those of another compiler not", () => {
  const first = FileCache.open("/course", "1");
  expect(first.get("k1")).toBeUndefined();
  first.put("k1", JSON.stringify(compiled("Satu 🌱\u2028")));
  first.save();
  expect(FileCache.open("/course", "1").get("k1")?.title).toBe("Satu 🌱\u2028");
  expect(FileCache.open("/course", "2").get("k1")).toBeUndefined();
  expect(FileCache.open("/other", "1").get("k1")).toBeUndefined();
});

it("forgets what the last build did not use", () => {
  const cache = FileCache.open("/course", "1");
  cache.put("k1", JSON.stringify(compiled("1")));
  cache.put("k2", JSON.stringify(compiled("2")));
  cache.save();
  const next = FileCache.open("/course", "1");
  next.get("k2");
  next.save();
  const last = FileCache.open("/course", "1");
  expect(last.get("k1")).toBeUndefined();
  expect(last.get("k2")?.title).toBe("2");
});

it.each([
  ["cut short", (text: string) => text.slice(0, -30)],
  ["one letter changed", (text: string) => text.replace("Satu", "Sutu")],
  ["empty", () => ""],
  ["something else", () => "\0\u0001 not a cache\n{}\n"],
])("ignores a file that is %s", (_name, damage) => {
  const cache = FileCache.open("/course", "1");
  cache.put("k1", JSON.stringify(compiled("Satu")));
  cache.save();
  writeFileSync(file(), damage(readFileSync(file(), "utf8")));
  expect(FileCache.open("/course", "1").get("k1")).toBeUndefined();
});

it("does without a folder it cannot write", () => {
  writeFileSync(join(folder, "file"), "");
  vi.stubEnv("LENTERA_CACHE", join(folder, "file"));
  const cache = FileCache.open("/course", "1");
  cache.put("k1", JSON.stringify(compiled("1")));
  cache.save();
  expect(cache.get("k1")?.title).toBe("1");
});
