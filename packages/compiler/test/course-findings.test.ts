import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Asset, Diagnostic } from "@lentera/model";
import { checkDiagnostics } from "../src/3-check/diagnostics.ts";
import { compile } from "../src/compile.ts";

const page = "# A\n\nText.\n";
const quiz = "---\ntype: quiz\ntitle: Before\nkind: pre-test\npair: both\n---\n\n## One\n\nWhat?\n\n- [x] A\n- [ ] B\n";

/** What is found in a course of these files, of which `course.yaml` has nothing wrong unless it is given; media by their bytes. */
async function findings(files: Readonly<Record<string, string | undefined>>, media: Readonly<Record<string, number | "folder">> = {}): Promise<readonly Diagnostic[]> {
  const whole = Object.entries({ "course.yaml": "id: a\ntitle: A\nlanguage: en\n", "01-a.md": page, ...files });
  const assets = Object.entries(media).map(([path, size]): Asset => {
    if (size === "folder") return { path, size: 0, directory: true, open: () => new Uint8Array() };
    return { path, size, open: () => new Uint8Array(size) };
  });
  const source = { name: "a", files: whole.flatMap(([path, value]) => (value === undefined ? [] : [{ path, value }])), assets };
  return (await compile(source, { targets: [] })).diagnostics;
}

const config = (more: string): Readonly<Record<string, string>> => ({ "course.yaml": `id: a\ntitle: A\nlanguage: en\n${more}` });
const places = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, origin }) => `${code} ${origin?.file ?? "-"}:${origin?.range.start.line ?? 0}`);

describe("what can be seen in the whole course alone", () => {
  it.each([
    [{ "01-a.md": undefined }, ["course/empty course.yaml:1"]],
    [{ "course.yaml": undefined, "02-b.md": page.replace("A", "B") }, ["course/no-config -:0"]],
    [{ "course.yaml": "id: a\n" }, ["course/no-title course.yaml:1"]],
    [{ "course.yaml": "title: A\n" }, ["course/no-id course.yaml:1"]],
    [{ "02-b/c/d.md": page, "02-b/e.md": "# E\n\nText.\n" }, ["course/too-deep 02-b/c/d.md:1"]],
    [config("modules: [01-a, 02-b]\n"), ["course/module-missing course.yaml:4"]],
    [{ ...config("modules: [01-a]\n"), "02-b.md": "# B\n\nText.\n" }, ["course/module-unlisted course.yaml:4"]],
    [{ "course.yaml": "id: a\ntitle: A\nlanguage: nl\n" }, ["course/language-untranslated course.yaml:3"]],
    [config("objectives:\n  - {id: o, text: One}\n  - {id: o, text: Two}\n"), ["course/duplicate-objective course.yaml:6"]],
    [config("completion: {require: [exam]}\n"), ["course/require-unknown course.yaml:4"]],
    [config("theme: {accent: reddish}\n"), ["course/accent-unreadable course.yaml:4"]],
    [config("grading: {passing: 66.667}\n"), ["course/pass-mark-decimals course.yaml:4"]],
    [config("navigation: linear\n"), ["later/linear course.yaml:4"]],
    [config("xapi: {endpoint: \"http://lrs.example.go.id/xapi/\"}\n"), ["xapi/plain-http course.yaml:4"]],
    [{ "03-b.md": "Text.\n", "02-b.md": "# B\n\nText.\n" }, ["id/duplicate-file 03-b.md:1"]],
    [{ "02-b.md": "# B\n\n## One {#same}\n\nText.\n", "03-c.md": "# C\n\n## Two {#same}\n\nText.\n" }, ["id/duplicate 03-c.md:3"]],
    [{ "02-b.md": quiz }, ["quiz/pair-incomplete 02-b.md:1"]],
    [{ "02-b.md": "# B\n\n## Openness {#openness}\n\nSee [there](#opennes).\n" }, ["link/missing-target-near 02-b.md:5"]],
  ])("%j gives %j", async (files, expected) => expect(places(await findings(files))).toEqual(expected));

  it.each([
    ["a folder", { "media/map": "folder" as const }, "[Map](media/map)", ["file/is-folder 02-b.md:3"]],
    ["a file that a server could run", { "media/map.php": 4 }, "[Map](media/map.php)", ["file/refused-type 02-b.md:3"]],
    ["an empty file", { "media/map.pdf": 0 }, "[Map](media/map.pdf)", ["file/empty 02-b.md:3"]],
    ["a file of 300 MB", { "media/map.pdf": 300 * 1024 * 1024 }, "[Map](media/map.pdf)", ["file/large 02-b.md:3"]],
    ["files of 4 GB", { "media/map.pdf": 2 * 1024 ** 3, "media/plan.pdf": 2 * 1024 ** 3 + 1 }, "[Map](media/map.pdf)\n\n[Plan](media/plan.pdf)", ["file/large 02-b.md:3", "file/large 02-b.md:5", "file/too-much 02-b.md:5"]],
  ])("%s that a page offers", async (_, media, text, expected) => {
    expect(places(await findings({ "02-b.md": `# B\n\n${text}\n` }, media))).toEqual(expected);
  });

  it("an id that is used twice is told with its first place", async () => {
    const [found] = await findings({ "02-b.md": "# B\n\n## One {#same}\n\nText.\n", "03-c.md": "# C\n\n## Two {#same}\n\nText.\n" });
    expect(found).toMatchObject({ code: "id/duplicate", related: [{ message: "First used here.", origin: { file: "02-b.md" } }] });
  });
});

it("every code of the course's checks has a course that gets it", () => {
  const folder = new URL("./", import.meta.url);
  const tests = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  // The second place of id/duplicate, above; and what needs a course of hundreds of questions, in test/e2e.
  const elsewhere = new Set(["id/first-use", "state/too-long"]);
  expect(Object.keys(checkDiagnostics).filter((code) => !elsewhere.has(code) && !tests.includes(`${code} `))).toEqual([]);
});
