import { describe, expect, it } from "vitest";
import { compileText, found, html } from "./compile-text.ts";

describe("front matter", () => {
  it("sets the page's title, id, objectives and minutes", () => {
    const file = compileText(
      "---\njudul: Asas\nid: asas\ntujuan: [a, b]\ndurasi: 1 JP\n---\n\n# Lain\n\nteks",
    );
    expect(found(file)).toEqual(["page/hidden-title 8:1"]);
    expect(file.pages).toMatchObject([{ id: "asas", title: "Asas", objectives: ["a", "b"], duration: 45 }]);
  });

  it("makes a quiz of a whole file, with its keys in the course's language", () => {
    const file = compileText(
      "---\ntipe: kuis\njudul: Uji\njenis: ujian\nlulus: 80\nacak: true\n---\n\nPembuka.\n\n## Satu\n\nApa?\n\n- [x] A\n- [ ] B\n",
    );
    expect(found(file)).toEqual([]);
    expect(file.pages).toMatchObject([
      {
        id: "pengantar",
        type: "quiz",
        quizzes: [
          { id: "pengantar", kind: "exam", passing: 80, shuffle: true, questions: ["pengantar-satu"] },
        ],
      },
    ]);
  });

  it.each([
    ["title: T\nbanner: a\ndraft: true\ntitel: x", ["yaml/unknown-key warning 3", "yaml/misspelt-key error 5"]],
    ["tujan: [a]\nstatus: x", ["yaml/misspelt-key error 2", "yaml/unknown-key warning 3"]],
    ["banner: a\ngradng: {passing: 80}", ["yaml/unknown-key warning 2", "yaml/key-elsewhere error 3"]],
    ["percobaann: 2", ["yaml/key-elsewhere error 2"]],
    ["author: A", ["yaml/key-elsewhere error 2"]],
  ])("keeps a slip in a key of ours an error at its own line beside keys of other programs: %j", (head, expected) => {
    const { findings } = compileText(`---\n${head}\n---\n\nTeks.\n`);
    expect(findings.map(({ code, severity, origin }) => `${code} ${severity} ${String(origin?.range.start.line)}`)).toEqual(expected);
  });

  it.each([
    ["author: A", "“authors”"],
    ["percobaann: 2", "“percobaan”"],
    ["passing: 70", "“passing”"],
  ])("names the key that course.yaml or another file knows: %j", (head, named) => {
    const { findings } = compileText(`---\n${head}\n---\n\nTeks.\n`);
    expect(findings.map((finding) => `“${String(finding.values?.["meant"])}”`)).toEqual([named]);
  });

  it("shows the roles and the planned time of a case study", () => {
    const file = compileText("---\ntipe: studi-kasus\njudul: Antrean\npara-peran: [Kepala, Petugas]\ndurasi: 2 JP\n---\n\n## Satu\n\nTeks.\n");
    expect(found(file)).toEqual([]);
    expect(file.pages[0]).toMatchObject({ duration: 90 });
    expect(html(file)).toContain("<dt>Peran</dt><dd>Kepala</dd><dd>Petugas</dd><dt>Waktu</dt><dd>90 menit</dd>");
  });

  it("holds the keys of course.yaml in a file that is a whole course", () => {
    const file = compileText(
      "---\ntitle: Kursus\nid: kursus\nlanguage: id\ngrading: {passing: 80}\nobjectives: [{id: a, text: A}]\n---\n\n## Satu\n\nteks",
      { whole: true, role: "module" },
    );
    expect(found(file)).toEqual([]);
    expect(file.config).toEqual({
      title: "Kursus",
      id: "kursus",
      language: "id",
      grading: { passing: 80 },
      objectives: [{ id: "a", text: "A" }],
    });
  });

  it("keeps lines and columns true after it", () => {
    expect(found(compileText("---\ntitle: A\n---\n\nteks [[x"))).toEqual(["blank/not-closed 5:6"]);
    expect(found(compileText("\uFEFF---\r\ntitle: A\r\n---\r\n\r\nteks [[x"))).toEqual([
      "blank/not-closed 5:6",
    ]);
  });

  it.each([
    ["never closed", "---\ntitle: A\n\nteks", ["yaml/not-closed 1:1"]],
    ["a tab", "---\ntitle: A\nobjectives:\n\t- a\n---\n\nteks", ["yaml/tab 4:1"]],
    ["a key of a quiz on a page", "---\ntitle: A\npassing: 70\n---\n\nteks", ["yaml/key-elsewhere 3:1"]],
    ["a key of the course on a page", "---\ntitle: A\nversion: 2\n---\n\nteks", ["yaml/key-elsewhere 3:1"]],
    ["an unknown type", "---\ntype: kuiz\n---\n\nteks", ["yaml/misspelt-value 2:7"]],
  ])("reports %s", (_name, text, expected) => {
    expect(found(compileText(text))).toEqual(expected);
  });

  it.each([
    ["a value that needs quotes", "---\ntipe: kuis\njudul: Uji: satu\n---\n\n## Satu {poin=2}\n\nApa?\n\n- [x] A\n- [ ] B\n", ["yaml/colon 3:8"]],
    ["a key twice", "---\njenis: kuis\njudul: Uji\njenis: ujian\nlulus: 70\n---\n\n## Satu {poin=2}\n\nApa?\n\n- [x] A\n- [ ] B\n", ["yaml/no-type 2:1", "yaml/repeated-key 4:1"]],
  ])("leaves a quiz a quiz in spite of %s", (_name, text, expected) => {
    const file = compileText(text);
    expect(found(file)).toEqual(expected);
    expect(file.pages[0]?.quizzes).toHaveLength(1);
  });

  it("is not shown", () => {
    expect(html(compileText("---\ntitle: rahasia\n---\n\nteks"))).toBe("<p>teks</p>");
  });
});
