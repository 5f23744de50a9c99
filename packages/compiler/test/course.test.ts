import { describe, expect, it } from "vitest";
import type { Asset } from "@lentera/model";
import { targets } from "@lentera/targets";
import { compile, type CompileResult } from "../src/compile.ts";
import { readLocale } from "../src/locale.ts";

const question = "Apa?\n\n- [x] A\n- [ ] B\n";

/** A course of these files beside a course.yaml that has nothing wrong. */
async function course(files: Readonly<Record<string, string | Uint8Array | undefined>>, media: Readonly<Record<string, number>> = {}): Promise<CompileResult> {
  const whole = Object.entries({ "course.yaml": "id: a\njudul: A\n", ...files });
  const assets = Object.entries(media).map(([path, size]): Asset => ({ path, size, open: () => new Uint8Array(size) }));
  return compile({ name: "a", files: whole.flatMap(([path, value]) => (value === undefined ? [] : [{ path, value }])), assets }, { targets: [] });
}

const codes = ({ diagnostics }: CompileResult): readonly string[] =>
  diagnostics.map(({ code, origin }) => `${code} ${origin?.file ?? "-"}:${origin?.range.start.line ?? 0}`);

describe("completion.require", () => {
  const test = `---\ntipe: kuis\njudul: Tes\njenis: tes-akhir\n---\n\n## Satu\n\n${question}`;

  it("names kinds in the course's language", async () => {
    const result = await course({ "course.yaml": "id: a\njudul: A\npenyelesaian:\n  wajib: [tes-akhir]\n", "01-tes.md": test });
    expect(codes(result)).toEqual([]);
    expect(result.course.config.completion?.require).toEqual(["post-test"]);
  });

  it("names an id that is spelled like a kind", async () => {
    const result = await course({ "course.yaml": "id: a\njudul: A\npenyelesaian:\n  wajib: [ujian]\n", "01-a.md": "# A\n\n## Ujian {#ujian}\n\nTeks.\n" });
    expect(codes(result)).toEqual([]);
    expect(result.course.config.completion?.require).toEqual(["ujian"]);
  });
});

