import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { diagnosticTexts, playerTexts, standardKinds } from "@lentera/compiler";
import { targets } from "@lentera/targets";
import indonesian from "../packages/compiler/locales/id.json" with { type: "json" };

const packages = join(dirname(dirname(fileURLToPath(import.meta.url))), "packages");
const english = diagnosticTexts(standardKinds, targets);
const translated = indonesian.diagnostics as Readonly<Record<string, { message: string; hint?: string }>>;
const placeholders = (text = ""): string[] => [...new Set(text.match(/\{[a-zA-Z]+\}/g))].sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name) && !/node_modules|dist/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
}

it("every code that is reported has words", () => {
  const reported = new Set<string>();
  for (const name of ["blocks", "compiler", "targets"]) {
    for (const file of sources(join(packages, name, "src"))) {
      for (const [, code = ""] of readFileSync(file, "utf8").matchAll(/(?:code: |report\(|make\(|\? |: )"([a-z][a-z0-9-]*\/[a-z0-9-]+)"/g)) reported.add(code);
    }
  }
  expect(reported.size).toBeGreaterThan(100);
  expect([...reported].filter((code) => !Object.hasOwn(english, code) && !/^(?:text|image|application|audio|video|activities|agents)\//.test(code))).toEqual([]);
});

it("every finding has Indonesian words with the same placeholders", () => {
  const faults = Object.entries(english).filter(([code, text]) => {
    const other = translated[code];
    const all = (one: { message: string; hint?: string }): string[] => placeholders(`${one.message} ${one.hint ?? ""}`);
    return !other || (text.hint !== undefined) !== (other.hint !== undefined) || all(text).join() !== all(other).join();
  });
  expect(faults.map(([code]) => code)).toEqual([]);
});

it("no Indonesian finding is left over", () => {
  const extra = Object.keys(translated).filter((code) => !Object.hasOwn(english, code) && !/^(?:package|output|files|new)\//.test(code));
  expect(extra).toEqual([]);
});

it("every text of the player has Indonesian words with the same placeholders", () => {
  const texts = indonesian.texts as Readonly<Record<string, string>>;
  const english = Object.assign(playerTexts("en", standardKinds), ...targets.map((target) => target.texts)) as Readonly<Record<string, string>>;
  const faults = Object.entries(english).filter(
    ([key, text]) => texts[key] === undefined || placeholders(text).join() !== placeholders(texts[key]).join(),
  );
  expect(faults.map(([key]) => key)).toEqual([]);
  expect(Object.keys(texts).filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});
