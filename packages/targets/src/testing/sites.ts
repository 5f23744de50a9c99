import type { Course, PackageFile, Site, Unit } from "@lentera/model";

const origin = { file: "course.yaml", range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } } };

/** A file of a package with a text in it. */
export function file(path: string, text = "x"): PackageFile {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, open: () => bytes };
}

const course: Course = {
  id: "layanan-prima",
  language: "id",
  direction: "ltr",
  title: 'Layanan "prima" <ASN> & warga \u0007 ñ',
  config: {
    description: "Baris satu\nbaris dua & seterusnya",
    version: "1.2.0",
    license: "CC-BY-SA-4.0",
    duration: "6 JP",
    keywords: ["layanan", "ASN"],
    authors: [
      { name: "Tim Penyusun, Bagian Materi", affiliation: "Universitas mitra", role: "author" },
      { name: "Kantor mitra", role: "partner" },
    ],
  },
  duration: 270,
  outcomes: [{ id: "asas", text: "Menjelaskan asas" }],
  modules: [],
  terms: [],
  assets: [],
};

function unit(id: string, launch: string, scored: boolean): Unit {
  const page = { id: "p", title: "P", type: "page", html: "", questions: [], quizzes: [], anchors: [], kinds: [], objectives: ["asas"], origin } as const;
  return { id, title: `Bagian ${id}`, launch, scored, passing: 70.01, modules: [{ id, title: id, pages: [page], objectives: [], origin }] };
}

/** Courses as they reach a target, with text that XML does not like. */
export const sites: Readonly<Record<string, Site>> = {
  "one unit": { course, units: [unit("layanan-prima", "index.html", true)], files: [file("index.html"), file("lentera.js"), file("media/peta.svg")] },
  "several units": {
    course: { ...course, config: { structure: "modules" } },
    units: [unit("satu", "satu.html", false), unit("dua-é", "dua.html", true)],
    files: [file("satu.html"), file("dua.html"), file("lentera.js")],
  },
};
