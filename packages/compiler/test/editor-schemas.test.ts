import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { schemaFiles } from "../src/schemas/schema-files.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8").replace(/\r\n/g, "\n");
const validator = (name: string): ReturnType<Ajv["compile"]> => new Ajv({ strict: false }).compile(schemaFiles()[name] ?? false);

describe.each([
  ["docs/authoring.md", "course.schema.json", "titel: x"],
  ["docs/id/penulisan.md", "course.id.schema.json", "judl: x"],
])("course.yaml of %s in an editor", (page, name, slip) => {
  const isValid = validator(name);
  const [, config = ""] = /^```yaml\n(id: .*?)^```$/ms.exec(read(page)) ?? [];

  it("has nothing underlined", () => {
    expect(config).toContain(page.includes("/id/") ? "penilaian:" : "grading:");
    expect(isValid(parse(config)), JSON.stringify(isValid.errors)).toBe(true);
  });

  it("has its slip underlined", () => expect(isValid(parse(`${config}${slip}\n`))).toBe(false));
});

describe("words of Indonesian", () => {
  const isValid = validator("course.id.schema.json");

  it.each([
    ["rarer spellings", { penulis: [{ nama: "Tim penyusun" }], kelulusan: { kkm: 75, simpan: "terbaik" } }],
    ["English beside them", { title: "Loket", penilaian: { keep: "best" } }],
  ])("are right: %s", (_name, config) => expect(isValid(config), JSON.stringify(isValid.errors)).toBe(true));

  it.each([
    ["what must be there is not", { penulis: [{ lembaga: "Universitas" }] }],
    ["no such value", { kelulusan: { simpan: "terindah" } }],
  ])("are wrong: %s", (_name, config) => expect(isValid(config)).toBe(false));
});
