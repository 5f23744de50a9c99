import { blockKinds, questionKinds } from "@lentera/blocks";
import type { Course, QuestionKind } from "@lentera/model";
import { expect, it } from "vitest";
import { compile } from "../src/index.ts";

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
