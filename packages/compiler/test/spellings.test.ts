import { describe, expect, it } from "vitest";
import indonesian from "../locales/id.json" with { type: "json" };
import { compile } from "../src/compile.ts";
import { locale } from "../src/locale.ts";

async function hints(text: string, config = "", language = "id", messages = "id"): Promise<readonly (string | undefined)[]> {
  const files = [
    { path: "course.yaml", value: `id: a\ntitle: A\nlanguage: ${language}\n${config}` },
    { path: "01-a.md", value: text },
  ];
  const { diagnostics } = await compile({ name: "a", files, assets: [] }, { targets: [], language: messages });
  return diagnostics.map(({ hint }) => hint);
}

const page = "# A\n\nTeks.\n";
const listed = (hint = ""): readonly string[] => (/: ([^:]*)\.$/.exec(hint)?.[1] ?? "").split(", ");

describe("lists of words in hints", () => {
  it("stand in the author's spelling where the course understands it", async () => {
    expect(await hints("# A\n\n:::video{qwertyuiop=1 src=https://a.id/a.mp4}\n:::\n")).toContain(
      "Pakai salah satu dari: sumber, berkas, takarir, bahasa-takarir, teks-lengkap, poster.",
    );
    expect(await hints("# A\n\n:::soal{tipe=qwertyuiop}\nApa?\n:::\n")).toEqual([expect.stringContaining("benar-salah, ")]);
    expect(await hints("# A\n\n:::qwertyuiop\nx\n:::\n")).toEqual(["Pakai salah satu dari: soal, kuis, studi-kasus, rincian, tab, kolom, video, audio."]);
    expect(await hints("# A\n\n> [!QWERTYUIOP]\n> x\n")).toEqual([expect.stringContaining("CATATAN, KIAT, PENTING, ")]);
    expect(await hints("# A\n\n## B {qwertyuiop=1}\n\nx\n")).toEqual(["Pakai salah satu dari: sasaran, durasi."]);
    expect(await hints(page, "qwertyuiop: 1\n")).toEqual([expect.stringContaining("bahasa, versi, deskripsi, penyusun, ")]);
    expect(await hints("---\ntipe: kuis\numpan-balik: qwertyuiop\n---\n\n## A\n\nApa?\n\n- [x] A\n- [ ] B\n")).toEqual(["Pakai salah satu dari: langsung, akhir, tidak-pernah."]);
  });

  it("stay English where the course or the messages are", async () => {
    const wrong = "# A\n\n## B {qwertyuiop=1}\n\nx\n";
    expect(await hints(wrong, "", "en", "id")).toEqual(["Pakai salah satu dari: objective, duration."]);
    expect(await hints(wrong, "", "id", "en")).toEqual(["Use one of: objective, duration."]);
  });

  it("name what is then understood", async () => {
    const [hint] = await hints("# A\n\n:::soal{tipe=qwertyuiop}\nApa?\n:::\n");
    expect(listed(hint).length).toBeGreaterThan(8);
    for (const type of listed(hint)) {
      expect((await hints(`# A\n\n:::soal{tipe=${type}}\nApa?\n:::\n`)).filter((one) => one?.includes("salah satu dari: ")), type).toEqual([]);
    }
    const [keys] = await hints(page, "qwertyuiop: 1\n");
    for (const key of listed(keys)) {
      expect((await hints(page, `${key}: \n`)).filter((one) => listed(one).length > 8), key).toEqual([]);
    }
  });

  it("have a spelling that is a word of the language", () => {
    const { words, spellings } = locale("id") ?? { words: new Map(), spellings: new Map() };
    expect(Object.keys(indonesian.spellings).length).toBeGreaterThan(5);
    for (const [canonical, written] of spellings) expect(words.get(written), written).toBe(canonical);
  });
});
