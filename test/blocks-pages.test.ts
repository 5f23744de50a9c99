import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blockKinds, questionKinds } from "@lentera/blocks";
import { compile } from "@lentera/compiler";
import { targets } from "@lentera/targets";
import { describe, expect, it } from "vitest";
import { root } from "./support/course.ts";

/** Files that examples may name. */
const media = ["poster.jpg", "figure.svg", "talk.mp4", "talk.avi", "talk.mp3", "talk.vtt", "talk.srt", "talk.txt", "form.pdf"];
const assets = media.map((name) => ({ path: `01-page/media/${name}`, size: 4, open: () => new TextEncoder().encode("file") }));
const [web] = targets.filter((target) => target.id === "web");

/** What the compiler finds in an example: a file where it has front matter, else the body of a page. */
async function findings(example: string): Promise<readonly string[]> {
  const value = example.startsWith("---") ? example : `# Page\n\n${example}`;
  const source = { name: "example", files: [{ path: "course.yaml", value: "id: example\ntitle: Example\nlanguage: en\n" }, { path: "01-page/01-page.md", value }], assets };
  const { diagnostics } = await compile(source, { targets: web ? [web] : [], language: "en" });
  // Media that no example names are not what is looked at here, nor what a course of one page lacks.
  return diagnostics.map(({ code }) => code).filter((code) => !/unused/.test(code));
}

const folder = join(root, "packages/blocks/src");
const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, "diagnostics.md")) || existsSync(join(folder, name, "README.md")));
const read = (name: string, file: string): string => {
  const path = join(folder, name, file);
  return existsSync(path) ? readFileSync(path, "utf8").replace(/\r\n/g, "\n") : "";
};
/** A line with … alone stands for all that come between its neighbours, counted on. */
const inFull = (example: string): string =>
  example.replace(/^(.*\n)…\n(.*)$/gm, (_, first: string, last: string) => {
    const [from, to] = [first, last].map((line) => Number(/\d+/.exec(line)?.[0])) as [number, number];
    return Array.from({ length: to - from }, (_, index) => first.replace(/\d+/g, String(from + index))).join("") + last;
  });
const examples = (text: string): string[] => [...text.matchAll(/^```markdown\n(.*?)^```$/gms)].map(([, example = ""]) => inFull(example));
const pages = folders.flatMap((name) => read(name, "diagnostics.md").split(/^## (?=[a-z-]+\/)/m).slice(1).map((page) => [page.split("\n")[0] ?? "", examples(page)] as const));

it("every finding of a kind has a page", () => {
  const codes = [...questionKinds, ...blockKinds].flatMap((kind) => Object.keys(kind.diagnostics));
  expect(pages.map(([code]) => code).sort()).toEqual([...new Set(codes)].sort());
});

describe.each(pages)("the page of %s", (code, [bad = "", good = ""]) => {
  it("gives a bad example", async () => expect(await findings(bad)).toContain(code));
  it("gives a good example", async () => expect(await findings(good)).toEqual([]));
});

describe.each(folders.filter((name) => name !== "glossary").map((name) => [name, examples(read(name, "README.md"))] as const))("the reference of %s", (_, all) => {
  it("has examples that build", async () => {
    for (const example of all) expect(await findings(example), example).toEqual([]);
  });
});
