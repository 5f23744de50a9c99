import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { diagnosticTexts, languages, playerTexts, standardKinds, type LocaleFile } from "@lentera/compiler";
import { diagnostics as inspectTexts } from "@lentera/inspect";
import { targets } from "@lentera/targets";
import { fileDiagnostics as fileTexts } from "../packages/cli/src/diagnostics.ts";
import { text as commandTexts } from "../packages/cli/src/text.ts";
import { text as previewTexts } from "../packages/preview/src/text.ts";
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

/** Languages beside Indonesian may be incomplete; what they have must be asked for. */
const files = readdirSync(join(packages, "compiler/locales")).map((name) => {
  const file = JSON.parse(readFileSync(join(packages, "compiler/locales", name), "utf8")) as Partial<LocaleFile>;
  return [name, file] as const;
});

it("every file of locales/ is a language that is known", () => {
  expect(files.map(([name]) => name.replace(".json", ""))).toEqual(languages.filter((language) => language !== "en").sort());
});

it.each(files)("%s has no key that nobody asks for, and no placeholder that nothing fills", (_, { texts, diagnostics, cli }) => {
  const known: Readonly<Record<string, string>> = {
    ...Object.assign(playerTexts("en", standardKinds), ...targets.map((target) => target.texts)),
    ...commandTexts,
    ...previewTexts,
    ...Object.fromEntries(Object.entries({ ...english, ...inspectTexts, ...fileTexts }).map(([code, { message, hint }]) => [code, `${message} ${hint ?? ""}`])),
  };
  const said = { ...texts, ...cli, ...Object.fromEntries(Object.entries(diagnostics ?? {}).map(([code, { message, hint }]) => [code, `${message} ${hint ?? ""}`])) };
  const faults = Object.entries(said).flatMap(([key, text]) => {
    // English says these where they are found, in a sentence of its own: finding-text.test.ts of the command line.
    if (key.startsWith("statement.")) return [];
    const expected = known[key];
    if (expected === undefined) return [`${key} is no key`];
    return placeholders(text).join() === placeholders(expected).join() ? [] : [`${key} has other placeholders`];
  });
  expect(faults).toEqual([]);
});

it("every text is asked for", () => {
  const asking = ["blocks", "cli", "compiler", "inspect", "preview", "runtime", "targets"].flatMap((name) =>
    readdirSync(join(packages, name, "src"), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|hbs)$/.test(entry.name) && !/(?:\.test|text)\.ts$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  );
  // Named, made of a part that varies (`trouble.${trouble}`), or a command of which description and example are shown.
  const named = new Set(asking.flatMap((source) => [...source.matchAll(/"([a-zA-Z][a-zA-Z.-]*)"/g)].map(([, key = ""]) => key)));
  const made = asking.flatMap((source) => [...source.matchAll(/`([a-z]+(?:\.[a-z]+)*\.)\$\{/g)].map(([, start = ""]) => start));
  const keys = [...Object.keys(Object.assign(playerTexts("en", standardKinds), ...targets.map((target) => target.texts))), ...Object.keys(commandTexts), ...Object.keys(previewTexts)];
  const silent = keys.filter((key) => !named.has(key) && !made.some((start) => key.startsWith(start)) && !named.has(key.replace(/\.(?:description|example)$/, "")));
  expect(silent).toEqual([]);
});

it("what is counted has a form for one, in English", () => {
  const texts = Object.assign(playerTexts("en", standardKinds), ...targets.map((target) => target.texts)) as Readonly<Record<string, string>>;
  expect(Object.entries(texts).filter(([, text]) => /\{\w+\} [a-z]+s\b/.test(text) && !text.includes(" | "))).toEqual([]);
});

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

it("every finding is named by a test or has an example", () => {
  const examples = ["packages", "test"].flatMap((name) =>
    readdirSync(join(dirname(packages), name), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.test\.ts$|^diagnostics\.md$/.test(entry.name) && !/node_modules|dist/.test(entry.parentPath))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  ).join("\n");
  expect(Object.keys({ ...english, ...inspectTexts, ...fileTexts }).filter((code) => !examples.includes(code))).toEqual([]);
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
