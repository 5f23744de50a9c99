import type { Course, PackageFile, Site, Unit } from "@lentera/model";
import { targets } from "@lentera/targets";
import { describe, expect, test } from "vitest";
import { inspectFiles } from "./inspect-files.ts";

const origin = { file: "course.yaml", range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } } };

function file(path: string, text = "x"): PackageFile {
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
      { name: "Dr. Sari, M.Si.", affiliation: "Universitas Andalas", role: "author" },
      { name: "Budi", role: "partner" },
    ],
  },
  outcomes: [{ id: "asas", text: "Menjelaskan asas" }],
  modules: [],
  terms: [],
  assets: [],
};

function unit(id: string, launch: string, scored: boolean): Unit {
  const page = { id: "p", title: "P", type: "page", html: "", questions: [], quizzes: [], anchors: [], kinds: [], objectives: ["asas"], origin } as const;
  return { id, title: `Bagian ${id}`, launch, scored, passing: 70.01, modules: [{ id, title: id, pages: [page], objectives: [], origin }] };
}

const sites: Readonly<Record<string, Site>> = {
  "one unit": { course, units: [unit("layanan-prima", "index.html", true)], files: [file("index.html"), file("lentera.js"), file("media/peta.svg")] },
  "several units": {
    course: { ...course, config: {} },
    units: [unit("satu", "satu.html", false), unit("dua-é", "dua.html", true)],
    files: [file("satu.html"), file("dua.html"), file("lentera.js")],
  },
};

describe.each(targets)("$id", (target) => {
  test.each(Object.entries(sites))("%s is fine", async (_name, site) => {
    // tincan.xml launches one document; the target's own check refuses more.
    if (target.id === "xapi" && site.units.length > 1) return;
    expect(await inspectFiles(target.id, await target.files(site))).toEqual([]);
  });
});

/** A finished package with one text in it replaced, or files taken away. */
async function broken(id: string, from: string | RegExp, to: string, drop: readonly string[] = []): Promise<readonly string[]> {
  const target = targets.find((candidate) => candidate.id === id);
  const files = (await target?.files(sites["one unit"] as Site)) ?? [];
  const [manifest] = files;
  const text = new TextDecoder().decode(manifest?.open() as Uint8Array);
  if (to !== from) expect(text.replace(from, to)).not.toBe(text);
  const changed = [file(manifest?.path ?? "", text.replace(from, to)), ...files.slice(1)];
  const found = await inspectFiles(id, changed.filter(({ path }) => !drop.includes(path)));
  return [...new Set(found.map(({ code }) => code))];
}

describe("finds what is wrong", () => {
  test.each([
    ["scorm12", "<resources>", "<resources", ["package/not-xml"]],
    ["scorm12", "adlcp:scormtype", "adlcp:scormType", ["package/not-valid", "package/scorm-type-missing"]],
    ["scorm2004", "adlcp:scormType", "adlcp:scormtype", ["package/scorm-type-missing"]],
    ["scorm2004", ' adlcp:scormType="sco"', "", ["package/scorm-type-missing"]],
    ["scorm12", 'identifierref="R_layanan_prima"', 'identifierref="R_x"', ["package/reference-unresolved"]],
    ["scorm2004-3rd", "2004 3rd Edition", "2004 4th Edition", ["package/version-unknown"]],
    ["scorm12", 'identifier="I_layanan_prima"', 'identifier="R_layanan_prima"', ["package/not-valid", "package/identifier-repeated"]],
    ["scorm2004", '<file href="lentera.js"/>', '<file href="weg.js"/>', ["package/file-missing", "package/file-not-listed"]],
    ["scorm2004", 'choice="true"', 'choice="ja"', ["package/not-valid"]],
    ["scorm12", 'default="ORG"', 'default="X"', ["package/reference-unresolved"]],
    ["cmi5", ' moveOn="CompletedAndPassed"', "", ["package/attribute-wrong"]],
    ["cmi5", 'masteryScore="0.7001"', 'masteryScore="8"', ["package/attribute-wrong"]],
    ["cmi5", "<url>index.html</url>", "<url>weg.html?fetch=1</url>", ["package/file-missing", "package/attribute-wrong"]],
  ])("%s: %s → %s", async (id, from, to, codes) => {
    expect(await broken(id, from, to)).toEqual(codes);
  });

  test("a missing schema, a missing manifest, a bad path", async () => {
    expect(await broken("scorm12", "", "", ["imscp_rootv1p1p2.xsd"])).toEqual(["package/schema-missing"]);
    expect((await inspectFiles("scorm12", [file("index.html")])).map(({ code }) => code)).toEqual(["package/manifest-missing"]);
    expect((await inspectFiles("web", [file("Foto ñ.png"), file("a", "")])).map(({ code }) => code)).toEqual(["package/path-not-portable", "package/file-empty"]);
  });
});

test("takes milliseconds once the schemas are compiled", async () => {
  const [target] = targets;
  const files = (await target?.files(sites["one unit"] as Site)) ?? [];
  await inspectFiles("scorm12", files);
  const start = performance.now();
  for (let round = 0; round < 10; round++) await inspectFiles("scorm12", files);
  expect((performance.now() - start) / 10).toBeLessThan(50);
});
