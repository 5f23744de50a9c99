import { describe, expect, it } from "vitest";
import indonesian from "../../locales/id.json" with { type: "json" };
import validators from "../schemas/course.ts?validator";
import pageValidators from "../schemas/front-matter.ts?validator";
import { readYaml } from "./yaml.ts";

const words = new Map(Object.entries(indonesian.words));
const read = (text: string) => {
  const result = readYaml<Record<string, unknown>>(text, "course.yaml", {
    words,
    validate: validators["courseSchema"],
  });
  return {
    ...result,
    found: result.findings.map(
      ({ code, origin }) => `${code} ${origin?.range.start.line ?? 0}:${origin?.range.start.column ?? 0}`,
    ),
  };
};

it("names the key that stands twice", () => {
  expect(read("title: A\ntitle: B\n").findings[0]?.values).toMatchObject({ key: "title" });
});

it("shows how a value that has a form is written", () => {
  const findings = read("objectives:\n  - {id: two words, text: A}\nignore: [everything]\n").findings.map(({ code, values }) => [code, values?.["example"]]);
  expect(findings).toEqual([["yaml/bad-form", "openness"], ["yaml/bad-form", "image/large"]]);
});

describe("course.yaml", () => {
  it("reads keys and words of the course's language", () => {
    const { value, found } = read(
      "judul: Layanan\nstruktur: single\nkelulusan:\n  lulus: 70\n  percobaan: 3\n  simpan: terbaik\n",
    );
    expect(found).toEqual([]);
    expect(value).toEqual({
      title: "Layanan",
      structure: "single",
      grading: { passing: 70, attempts: 3, keep: "best" },
    });
  });

  it("takes numbers where a text is wanted as they are written", () => {
    const { value, found } = read("title: 2026\nversion: 1.10\n");
    expect(found).toEqual([]);
    expect(value).toEqual({ title: "2026", version: "1.10" });
  });

  it("takes yes and no in both languages for true and false", () => {
    const { value, findings } = readYaml<object>("type: quiz\nacak: ya\nacak-pilihan: Tidak\n", "01.md", { words, validate: pageValidators["quizSchema"] });
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ shuffle: true, "shuffle-options": false });
  });

  it("takes spaces that do not break for spaces, but for those of a text", () => {
    const { value, found } = read("bahasa:\u00a0id\npenilaian:\n\u00a0\u00a0lulus: 70\njudul: 6\u00a0JP\n");
    expect(found).toEqual([]);
    expect(value).toEqual({ language: "id", grading: { passing: 70 }, title: "6\u00a0JP" });
  });

  it("calls an item of a list by the list's key", () => {
    expect(read("paket: [SCORM 1.2]\n").findings[0]?.values).toMatchObject({ key: "paket", value: "SCORM 1.2" });
  });

  it("says where a value stands and how its key is written", () => {
    const { originOf, writtenOf } = read("title: T\nsasaran-paket:\n  - scorm12\n  - cmi5\n");
    expect(originOf(["targets", 1])?.range.start).toEqual({ line: 4, column: 5, offset: 40 });
    expect(writtenOf(["targets"])).toBe("sasaran-paket");
  });

  it.each([
    ["a tab", "title: T\ngrading:\n\tpassing: 70\n", ["yaml/tab 3:1"]],
    ["an unknown key", "title: T\nqwertyuiop: 1\n", ["yaml/unknown-key 2:1"]],
    ["a near miss", "title: T\nlangauge: id\n", ["yaml/misspelt-key 2:1"]],
    ["a near miss in the other language", "judl: T\n", ["yaml/misspelt-key 1:1"]],
    ["a key of a later version", "title: T\nrequires: [a]\n", ["later/key 2:1"]],
    ["a colon in a value", "title: Modul 1: Asas\n", ["yaml/colon 1:8"]],
    ["an open quote", 'title: "Asas\n', ["yaml/missing-mark 2:1"]],
    ["lines without their indent", "penilaian:\nlulus: 70\npercobaan: 2\njudul: A\n", ["yaml/not-indented 2:1"]],
    ["a line that is indented too far", "grading:\n  passing: 70\n   attempts: 2\n", ["yaml/indent 3:4"]],
    ["a key twice", "title: A\ntitle: B\n", ["yaml/repeated-key 2:1"]],
    ["a key twice in two languages", "title: A\njudul: B\n", ["yaml/repeated-key 2:1"]],
    ["an empty value", "title:\n", ["yaml/empty 1:1"]],
    ["a value that is none of the words", "title: T\nstructure: banyak\n", ["yaml/not-allowed 2:12"]],
    ["a near miss of a word", "title: T\nstructure: modles\n", ["yaml/misspelt-value 2:12"]],
    ["a number out of range", "title: T\ngrading: {passing: 170}\n", ["yaml/out-of-range 2:20"]],
    ["a text where a number belongs", "title: T\ngrading: {passing: tujuh}\n", ["yaml/want-number 2:20"]],
    ["a text where a list belongs", "title: T\ntargets: scorm12\n", ["yaml/want-list 2:10"]],
    ["a text where keys belong", "title: T\ngrading: 70\n", ["yaml/want-keys 2:10"]],
    ["a wrong form", "title: T\nduration: lama\n", ["yaml/bad-form 2:11"]],
    ["a missing key", "title: T\nobjectives:\n  - {id: a}\n", ["yaml/missing-key 3:5"]],
    ["an alias", "title: &a T\nid: *a\n", ["yaml/alias 2:5"]],
    ["brackets without end", `title: ${"[".repeat(1_000)}\n`, ["yaml/too-deep 1:108"]],
    ["braces in braces", `title: T\n${"{a: ".repeat(1_000)}${"}".repeat(1_000)}\n`, ["yaml/too-deep 2:401"]],
    ["lists in lists", `title: T\n${"- ".repeat(1_000)}\n`, ["yaml/too-deep 2:1"]],
    ["keys under keys", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""), ["yaml/too-deep 101:1"]],
    ["an alias in a list", "title: &a T\ntargets: [*a, web]\n", ["yaml/alias 2:11"]],
    ["nothing but an alias", "*a\n", ["yaml/alias 1:1"]],
    ["bytes where a list of names belongs", "title: T\nauthors: !!binary AAAA\n", ["yaml/want-list 2:19"]],
    ["a table where keys belong", "%YAML 1.1\n---\ntitle: T\ntheme: !!binary AAAA\n", ["yaml/want-keys 4:17"]],
    [
      "prototype keys",
      "title: T\n__proto__: {a: 1}\nconstructor: 2\n",
      ["yaml/unknown-key 2:1", "yaml/unknown-key 3:1"],
    ],
    [
      "several at once",
      "titel: T\ngrading: {passing: 170, keep: x}\n",
      ["yaml/misspelt-key 1:1", "yaml/out-of-range 2:20", "yaml/not-allowed 2:31"],
    ],
  ])("reports %s", (_name, text, expected) => {
    expect(read(text).found).toEqual(expected);
  });

  it("keeps what can be used", () => {
    const { value } = read(
      "title: T\ngrading: {passing: 170, attempts: 3}\ntargets: [scorm12, nonsense, cmi5]\n",
    );
    expect(value).toEqual({ title: "T", grading: { attempts: 3 }, targets: ["scorm12", "cmi5"] });
  });

  it("neither throws nor takes long on nesting and aliases", () => {
    expect(() => read("[".repeat(50_000))).not.toThrow();
    expect(() => read(`a: ${"{b: ".repeat(500)}1${"}".repeat(500)}`)).not.toThrow();
  });
});

it("takes what a tag or an older YAML would make of a value as it is written", () => {
  const { value, found } = read("%YAML 1.1\n---\ntitle: !!timestamp 2026-01-01\nversion: !!binary AAAA\n");
  expect(found).toEqual([]);
  expect(value).toEqual({ title: "2026-01-01", version: "AAAA" });
});

it("counts the lines that nothing could be read of", () => {
  const ends = read(" _: \ner\n]\n").findings.map(({ origin }) => origin?.range.end);
  expect(ends).toEqual([{ line: 3, column: 2, offset: 9 }]);
});
