import { expect, it } from "vitest";
import { questionBehaviours } from "../src/browser.ts";
import { questionKinds } from "../src/index.ts";
import { store } from "./bits.ts";
import { parseQuestion } from "./reading.ts";

const longest: readonly (readonly [kind: string, markdown: string, response: unknown])[] = [
  ["choice", "Q\n\n- [x] a\n- [ ] b\n- [ ] c", ["c"]],
  ["choice", "Q\n\n- [x] a\n- [x] b\n- [ ] c", ["a", "b", "c"]],
  ["blanks", "[[x]] [[= 3]] [[(p) | q]]", ["w".repeat(40), "1".repeat(10), "q"]],
  ["matching", "Q\n\n| a | b |\n|---|---|\n| 1 | x |\n| 2 | y |", ["y", "y"]],
  ["ordering", "1. a\n2. b\n3. c\n4. d\n5. e", ["e", "d", "c", "b", "a"]],
  ["essay", "Q\n\n> [!MODEL]\n> m", "w".repeat(4000)],
];

it("every kind that says how much it packs stands above", () => {
  const names = questionKinds.flatMap(({ kind, packedSize }) => (packedSize ? [kind] : []));
  expect([...new Set(longest.map(([kind]) => kind))].sort()).toEqual(names.sort());
});

it.each(longest)("%s packs as much as it says at most", (name, markdown, response) => {
  const kind = questionKinds.find((one) => one.kind === name);
  const behaviour = Object.entries(questionBehaviours).find(([key]) => key === name)?.[1];
  if (!kind?.packedSize || !behaviour) throw new Error(`${name} does not say how much it packs.`);
  const { parsed } = parseQuestion(kind, markdown);
  const kept = store();
  // The pairs above fit: each response is one of its kind's.
  (behaviour.pack as (data: unknown, given: unknown, to: typeof kept.to) => void)(parsed?.data, response, kept.to);
  expect({ bits: kept.bits(), characters: kept.characters() }).toEqual(kind.packedSize(parsed?.data));
});
