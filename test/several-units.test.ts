import { compile } from "@lentera/compiler";
import { targets } from "@lentera/targets";
import { expect, it } from "vitest";

const course = (structure: string): { path: string; value: string }[] => [
  { path: "course.yaml", value: `id: loket\ntitle: Loket\nlanguage: en\nbase: https://pelatihan.example/loket\nstructure: ${structure}\n` },
  { path: "01-sapa.md", value: "# Greet\n\nText.\n" },
  { path: "02-tanya.md", value: "# Ask\n\nText.\n" },
];

it("a course of several units is an error where only one can be opened, a warning where an LMS plays one at a time", async () => {
  const found = async (structure: string): Promise<string[]> => {
    const { diagnostics } = await compile({ name: "loket", files: course(structure), assets: [] }, { targets, language: "en" });
    return diagnostics.map(({ code, severity }) => `${severity} ${code}`).sort();
  };
  expect(await found("modules")).toEqual(["error xapi/several-units", "warning scorm2004/several-units"]);
  // What the hint says mends it. Two editions of SCORM 2004 have said it once.
  expect(await found("single")).toEqual([]);
});

it("a title that is too long for three SCORM packages is told once", async () => {
  const files = [{ path: "loket.md", value: `# ${"Loket ".repeat(40)}\n\nText.\n` }];
  const { diagnostics } = await compile({ name: "loket", files, assets: [] }, { targets, language: "en" });
  expect(diagnostics.map(({ code }) => code).filter((code) => code === "scorm/title-too-long")).toHaveLength(1);
});
