import { describe, expect, it } from "vitest";
import { compileText, found, html } from "./compile-text.ts";

const pages = (
  text: string,
  settings: Parameters<typeof compileText>[1] = { role: "module" },
  path?: string,
) => compileText(text, settings, path).pages.map(({ id, title }) => `${id}: ${title}`);

describe("pages and ids", () => {
  it("cuts a module at every second-level heading, with an introduction", () => {
    expect(pages("# Modul\n\nPembuka.\n\n## Asas\n\nx\n\n### Rinci\n\ny\n\n## Standar {#std}\n\nz")).toEqual([
      "pengantar-intro: Modul",
      "pengantar-asas: Asas",
      "std: Standar",
    ]);
  });

  it("begins the headings of each page with h2, those of the introduction too", () => {
    const file = compileText("# Modul\n\n### Awal\n\nx\n\n## Asas\n\n### Satu\n\n#### Dua\n\n### Tiga\n\nx\n\n## Akhir\n\n#### Empat\n", { role: "module" });
    expect([...html(file).matchAll(/<(h\d) id="([^"]*)"/g)].map(([, level, id]) => `${level} ${id}`)).toEqual([
      "h2 pengantar-awal",
      "h2 pengantar-satu",
      "h3 pengantar-dua",
      "h2 pengantar-tiga",
      "h3 pengantar-empat",
    ]);
    expect(found(file)).toEqual(["heading/skipped 19:1"]);
  });

  it("takes a duration with its unit apart as one value, told with the quotes it needs", () => {
    const file = compileText("# Modul\n\n## Asas {durasi=10 menit}\n\nx\n\n## Biaya {durasi=1 jam 30 menit #biaya}\n\nx", { role: "module" });
    expect(found(file)).toEqual(["attributes/unquoted 3:10", "attributes/unquoted 7:11"]);
    expect(file.pages.map(({ id, duration }) => [id, duration])).toEqual([["pengantar-asas", 10], ["biaya", 90]]);
  });

  it("takes the objectives of a page by either name", () => {
    const file = compileText("# Modul\n\n## Asas {tujuan=asas}\n\nx\n\n## Biaya {objective=biaya}\n\nx", { role: "module" });
    expect(found(file)).toEqual([]);
    expect(file.pages.map(({ objectives }) => objectives)).toEqual([["asas"], ["biaya"]]);
  });

  it("makes one page of a file without second-level headings", () => {
    expect(pages("# Modul\n\nteks")).toEqual(["pengantar: Modul"]);
    expect(pages("teks")).toEqual(["pengantar: Pengantar"]);
  });

  it("keeps ids when pages are put in between or moved", () => {
    const before = pages("## A\n\nx\n\n## B\n\nx");
    const after = pages("## C\n\nx\n\n## B\n\nx\n\n## A\n\nx");
    expect(after).toEqual(["pengantar-c: C", ...[...before].reverse()]);
  });

  it("takes ids from folder and file names without their numbers", () => {
    expect(pages("# T\n\nx", { role: "page" }, "02-administrasi digital/01-SPBE.md")).toEqual([
      "administrasi-digital-spbe: T",
    ]);
    expect(pages("# T\n\nx", { role: "module-index" }, "02-administrasi/index.md")).toEqual([
      "administrasi-intro: T",
    ]);
  });

  it("obeys paging", () => {
    expect(pages("---\npaging: file\n---\n# T\n\n## A\n\nx\n\n## B\n\nx")).toEqual(["pengantar: T"]);
    expect(pages("---\npaging: h2\n---\n# T\n\n## A\n\nx\n\n## B\n\nx", { role: "page" })).toEqual([
      "pengantar-a: A",
      "pengantar-b: B",
    ]);
  });

  it("asks for an id where two headings have one text", () => {
    expect(found(compileText("## A\n\nx\n\n## A\n\nx", { role: "module" }))).toEqual(["id/same-text 5:1"]);
    expect(found(compileText("## A {#a}\n\nx\n\n## B {#a}\n\nx", { role: "module" }))).toEqual([
      "id/repeated 5:1",
    ]);
  });

  it("names questions by their text, so that they can be reordered", () => {
    const one = ":::question\nSatu?\n\n- [x] A\n- [ ] B\n:::\n";
    const two = ":::question\nDua?\n\n- [x] A\n- [ ] B\n:::\n";
    const ids = (text: string) => compileText(text).pages[0]?.questions.map(({ id }) => id);
    expect(ids(`${one}\n${two}`)).toEqual(["pengantar-satu", "pengantar-dua"]);
    expect(ids(`${two}\n${one}`)).toEqual(["pengantar-dua", "pengantar-satu"]);
  });

  it("shifts headings so that the page's title is the only first-level one", () => {
    expect(html(compileText("## A\n\n### B\n\nx", { role: "module" }))).toContain(
      '<h2 id="pengantar-b">B</h2>',
    );
    expect(html(compileText("# A\n\n## B\n\nx"))).toContain('<h2 id="pengantar-b">B</h2>');
  });

  it("reports a file without content", () => {
    expect(found(compileText(""))).toEqual(["file/empty-page 1:1"]);
    expect(found(compileText("# T\n"))).toEqual(["file/empty-page 1:1"]);
  });
});

