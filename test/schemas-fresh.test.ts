import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFiles } from "@lentera/compiler";
import { expect, it } from "vitest";
import { root } from "./support/course.ts";

it("schemas/ holds what the sources say (npm run schemas writes it)", () => {
  const files = schemaFiles();
  const written = readdirSync(join(root, "schemas")).filter((name) => name.endsWith(".json"));
  expect(written.sort()).toEqual(Object.keys(files).sort());
  for (const [name, schema] of Object.entries(files)) {
    expect(JSON.parse(readFileSync(join(root, "schemas", name), "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
  }
});