describe("one mistake is one finding", () => {
  const page = `# A\n\n:::soal{tujuan=alur}\n${question}:::\n`;
  const utf16 = new Uint8Array([0xff, 0xfe, 0x23, 0x00]);

  it.each([
    ["course.yaml that cannot be read", { "course.yaml": "id: a\njudul: A: B\ntujuan: [{id: alur, teks: A}]\n", "01-a.md": page }, ["yaml/colon course.yaml:2"]],
    ["course.yaml in another encoding", { "course.yaml": utf16, "01-a.md": page }, ["file/utf-16 course.yaml:1"]],
    ["course.yml", { "course.yaml": undefined, "course.yml": "id: a\n", "01-a.md": page, "02-b.md": "# B\n\nTeks.\n" }, ["course/misnamed-config course.yml:1"]],
    ["an id with a space", { "course.yaml": "id: a b\njudul: A\n", "01-a.md": "# A\n\nTeks.\n" }, ["yaml/bad-form course.yaml:1"]],
    ["a language by its name", { "course.yaml": "id: a\njudul: A\nbahasa: Indonesia\nversi: 1.0.0\n", "01-a.md": "# A\n\nTeks.\n" }, ["yaml/bad-form course.yaml:3"]],
    ["a page that cannot be read", { "01-meja.md": utf16, "02-b.md": "# B\n\n## Meja {#meja}\n\nLihat [A](#menit).\n" }, ["file/utf-16 01-meja.md:1"]],
    ["a box without its mark", { "01-a.md": "# A\n\n[!KIAT]\nTeks.\n" }, ["alert/not-quoted 01-a.md:3"]],
    ["a heading without its space", { "01-a.md": "# A\n\nTeks.\n\n##Dua {#dua}\n" }, ["heading/not-read 01-a.md:5"]],
    ["settings before the title", { "01-a.md": "---\ntipe: kuis\njudul: A\n---\n\n## {tipe=menjodohkan} Dua\n\nApa?\n" }, ["attributes/misplaced 01-a.md:6"]],
    ["a name of a file without the quotes that its space needs", { "01-a.md": "# A\n\n::video[Loket]{berkas=media/film saya.mp4}\n" }, ["attributes/unquoted 01-a.md:3"]],
    ["questions in blocks in a quiz", { "01-a.md": `---\ntipe: kuis\njudul: A\n---\n\n:::soal\n${question}:::\n\n:::soal\nIni [[x]].\n:::\n` }, ["question/in-quiz 01-a.md:6"]],
    ["questions in blocks in a case study", { "01-a.md": "---\ntipe: studi-kasus\njudul: A\n---\n\n## B\n\nx\n\n## C {.pertanyaan}\n\n:::soal\nIni [[x]].\n:::\n" }, ["question/in-quiz 01-a.md:12"]],
    ["bullets of Word", { "01-a.md": `# A\n\n:::soal\nApa?\n\n• [x] A\n• [ ] B\n:::\n` }, ["list/not-read 01-a.md:6"]],
    ["a block that is indented", { "01-a.md": `# A\n\n    :::soal\n\n${question}\n> [!PETUNJUK]\n> A.\n:::\n` }, ["container/indented 01-a.md:3"]],
  ])("%s", async (_name, files, expected) => {
    expect(codes(await course(files))).toEqual(expected);
  });

  it("names a question without options though another one has the bullets of Word", async () => {
    const text = "# A\n\n:::soal\nApa?\n:::\n\n:::soal\nApa?\n\n• [x] A\n• [ ] B\n:::\n";
    expect(codes(await course({ "01-a.md": text }))).toEqual(["question/no-kind 01-a.md:3", "list/not-read 01-a.md:10"]);
  });

  it("tells of links and objectives where all could be read", async () => {
    expect(codes(await course({ "01-a.md": `${page}\nLihat [B](#qwertyuiop).\n` }))).toEqual(["objective/unknown 01-a.md:3", "link/missing-target 01-a.md:10"]);
  });

  it("calls a file with the same ids a copy", async () => {
    const quiz = `---\ntipe: kuis\njudul: Tes\n---\n\n${["a", "b", "c"].map((id) => `## ${id} {#${id}}\n\n${question}\n`).join("")}`;
    const result = await course({ "01-tes.md": quiz, "01-tes - Salinan.md": quiz });
    expect(codes(result)).toEqual(["id/copied-file 01-tes.md:6"]);
    expect(result.diagnostics[0]?.message).toContain("3 ids");
  });

  it("names two files with the same text, where no id shows it", async () => {
    const quiz = `---\ntipe: kuis\njudul: Tes\n---\n\n## Satu\n\n${question}`;
    expect(codes(await course({ "01-tes.md": quiz, "02-tes-salinan.md": quiz }))).toEqual(["file/same-text 02-tes-salinan.md:1"]);
  });

  it("reports an id that names a page and its quiz once", async () => {
    const quiz = `---\ntipe: kuis\njudul: Tes\nid: tes\n---\n\n## Satu\n\n${question}`;
    expect(codes(await course({ "01-a.md": "# A\n\n## B {#tes}\n\nTeks.\n", "02-b.md": quiz }))).toEqual(["id/duplicate-file 02-b.md:1"]);
  });
});

