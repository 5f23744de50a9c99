import { blockKinds, questionKinds } from "@lentera/blocks";
import type { BlockKind, Course, QuestionKind } from "@lentera/model";
import { expect, it } from "vitest";
import { compile, locale, readLocale } from "../src/index.ts";

const [matching] = questionKinds.filter(({ kind }) => kind === "matching");
const table = "Q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n";

/** The course that a page becomes where there is one question kind more than usual. */
async function compileWith(own: Partial<QuestionKind>, page: string): Promise<Course> {
  const questions = [...questionKinds, { ...matching, kind: "pairing", types: ["pairing"], matches: () => false, ...own } as QuestionKind];
  const source = { files: [{ path: "start.md", value: `# Start\n\n${page}` }], assets: [] };
  const { course, diagnostics } = await compile(source, { targets: [], kinds: { questions, blocks: blockKinds } });
  expect(diagnostics).toEqual([]);
  return course;
}

const kinds = (course: Course): (readonly string[])[] =>
  course.modules.flatMap(({ pages }) => pages).map(({ questions }) => questions.map(({ kind }) => kind));

it("a kind of one's own brings its own attributes", async () => {
  expect(kinds(await compileWith({ attributes: ["pairs"] }, `:::question {type=pairing pairs=2}\n${table}:::\n`))).toEqual([["pairing"]]);
});

it.each([
  ["a quiz", `:::quiz[Pairs]\n${table}\n---\n\nTwo is [[= 2]].\n:::\n`],
  ["a case study", `:::case-study[Counter]\n## What happened\n\nA queue.\n\n## Questions {.questions}\n\n${table}\n---\n\nTwo is [[= 2]].\n:::\n`],
])("a kind of one's own is known by its shape where %s begins with it", async (_, page) => {
  const matches: QuestionKind["matches"] = (nodes) => nodes.some(({ type }) => type === "table");
  expect(kinds(await compileWith({ matches }, page))).toEqual([["pairing", "blanks"]]);
});

it("a kind of one's own adds its words to those of a built-in language", async () => {
  const pairing = { ...matching, kind: "pairing", types: ["pairing"], attributes: ["look", "scoring"], wordAttributes: ["look"] } as QuestionKind;
  const locales = [readLocale("id", { words: { "pasang-pasangan": "pairing", tampilan: "look", lebar: "wide" }, diagnostics: { "matching/no-table": { message: "Tabelnya mana?" } } }, locale("id"))];
  const looks: unknown[] = [];
  const own: QuestionKind = { ...pairing, parse: (parts, context) => (looks.push(parts.attributes.values.get("look")?.value), pairing.parse(parts, context)) };
  const check = async (question: string): Promise<readonly string[]> => {
    const files = [{ path: "course.yaml", value: "id: a\ntitle: A\nlanguage: id\n" }, { path: "01.md", value: `# A\n\n${question}` }];
    const { diagnostics } = await compile({ files, assets: [] }, { targets: [], language: "id", kinds: { questions: [...questionKinds, own], blocks: blockKinds }, locales });
    return diagnostics.map(({ message }) => message);
  };
  expect(await check(`:::soal{tipe=pasang-pasangan tampilan=lebar}\n${table}:::\n`)).toEqual([]);
  expect(await check(":::soal{tipe=pasang-pasangan}\nQ\n:::\n")).toEqual(["Tabelnya mana?"]);
  expect(looks).toEqual(["wide", undefined]);
});

it.each([":::survey\nGood?\n:::", "::embed[Map]"])("a block of one's own may have a name that is kept for later: %s", async (written) => {
  const survey: BlockKind = {
    kind: "survey",
    containers: ["survey"],
    leaves: ["embed"],
    attributes: [],
    render: ({ nodes }, context) => context.content(nodes),
    diagnostics: {},
    texts: {},
    player: "",
    style: "",
  };
  const source = { files: [{ path: "start.md", value: `# Start\n\n${written}\n` }], assets: [] };
  const { diagnostics } = await compile(source, { targets: [], kinds: { questions: questionKinds, blocks: [...blockKinds, survey] } });
  expect(diagnostics).toEqual([]);
});
