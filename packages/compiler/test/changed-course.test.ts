import { describe, expect, it } from "vitest";
import { compileText } from "./compile-text.ts";

/** What learners' records are kept by: ids of pages and questions, and of the options that can be chosen. */
function kept(text: string, path = "01-mulai.md"): string[] {
  const { pages } = compileText(text, { role: "module" }, path);
  return pages.flatMap(({ id, questions, html }) => [
    id,
    ...questions.map((question) => question.id),
    ...[...html.matchAll(/ value="(\w+)"/g)].map(([, option = ""]) => option),
  ]);
}

const question = (text: string, options: readonly string[], attributes = "") =>
  `:::question${attributes}\n${text}\n\n${options.map((option, index) => `- [${index === 0 ? "x" : " "}] ${option}`).join("\n")}\n:::\n`;
const course = (body: string, { module = "", page = "" } = {}) => `# Mulai${module}\n\nPembuka.\n\n## Menyapa${page}\n\n${body}`;
const plain = course(question("Apa ini?", ["Asas", "Biaya"]));
const pins = { module: " {#mulai-di-sini}", page: " {#menyapa}" };
const pinned = course(question("Apa ini?", ["Asas {#asas}", "Biaya {#biaya}"], "{#apa}"), pins);

describe("a course that changes while learners are in it", () => {
  it("keeps everything where a file is renamed or words change, if ids are written", () => {
    const changed = course(question("Apakah ini?", ["Asasnya {#asas}", "Biayanya {#biaya}"], "{#apa}"), pins).replaceAll("Menyapa", "Menyapa warga");
    expect(kept(changed, "03-memulai.md").sort()).toEqual(kept(pinned).sort());
  });

  it("keeps everything where a file only moves among its neighbours", () => expect(kept(plain, "07-mulai.md")).toEqual(kept(plain)));

  it("loses pages and questions of a renamed file whose ids are not written", () => {
    const before = new Set(kept(plain));
    expect(kept(plain, "01-memulai.md").filter((id) => before.has(id))).toEqual(["asas", "biaya"]);
  });

  it("asks a question again whose option is worded anew, unless the option has an id", () => {
    const before = kept(course(question("Apa ini?", ["Asas", "Biaya"], "{#apa}"), pins));
    const after = kept(course(question("Apa ini?", ["Asas", "Biayaa"], "{#apa}"), pins));
    expect(after.filter((id) => !before.includes(id))).toEqual(["biayaa"]);
  });
});
