import { describe, expect, it } from "vitest";
import { compile, type CompileResult } from "../src/compile.ts";

const question = "Apa?\n\n- [x] A\n- [ ] B\n";

/** A course of these files beside a course.yaml that has nothing wrong. */
async function course(files: Readonly<Record<string, string | Uint8Array>>): Promise<CompileResult> {
  const whole = { "course.yaml": "id: a\njudul: A\n", ...files };
  return compile({ name: "a", files: Object.entries(whole).map(([path, value]) => ({ path, value })), assets: [] }, { targets: [] });
}

const codes = ({ diagnostics }: CompileResult): readonly string[] =>
  diagnostics.map(({ code, origin }) => `${code} ${origin?.file ?? "-"}:${origin?.range.start.line ?? 0}`);

describe("completion.require", () => {
  const test = `---\ntipe: kuis\njudul: Tes\njenis: tes-akhir\n---\n\n## Satu\n\n${question}`;

  it("names kinds in the course's language", async () => {
    const result = await course({ "course.yaml": "id: a\njudul: A\npenyelesaian:\n  wajib: [tes-akhir]\n", "01-tes.md": test });
    expect(codes(result)).toEqual([]);
    expect(result.course?.config.completion?.require).toEqual(["post-test"]);
  });

  it("names an id that is spelled like a kind", async () => {
    const result = await course({ "course.yaml": "id: a\njudul: A\npenyelesaian:\n  wajib: [ujian]\n", "01-a.md": "# A\n\n## Ujian {#ujian}\n\nTeks.\n" });
    expect(codes(result)).toEqual([]);
    expect(result.course?.config.completion?.require).toEqual(["ujian"]);
  });
});
