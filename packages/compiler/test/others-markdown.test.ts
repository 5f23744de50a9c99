import { describe, expect, it } from "vitest";
import { describe as inWords } from "../src/describe.ts";
import { diagnosticTexts } from "../src/diagnostics.ts";
import { standardKinds } from "../src/texts.ts";
import { compileText, found, html } from "./compile-text.ts";

const texts = diagnosticTexts(standardKinds, []);
const told = (text: string, settings?: Parameters<typeof compileText>[1]) =>
  compileText(text, settings).findings.map((finding) => inWords(finding, texts, "en"));
const hints = (text: string) => told(text).map(({ hint }) => hint);

describe("Markdown that was written for other programs", () => {
  it("keeps the brackets of a file's name in what it proposes", () => {
    expect(hints("![Denah](media/Denah kantor (baru).svg)")).toEqual(["Write ![Denah](<media/Denah kantor (baru).svg>)."]);
    expect(hints("Lihat [a](b c.pdf) (lampiran) dan [d](e).")).toEqual(["Write [a](<b c.pdf>)."]);
  });

  it("reads an embedded file of a notes program as a picture or a link", () => {
    expect(hints("![[denah kantor.png]]")).toEqual(["Write ![…](<denah kantor.png>)."]);
    expect(hints("![[denah.png|300]]")).toEqual(["Write ![…](denah.png)."]);
    expect(hints("![[Catatan rapat#Hasil]]")).toEqual(["Write [Catatan rapat](<Catatan rapat.md>)."]);
  });

  it("says of two headings only that they are the same when they are", () => {
    const [intro] = told("# Modul\n\nPembuka.\n\n## Intro\n\nx", { role: "module" });
    expect(intro?.message).toBe("“Intro” would get the id “pengantar-intro”, which is in use in this file.");
    const [same] = told("## A\n\nx\n\n## A\n\nx", { role: "module" });
    expect(same?.message).toBe("“A” stands twice in this file, so both would get the same id.");
  });

  it("tells one finding of all keys that other programs read, and lets a page be built with them", () => {
    const file = compileText("---\ntitle: Asas\ndate: 2024-06-10\ndraft: true\nslug: asas\n---\nTeks.");
    expect(found(file)).toEqual(["yaml/unknown-key 3:1"]);
    expect(file.findings[0]?.severity).toBe("warning");
    expect(file.findings[0]?.values).toMatchObject({ key: "date”, “draft”, “slug" });
    expect(compileText("---\ntype: quiz\ntitle: A\nwaktu: 20m\n---\n## Q\n\nA [[b]]").findings[0]?.severity).toBe("error");
  });

  it("names each removed attribute and element of HTML once a file, where it stands first", () => {
    const cell = '<td style="color:red"><font color="red">A</font></td>';
    expect(found(compileText(`<table>\n<tr>\n${cell}\n</tr>\n</table>\n\nTeks <span style="x" id="b">b</span>.\n`))).toEqual([
      "html/attribute 3:1",
      "html/element 3:23",
      "html/attribute 7:6",
    ]);
    expect(found(compileText('<pre>\nlet only = 3; style = 4\n</pre>'))).toEqual([]);
  });

  it("points at the image itself inside a block of HTML", () => {
    expect(found(compileText('<div>\n<p>\n  <img src="https://example.org/a.png">\n</p>\n</div>'))).toEqual([
      "image/no-alt 3:3",
      "media/remote 3:3",
    ]);
  });

  it("tells one thing of a block that it does not know", () => {
    expect(found(compileText(":::tip Judul lain\nTeks.\n:::"))).toContain("container/alert 1:1");
    expect(told(":::catatan\nTeks.\n:::")[0]?.hint).toBe(
      "Write > [!CATATAN] and begin each line of the text with >; leave out both lines with colons.",
    );
    expect(found(compileText("::: {.callout-note}\nTeks.\n:::"))).toEqual(["container/no-name 1:1"]);
  });

  it("follows the tables of contents that editors and code hosts write", () => {
    const file = compileText(
      "# Modul\n\n- [1.1](#11-latar-belakang)\n- [SPBE](#spbe-apa--mengapa)\n- [Node](#-nodejs)\n- [Modul](#modul)\n\n" +
        "## 1.1 Latar belakang\n\nx\n\n## SPBE: apa & mengapa?\n\nx\n\n### 📌 Node.js\n\nx",
      { role: "module" },
    );
    expect(file.links).toEqual([]);
    expect([...html(file).matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual([
      "pengantar-1-1-latar-belakang",
      "pengantar-spbe-apa-mengapa",
      "pengantar-node-js",
      "pengantar-intro",
    ]);
  });

  it("leads from the title of a file to its first page", () => {
    const links = (text: string): unknown[] => [...html(compileText(text, { role: "module" })).matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
    expect(links("# Modul\n\n## Asas\n\n[ke atas](#modul)")).toEqual(["#pengantar-asas"]);
    expect(links("# Modul {#m}\n\nx\n\n## Asas\n\n[ke atas](#m)")).toEqual(["#m-intro"]);
    expect(links("# Modul: satu\n\n[ke atas](#modul-satu)")).toEqual(["#pengantar"]);
  });
});