describe("names of files", () => {
  const page = "# A\n\nTeks.\n";

  it("are named where .txt, Word or a translation keeps them out", async () => {
    expect(codes(await course({ "01-a.md": page }, { "02-b.md.txt": 1, "03-c/01-d.md.txt": 1, "media/catatan.txt": 1 }))).toEqual(["course/text-extension -:0", "course/text-extension -:0"]);
    expect(codes(await course({ "course.yaml": undefined, "01-a.md": page, "02-b.md": page }, { "course.yaml.txt": 1 }))).toEqual(["course/text-extension -:0"]);
    expect(codes(await course({}, { "Bahan ajar.docx": 1 }))).toEqual(["course/only-documents -:0"]);
    expect(codes(await course({ "01-a.md": page, "glosarium.md": page }))).toEqual(["course/misnamed-glossary glosarium.md:1"]);
  });

  it("are told where a number says that a page was meant", async () => {
    const told = async (names: readonly string[], files: Readonly<Record<string, string | undefined>> = {}): Promise<readonly string[]> => {
      const { diagnostics } = await course({ "01-a.md": page, "02-b/01-c.md": page, ...files }, Object.fromEntries(names.map((name) => [name, 1])));
      return diagnostics.map(({ code, severity, hint = "" }) => `${code} ${severity} ${/\S+\.md(?=[. ])/.exec(hint)?.[0] ?? ""}`);
    };
    expect(await told(["03-x.txt", "02-b/02-y.docx", "04 z.html", "05-modul/01-q.rtf", "06.TXT"])).toEqual([
      "course/unread-text warning 03-x.md",
      "course/unread-document warning 02-b/02-y.md",
      "course/unread-document warning z.md",
      "course/unread-document warning 05-modul/01-q.md",
      "course/unread-text warning 06.md",
    ]);
    expect(await told(Array.from({ length: 30 }, (_, at) => `${at + 10}-x.docx`))).toHaveLength(5);
    // Not pages: media, drafts beside their page, what has no number, years, what is deeper, other folders.
    expect(
      await told(["03-denah.png", "03-modul.pdf", "media/01-x.txt", "01-a.docx", "02-b/01-c.txt", "catatan.txt", "2026-laporan.docx", "02-b/lampiran/01-x.docx", "gambar/01-x.txt", "_lama/01-x.txt"]),
    ).toEqual([]);
    expect(await told(["03-formulir.docx"], { "02-b/01-c.md": "# A\n\n[Formulir](../03-formulir.docx)\n" })).toEqual([]);
    const alone = { "course.yaml": undefined, "01-a.md": undefined, "02-b/01-c.md": undefined };
    expect(await told(["03-surat.docx"], { ...alone, "halo.md": page })).toEqual([]);
    expect(await told(["02-b.txt"], { ...alone, "01-halo.md": page })).toEqual(["course/unread-text warning 02-b.md"]);
  });

  it("reads .MD and .markdown as pages", async () => {
    const { course: read } = await course({ "01-a.MD": page, "02-b.markdown": page });
    expect(read?.modules.flatMap(({ pages }) => pages)).toHaveLength(2);
  });

  it("are found in another folder, and written from where they are used", async () => {
    const image = async (path: string, media: Readonly<Record<string, number>>): Promise<string | undefined> =>
      (await course({ "01-a/01-b.md": `# B\n\n![Denah](${path})\n` }, media)).diagnostics.map(({ code, hint }) => `${code} ${/“(.*)”/.exec(hint ?? "")?.[1] ?? ""}`)[0];
    expect(await image("media/denah.svg", { "media/denah.svg": 1 })).toBe("file/missing-near ../media/denah.svg");
    expect(await image("../media/denah", { "media/Denah.PNG": 1 })).toBe("file/missing-near ../media/Denah.PNG");
    expect(await image("../media/sapa.png", { "media/sapa.txt": 1 })).toBe("file/missing ");
    expect(await image("../media/foto.jpg", { "media/foto.jpg": 3e6 })).toBe("file/heavy-image ");
  });
});

describe("links in the glossary", () => {
  const files = { "01-a.md": "# A\n\nTeks.\n", "02-b.md": "# B\n\nTeks.\n", "glossary.md": "Kata\n: Lihat [B](02-b.md).\n" };

  it("lead to pages", async () => {
    const { course: made } = await course(files);
    expect(made?.terms[0]?.html).toBe('<p>Lihat <a href="#b">B</a>.</p>');
  });

  it("are text where each module is a unit, since every unit shows the glossary", async () => {
    const result = await course({ ...files, "course.yaml": "id: a\njudul: A\nstruktur: modules\n" });
    expect(codes(result)).toContain("link/across-units glossary.md:1");
    expect(result.course.terms[0]?.html).toBe("<p>Lihat <a>B</a>.</p>");
  });
});

