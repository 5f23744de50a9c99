import { expect, it } from "vitest";
import { compile, readLocale, type CompileOptions } from "../src/index.ts";
import type { CourseSource } from "@lentera/model";

const source = { files: [{ path: "a.md", value: "# A\n\n[x](#nowhere)\n" }], assets: [] };

it.each<[string, unknown, unknown, RegExp]>([
  ["no source", undefined, { targets: [] }, /`files` and `assets`/],
  ["a source without assets", { files: [] }, { targets: [] }, /`files` and `assets`/],
  ["no options", source, undefined, /list of `targets`/],
  ["a target by its name", source, { targets: ["scorm12"] }, /The target scorm12 is no target; take .* @lentera\/targets/],
  ["a target that was not imported", source, { targets: [undefined] }, /The target undefined is no target/],
])("%s is a TypeError that says what is taken", async (_, given, options, message) => {
  const compiling = compile(given as CourseSource, options as CompileOptions);
  await expect(compiling).rejects.toThrow(TypeError);
  await expect(compiling).rejects.toThrow(message);
});

it("a locale of a tag with a region is found by its language", async () => {
  const arabic = readLocale("AR-EG", { diagnostics: { "link/missing-target": { message: "{target}؟" } } });
  const { diagnostics } = await compile(source, { targets: [], language: "ar", locales: [arabic] });
  expect(diagnostics[0]?.message).toBe("#nowhere؟");
});
