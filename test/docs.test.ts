import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile } from "@lentera/compiler";
import type { Diagnostic } from "@lentera/model";
import { targets } from "@lentera/targets";
import { describe, expect, it } from "vitest";
import indonesian from "../packages/compiler/locales/id.json" with { type: "json" };
import { courseSchema } from "../packages/compiler/src/schemas/course.ts";
import { root } from "./support/course.ts";

const words: Readonly<Record<string, string>> = indonesian.words;
const read = (path: string): string => readFileSync(join(root, path), "utf8").replace(/\r\n/g, "\n");
const fences = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^(\`{3,4})${language}\\n(.*?)^\\1$`, "gms"))].map(([, , example = ""]) => example);

/** Files that examples may name. */
const media = ["map.svg", "form.pdf", "talk.mp4", "talk.mp3", "talk.vtt", "talk.txt", "logo.svg"];
const assets = media.map((name) => ({ path: `media/${name}`, size: 4, open: () => new TextEncoder().encode("file") }));
const web = targets.filter(({ id }) => id === "web");
const settings = (language: string): string =>
  `id: example\ntitle: Example\nlanguage: ${language}\nobjectives: [{id: ${language === "id" ? "asas" : "openness"}, text: Say what it is}]\n`;

async function diagnostics(page: string, language: string, config = settings(language)): Promise<readonly Diagnostic[]> {
  // An example with a title is a module in one file; front matter or a part of a page stands in a folder.
  const path = page.startsWith("# ") ? "02-module.md" : "02-module/01-page.md";
  const value = /^(?:---\n|# )/.test(page) ? page : `# Page\n\n${page}`;
  const files = [
    { path: "course.yaml", value: config },
    { path: "01-other.md", value: `# Other\n\nThe [next](${path}) page.\n` },
    { path, value },
    { path: "03-tests.md", value: `# Tests\n\n${["post-test", "pre-test"].map((kind) => `:::quiz[${kind}]{#${kind} kind=${kind} pair=both}\n## Of ${kind}\n\nOne is [[= 1]].\n:::`).join("\n\n")}\n` },
    { path: "parts/notice.md", value: "Bring your identity card.\n" },
  ];
  const result = await compile({ name: "example", files, assets }, { targets: web, language });
  return result.diagnostics.filter(({ code }) => !code.includes("unused"));
}

const told = (found: readonly Diagnostic[]): string[] =>
  found.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code}: ${message}`);

describe.each([
  ["docs/authoring.md", "en"],
  ["docs/id/mulai.md", "id"],
  ["docs/id/penulisan.md", "id"],
])("%s", (path, language) => {
  const text = read(path);
  const pages = fences(text, "md");

  it("has examples", () => expect(pages.length).toBeGreaterThan(0));
  it.each(pages)("page %#", async (page) => expect(told(await diagnostics(page, language)), page).toEqual([]));
  it.each(fences(text, "yaml"))("course.yaml %#", async (config) =>
    expect(told(await diagnostics("Text.", language, config.includes("objectives") || config.includes("tujuan") ? config : `${settings(language)}${config}`)), config).toEqual([]),
  );
});

/** Mistakes: `### code`, the Markdown that makes it, and what is said, in a block quote. */
function mistakes(path: string): { code: string; wrong: string; said: string[] }[] {
  return read(path).split(/^### (?=`[a-z-]+\/)/m).slice(1).map((part) => {
    const [, code = ""] = /^`([^`]+)`/.exec(part) ?? [];
    const lines = [...part.replace(/^```text\n.*?^```$/ms, "").matchAll(/^> (.*)$/gm)].map(([, line = ""]) => line);
    return { code, wrong: fences(part, "text")[0] ?? "", said: lines.join(" ").split(/ \*\*(?:Do|Lakukan):\*\* /) };
  });
}

describe.each([
  ["docs/authoring.md", "en"],
  ["docs/id/penulisan.md", "id"],
])("%s", (path, language) => {
  it("shows the mistakes that are made most", () => expect(mistakes(path).length).toBeGreaterThan(12));

  it.each(mistakes(path))("$code is said in these words", async ({ code, wrong, said }) => {
    const config = /^[a-z]+:/.test(wrong) ? wrong : undefined;
    const found = (await diagnostics(config === undefined ? wrong : "Text.", language, config)).find((one) => one.code === code);
    expect([found?.message, found?.hint]).toEqual(said);
  });

  it("names every key of course.yaml", () => {
    const rows = [...read(path).matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, key = ""]) => words[key] ?? key);
    expect(rows).toEqual(expect.arrayContaining(Object.keys(courseSchema.properties)));
  });
});

const documents = ["docs", "docs/id", "docs/decisions"].flatMap((folder) => readdirSync(join(root, folder)).flatMap((name) => (name.endsWith(".md") ? [`${folder}/${name}`] : [])));

it.each(["README.md", "CONTRIBUTING.md", "schemas/README.md", ...documents])(
  "%s links only to what is there",
  (path) => {
    const links = [...read(path).replace(/^(`{3,4})[a-z]*\n.*?^\1$/gms, "").replace(/^>.*$/gm, "").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  },
);
