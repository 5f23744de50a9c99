import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { targetIds } from "./ids.ts";
import { targets } from "./index.ts";

it("the list of ids names every target", () => expect(targetIds).toEqual(targets.map(({ id }) => id)));

it("docs/authoring.md tells authors of every target", () => {
  const page = readFileSync(new URL("../../../docs/authoring.md", import.meta.url), "utf8");
  expect(targetIds.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
});
