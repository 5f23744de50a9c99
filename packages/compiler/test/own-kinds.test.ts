import { blockKinds, questionKinds } from "@lentera/blocks";
import type { QuestionKind } from "@lentera/model";
import { expect, it } from "vitest";
import { compile } from "../src/index.ts";

it("a kind of one's own brings its own attributes", async () => {
  const [matching] = questionKinds.filter(({ kind }) => kind === "matching");
  const pairing = { ...matching, kind: "pairing", types: ["pairing"], attributes: ["pairs"], matches: () => false } as QuestionKind;
  const questions = [...questionKinds, pairing];
  const table = "Q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n";
  const value = `# Start\n\n:::question {type=pairing pairs=2}\n${table}:::\n`;
  const { course, diagnostics } = await compile(
    { files: [{ path: "start.md", value }], assets: [] },
    { targets: [], kinds: { questions, blocks: blockKinds } },
  );
  expect(diagnostics).toEqual([]);
  expect(JSON.stringify(course)).toContain('"kind":"pairing"');
});