describe("units of a course whose modules are units", () => {
  const config = "id: a\njudul: A\nstruktur: modules\n";
  const page = "# A\n\nTeks.\n";
  const documents = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const whole = Object.entries({ "course.yaml": config, ...files }).map(([path, value]) => ({ path, value }));
    const { packages } = await compile({ name: "a", files: whole, assets: [] }, { targets: targets.filter(({ id }) => id === "web") });
    return (packages[0]?.files ?? []).map(({ path }) => path).filter((path) => path.endsWith(".html"));
  };

  it("start with documents of their own, whatever the modules are called", async () => {
    const names = await documents({ "01-a.md": page, "02-index.md": page, "03-الوحدة.md": page, "04-第一章/01-b.md": page, "05-الوحدة الثانية/01-c.md": page });
    expect(new Set(names).size).toBe(5);
    expect(names.join(" ")).toMatch(/^[a-z0-9_. -]+$/);
  });

  it("may not have one id, by which an LMS keeps results", async () => {
    const twice = { "01-mulai/01-a.md": page, "02-mulai/01-b.md": "# B\n\nTeks.\n" };
    expect(codes(await course({ ...twice, "course.yaml": config }))).toEqual(["course/units-same-id 02-mulai/01-b.md:1"]);
    expect(codes(await course(twice))).toEqual([]);
  });
});

describe("included files", () => {
  const including = (line: string): string => `# A\n\nTeks.\n\n${line}\n`;
  const pageOf = ({ course: made }: CompileResult): string => made?.modules[0]?.pages[0]?.html ?? "";

  it.each([
    ["with a space", ":: include{file=/include/bagian.md}", "include/bagian.md"],
    ["with a capital", "::Sertakan{file=/include/bagian.md}", "include/bagian.md"],
    ["with the longer ending", "::include{file=/include/bagian.markdown}", "include/bagian.markdown"],
    ["in a quote", "> ::include{file=/include/bagian.md}", "include/bagian.md"],
    ["in a list", "- ::include{file=/include/bagian.md}", "include/bagian.md"],
    ["in a footnote", "Teks.[^1]\n\n[^1]: ::include{file=/include/bagian.md}", "include/bagian.md"],
  ])("are found %s", async (_name, line, path) => {
    const result = await course({ "01-a.md": including(line), [path]: "Isi bagian.\n" });
    expect(codes(result)).toEqual([]);
    expect(pageOf(result)).toContain("Isi bagian.");
  });

  it("are found by the word of a language that somebody brings", async () => {
    const files = Object.entries({ "course.yaml": "id: a\ntitle: A\nlanguage: sw\n", "01-a.md": including("::jumuisha{file=/include/b.md}"), "include/b.md": "Isi bagian.\n" });
    const source = { name: "a", files: files.map(([path, value]) => ({ path, value })), assets: [] };
    expect(pageOf(await compile(source, { targets: [], locales: [readLocale("sw", { words: { jumuisha: "include" } })] }))).toContain("Isi bagian.");
  });

  it("are read as pages are: their encoding is reported once, their line ends and spaces are those of text", async () => {
    const page = including("::include{file=/include/b.md}");
    const latin = new Uint8Array([0x41, 0xe9, 0x0a]);
    expect(codes(await course({ "01-a.md": page, "02-b.md": page.replace("# A", "# B"), "include/b.md": latin }))).toEqual(["file/not-utf-8 include/b.md:1"]);
    expect(pageOf(await course({ "01-a.md": page, "include/b.md": "\uFEFF-\u00a0Satu\r\n-\u00a0Dua\r\n" }))).toContain("<li>Satu</li>\n<li>Dua</li>");
  });

  it("keep their own notes and link addresses, whatever the page calls its own", async () => {
    const page = `${including("::include{file=/include/b.md}")}Punya kita.[^1] [Kita][x]\n\n[^1]: Catatan kita.\n\n[x]: https://kita.example\n`;
    const result = await course({ "01-a.md": page, "include/b.md": "Punya bagian.[^1] [Bagian][x] ![Gambar][g]\n\n[^1]: Catatan bagian.\n\n[x]: https://bagian.example\n\n[g]: g.svg\n" }, { "include/g.svg": 10 });
    expect(codes(result)).toEqual([]);
    const html = pageOf(result);
    expect(html).toMatch(/Punya bagian\.<sup><a [^>]*>1<.*href="https:\/\/bagian\.example".*<img[^>]*g\.svg.*Punya kita\.<sup><a [^>]*>2<.*href="https:\/\/kita\.example"/s);
    expect(html).toMatch(/Catatan bagian\..*Catatan kita\./s);
  });

  it.each([
    ["a definition", "SPBE\n: ::include{file=/include/b.md}", ["leaf/not-at-start 01-a.md:6"]],
    ["a definition, misspelt", "SPBE\n: ::includ{file=/include/b.md}", ["leaf/misspelt 01-a.md:6"]],
    ["a table", "| A | B |\n|---|---|\n| ::include{file=/include/b.md} | x |", ["leaf/not-at-start 01-a.md:7"]],
  ])("are told once where they cannot stand: in %s", async (_name, text, expected) => {
    expect(codes(await course({ "01-a.md": including(text), "include/b.md": "Isi.\n" }))).toEqual(expected);
  });

  it("are counted, so that parts which include others twice end in one finding", async () => {
    const part = (level: number): string => (level === 20 ? "Isi.\n" : `::include{file=/include/b${level + 1}.md}\n\n`.repeat(2));
    const parts = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`include/b${index + 1}.md`, part(index + 1)]));
    expect(codes(await course({ "01-a.md": including("::include{file=/include/b1.md}"), ...parts }))).toEqual(["include/too-many include/b19.md:1"]);
    const long = { "01-a.md": including("::include{file=/include/b.md}\n\n".repeat(4)), "include/b.md": `~~~\n${`${"x".repeat(9_000)}\n`.repeat(200)}~~~\n` };
    expect(codes(await course(long))).toEqual(["include/too-many 01-a.md:9"]);
  });

  it("are where findings in their notes are placed, and paths in them begin", async () => {
    const notes = "Isi.[^1]\n\n\n\n\n\n\n\n[^1]: ![Gambar](g.svg) dan ![](g.svg)\n";
    const result = await course({ "01-a.md": including("::include{file=/include/b.md}"), "include/b.md": notes }, { "include/g.svg": 10 });
    expect(codes(result)).toEqual(["image/no-alt include/b.md:9"]);
  });
});

