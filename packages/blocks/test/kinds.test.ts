import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { blockBehaviours, questionBehaviours } from "../src/browser.ts";
import { blockKinds, questionKinds } from "../src/index.ts";

const root = fileURLToPath(new URL("../src/", import.meta.url));
const kinds = [...questionKinds, ...blockKinds];
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${root}${entry.name}/index.ts`))
  .map((entry) => entry.name);
const translations = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../compiler/locales/id.json", import.meta.url)), "utf8"),
) as Record<"diagnostics" | "texts" | "words", Record<string, unknown>>;

describe("the lists of kinds", () => {
  it("hold every folder, each once", () => {
    expect(kinds.map((kind) => kind.kind).sort()).toEqual([...folders].sort());
  });

  it("hold every browser half", () => {
    const browsers = folders.filter((folder) => existsSync(`${root}${folder}/browser.ts`));
    expect(Object.keys({ ...questionBehaviours, ...blockBehaviours }).sort()).toEqual(browsers.sort());
  });

  it("choose a kind by one word only", () => {
    const words = questionKinds.flatMap((kind) => kind.types);
    expect(new Set(words).size).toBe(words.length);
    const names = blockKinds.flatMap((kind) => kind.containers);
    expect(new Set(names).size).toBe(names.length);
  });

  it("load at most 6 KB of JavaScript, all kinds together", () => {
    const size = gzipSync(kinds.map((kind) => kind.player).join("")).length;
    expect(size).toBeLessThanOrEqual(6 * 1024);
  });
});

describe.each(kinds.map((kind) => [kind.kind, kind] as const))("%s", (name, kind) => {
  it("has a reference page", () => expect(existsSync(`${root}${name}/README.md`)).toBe(true));

  it("has a bundle where it has a browser half, which sets lentera[name]", () => {
    const window: { lentera?: Record<string, { behaviour: unknown }> } = {};
    // The bundle is a classic script: run as one, with a window of its own.
    new Script(kind.player).runInNewContext({ window });
    const found = window.lentera?.[name]?.behaviour;
    expect(found !== undefined).toBe(existsSync(`${root}${name}/browser.ts`));
  });

  it("has Indonesian words for every finding and text, with the same placeholders", () => {
    for (const [code, { message, hint }] of Object.entries(kind.diagnostics)) {
      const other = translations.diagnostics[code] as { message: string; hint?: string } | undefined;
      expect(places(other?.message), code).toEqual(places(message));
      expect(places(other?.hint), code).toEqual(places(hint));
    }
    for (const [key, text] of Object.entries(kind.texts)) {
      expect(places(translations.texts[key] as string | undefined), key).toEqual(places(text));
    }
  });

  it("can be written in Indonesian: its names, its keys and the words of type=", () => {
    const names = "types" in kind ? kind.types : [...kind.containers, ...kind.leaves];
    const known = new Set(Object.values(translations.words));
    expect([...names, ...kind.attributes].filter((word) => !known.has(word))).toEqual([]);
  });

  it("writes no physical sides and no fixed colours into its style", () => {
    expect(kind.style).not.toMatch(/(margin|padding|border)-(left|right)|text-align:\s*(left|right)/);
  });
});

/** The placeholders of a text, each once; undefined where there is no text. */
function places(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}