describe("links", () => {
  it("looks in the file first, by id and by the text of a heading", () => {
    const page = html(
      compileText("# T\n\n[a](#asas-utama) [b](#std)\n\n## Asas utama\n\n## Standar {#std}\n\nx"),
    );
    expect(page).toContain('<a href="#pengantar-asas-utama">a</a> <a href="#std">b</a>');
  });

  it("leaves links to other files for later", () => {
    const file = compileText("# T\n\n[a](#lain) [b](../03-c.md#d) [c](02-b.md)", {}, "modul/01-a.md");
    expect(file.links.map(({ target }) => target)).toEqual(["#lain", "03-c.md#d", "modul/02-b.md"]);
    expect(html(file)).toContain('href="lentera:#lain"');
  });

  it("ships the files that pages show or offer", () => {
    const file = compileText(
      "# T\n\n[a](<media/Lembar Kerja.pdf>) ![b](../media/b.svg)",
      {},
      "modul/01-a.md",
    );
    expect(file.assets.map(({ path }) => path)).toEqual(["modul/media/Lembar Kerja.pdf", "media/b.svg"]);
  });

  it("explains terms and abbreviations once a page, not in questions or links", () => {
    const file = compileText(
      "# T\n\n[SPBE](#x) SPBE dan SPBE\n\n:::question\nApa SPBE?\n\n- [x] A\n- [ ] B\n:::\n",
      { terms: [{ term: "SPBE", id: "glossary-spbe" }] },
    );
    expect(html(file).match(/class="term"/g)).toHaveLength(1);
    expect(html(file)).toContain('<a class="term" href="#glossary-spbe">SPBE</a> dan SPBE');
  });
});

describe("::include", () => {
  const includes = [
    ["bagian/a.md", "## Bagian\n\nDari a [[x\n\n::include{file=b.md}"],
    ["bagian/b.md", "Dari b."],
    ["bagian/lingkar.md", "::include{file=lingkar.md}"],
  ] as const;

  it("puts the file in its place; findings stand where they were written", () => {
    const file = compileText("# T\n\n::include{file=bagian/a.md}\n", { includes });
    expect(html(file)).toContain("<p>Dari b.</p>");
    expect(
      file.findings.map(
        ({ code, origin }) => `${code} ${origin?.file ?? ""}:${origin?.range.start.line ?? 0}`,
      ),
    ).toEqual(["blank/not-closed bagian/a.md:3"]);
  });

  it("can hold questions of a quiz", () => {
    const file = compileText("---\ntype: quiz\ntitle: K\n---\n\n::include{file=soal.md}\n", {
      includes: [["soal.md", "## A\n\nApa?\n\n- [x] A\n- [ ] B\n"]],
    });
    expect(file.pages[0]?.questions).toHaveLength(1);
  });

  it.each([
    ["a file that is not there", "::include{file=tidak-ada.md}", "include/missing"],
    ["no file", "::include", "include/no-file"],
    ["a circle", "::include{file=bagian/lingkar.md}", "include/circle"],
    ["a file outside the course", "::include{file=../x.md}", "link/outside-course"],
  ])("reports %s", (_name, text, code) => {
    expect(
      compileText(`# T\n\nteks\n\n${text}\n`, { includes }).findings.map((finding) => finding.code),
    ).toEqual([code]);
  });
});

