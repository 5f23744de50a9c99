import { compile, readAll } from "@lentera/compiler";
import { targets } from "@lentera/targets";
import { describe, expect, it } from "vitest";
import { arabic } from "./support/arabic.ts";

const page = (question: string): string => `# دورة\n\n## صفحة\n\nمرحبا.\n\n${question}`;

function build(markdown: string): ReturnType<typeof compile> {
  const source = { name: "dawra", files: [{ path: "course.yaml", value: "id: dawra\ntitle: دورة\nlanguage: ar\n" }, { path: "01.md", value: markdown }], assets: [] };
  return compile(source, { targets: targets.filter(({ id }) => id === "web"), language: "ar", locales: [arabic] });
}

describe("a third language, brought by one file", () => {
  it("is what the player says and how the page runs", async () => {
    const { packages, diagnostics } = await build(page(":::سؤال\nكم؟\n\n- [x] واحد\n- [ ] اثنان\n:::\n"));
    expect(diagnostics).toEqual([]);
    const file = packages[0]?.files.find(({ path }) => path === "index.html");
    const html = file ? new TextDecoder().decode(await readAll(file)) : "";
    expect(html).toMatch(/<html[^>]* lang="ar"[^>]* dir="rtl"/);
    for (const text of ["التالي", "المحتويات", "تحقق"]) expect(html).toContain(text);
    // What the file leaves out is said in English, key by key.
    expect(html).toContain("Display");
  });

  it("is what findings are said in", async () => {
    const { diagnostics } = await build(page(":::سؤال\nكم؟\n\n- [ ] واحد\n- [ ] اثنان\n:::\n"));
    expect(diagnostics.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      ["choice/no-correct-answer", "لا توجد إجابة صحيحة.", "ضع [x] أمام الإجابة الصحيحة."],
    ]);
  });
});