it("counts lines from the first, also behind two byte order marks", async () => {
  expect(codes(await course({ "01-a.md": "\uFEFF\uFEFF# A\n\n[[x\n" }))).toEqual(["blank/not-closed 01-a.md:3"]);
});

it("ends a finding on the line where its text ends", async () => {
  const { diagnostics } = await course({ "01-a.md": "# A\n\n[]\n(b.md)\n" });
  expect(diagnostics.map(({ origin }) => origin?.range.end)).toEqual([{ line: 4, column: 7, offset: 14 }]);
});

describe("ids of blocks", () => {
  it("are led to from other files", async () => {
    const result = await course({ "01-a.md": "# A\n\n:::details[T]{#rinci}\nTeks.\n:::\n", "02-b.md": "# B\n\n[Rinci](#rinci) dan [lagi](01-a.md#rinci)\n" });
    expect(codes(result)).toEqual([]);
    expect(result.course?.modules[1]?.pages[0]?.html).toBe('<p><a href="#rinci">Rinci</a> dan <a href="#rinci">lagi</a></p>');
  });

  it("stand once in a file, whatever the kind of block", async () => {
    const text = "# A\n\n:::details[T]{#x}\nTeks.\n:::\n\n:::tabs{#x}\n## B\n\nb\n\n## C\n\nc\n:::\n\n:::columns{#x}\na\n\n---\n\nb\n:::\n";
    expect(codes(await course({ "01-a.md": text }))).toEqual(["id/repeated 01-a.md:7", "id/repeated 01-a.md:17"]);
  });
});

it("keeps what a text says of our own links", async () => {
  const { course: made } = await course({ "01-a.md": '# A\n\n`href="lentera:x"`\n' });
  expect(made?.modules[0]?.pages[0]?.html).toBe('<p><code>href="lentera:x"</code></p>');
});

it("takes the text of an included file without the settings at its head", async () => {
  const { course: made } = await course({ "01-a.md": "# A\n\n::include{file=include/b.md}\n", "include/b.md": "---\ntitle: B\n---\n\nIsi.\n" });
  expect(made?.modules[0]?.pages.map(({ html }) => html)).toEqual(["<p>Isi.</p>"]);
});

it("takes a name in modules: with ./ in front", async () => {
  const result = await course({ "course.yaml": "id: a\njudul: A\nmodul: [./01-a.md, ./02-b/]\n", "01-a.md": "# A\n\nTeks.\n", "02-b/01-c.md": "# C\n\nTeks.\n" });
  expect(codes(result)).toEqual([]);
});