describe("spaces in an address", () => {
  it.each([
    ["of the web", "[A](<https://a.id/c d?e=f g>)", 'href="https://a.id/c%20d?e=f%20g"'],
    ["of a mail", "[A](<mailto:a@b.id?subject=Tanya pelatihan>)", 'href="mailto:a@b.id?subject=Tanya%20pelatihan"'],
    ["of a heading", "[A](<#Dua kata>)\n\n## Dua kata", 'href="#pengantar-dua-kata"'],
    ["that are control characters", "[A](<ht\ttps://a.id>)", 'href="https://a.id"'],
  ])("%s stay what they are", (_name, text, expected) => {
    expect(html(compileText(text))).toContain(expected);
  });
});

describe("files and pages that raw HTML names", () => {
  it("are read as in Markdown, and found missing in their line", () => {
    const text = '# A\n\n<b>Teks</b>\n\n<img src="../media/100%.png" alt="Denah">\n<a href="02-b.md#dua">B</a> <a href="../media/b.pdf#page=2">C</a>\n';
    const file = compileText(text, {}, "01-a/01-b.md");
    expect(found(file)).toEqual([]);
    expect(file.links.map(({ target, origin }) => `${target} ${origin.range.start.line}`)).toEqual(["01-a/02-b.md#dua 5"]);
    expect(file.assets.map(({ path, origin }) => `${path} ${origin.range.start.line}`)).toEqual(["media/100%.png 5", "media/b.pdf 5"]);
    expect(html(file)).toContain('<a href="lentera:01-a/02-b.md#dua">B</a> <a href="media/b.pdf">C</a>');
  });

  it("are looked for from the included file that names them", () => {
    const includes = [["include/bagian.md", '<img src="denah.png" alt="Denah">\n']] as const;
    const { assets } = compileText("# A\n\n::include{file=/include/bagian.md}\n", { includes }, "01-a/01-b.md");
    expect(assets.map(({ path, origin }) => `${path} ${origin.file}`)).toEqual(["include/denah.png include/bagian.md"]);
  });
});

describe("the glossary", () => {
  it("is a definition list of terms", () => {
    const file = compileText(
      "# Glosarium\n\nSPBE\n: Sistem *pemerintahan*.\n\nIKM\n: Indeks.",
      { role: "glossary" },
      "glossary.md",
    );
    expect(file.pages).toEqual([]);
    expect(file.terms).toMatchObject([
      { term: "SPBE", id: "glossary-spbe", html: "<p>Sistem <em>pemerintahan</em>.</p>" },
      { term: "IKM", id: "glossary-ikm" },
    ]);
  });

  it("reports a term that stands twice and an empty file", () => {
    expect(found(compileText("A\n: B\n\nA\n: C", { role: "glossary" }))).toEqual(["glossary/repeated 4:1"]);
    expect(found(compileText("teks", { role: "glossary" }))).toEqual(["glossary/empty 1:1"]);
  });

  it("cleans raw HTML in a definition and brings its notes", () => {
    const text = 'A\n: B <script>alert(1)</script><b onclick="x()">C</b>[^1]\n\n[^1]: Catatan.';
    const [term] = compileText(text, { role: "glossary" }, "glossary.md").terms;
    expect(term?.html).toMatch(/^<p>B <b>C<\/b><sup><a href="#glossary-a--fn-1"/);
    expect(term?.html).toContain('<li id="glossary-a--fn-1">');
  });
});

describe("files that are no Markdown", () => {
  it.each([
    ["Latin-1 bytes", new Uint8Array([0x41, 0x0a, 0x42, 0xe9, 0x43]), "file/not-utf-8 2:2"],
    ["a NUL byte", "a\nb\0c", "file/nul 2:2"],
    ["a document", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0xe9]), "file/nul 1:5"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x23, 0x00]), "file/utf-16 1:1"],
    ["an endless line", `a\n${"x".repeat(50_000_000)}`, "file/line-too-long 2:1"],
    ["a row of quote marks", `a\n${">".repeat(5_000)}`, "file/too-deep 2:1"],
    ["raw HTML thousands of levels deep", "a\n<b>".repeat(6_000), "file/too-deep 1:1"],
  ])("%s", (_name, value, expected) => {
    expect(found(compileText(value))).toEqual([expected]);
  });

  it("says which byte it was", () => {
    expect(compileText(new Uint8Array([0x41, 0xe9])).findings[0]?.values).toEqual({
      byte: "0xE9",
      position: 1,
    });
  });
});
