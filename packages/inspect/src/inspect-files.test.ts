import type { Site } from "@lentera/model";
import { targets } from "@lentera/targets";
import { file, sites } from "@lentera/targets/testing";
import { describe, expect, test } from "vitest";
import { inspectFiles } from "./inspect-files.ts";

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
    ["cmi5", 'moveOn="CompletedAndPassed"', 'moveOn="Sometimes"', ["package/attribute-wrong"]],
    ["cmi5", "v1/CourseStructure.xsd", "v0/CourseStructure.xsd", ["package/element-order"]],
    ["cmi5", ' xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"', "", ["package/element-order"]],
    ["cmi5", "<url>index.html</url>", "<url>index.html</url><url>index.html</url>", ["package/element-order"]],
    ["cmi5", "<url>index.html</url>", "<url>index.html?end%70oint=1</url>", ["package/attribute-wrong"]],
    ["cmi5", "<course id=", "<course name=", ["package/attribute-wrong"]],
    ["cmi5", /<course id="[^"]*"/, '<course id="loket"', ["package/iri-not-absolute"]],
    ["xapi", /<activity id="[^"]*"/, '<activity id="loket"', ["package/iri-not-absolute"]],
    ["scorm12", /(<item [^>]*) identifierref="[^"]*"/, "$1", ["package/item-misshapen"]],
    ["cmi5", "launchMethod=", "launchmethod=", ["package/attribute-wrong"]],
    ["cmi5", 'lang="id"', 'lang="id_ID"', ["package/attribute-wrong"]],
    ["cmi5", "<au ", '<block id="urn:x:b"><title><langstring lang="id">B</langstring></title><description><langstring lang="id">B</langstring></description></block><au ', ["package/element-order"]],
    ["cmi5", "<objectives>", '<objectives><objective id="urn:x:o"/>', ["package/title-missing", "package/element-order"]],
    ["cmi5", ' moveOn="CompletedAndPassed"', "", []],
    ["cmi5", 'masteryScore="0.7001"', 'masteryScore=".70"', []],
    ["cmi5", "</courseStructure>", '<x xmlns="urn:v">1</x><v:y xmlns:v="urn:v"/></courseStructure>', []],
    ["cmi5", 'masteryScore="0.7001"', 'masteryScore="8"', ["package/attribute-wrong"]],
    ["cmi5", "<url>index.html</url>", "<url>weg.html?fetch=1</url>", ["package/file-missing", "package/attribute-wrong"]],
  ])("%s: %s → %s", async (id, from, to, codes) => {
    expect(await broken(id, from, to)).toEqual(codes);
  });

  test("a missing schema, a missing manifest, a bad path", async () => {
    expect(await broken("scorm12", "", "", ["imscp_rootv1p1p2.xsd"])).toEqual(["package/schema-missing"]);
    expect((await inspectFiles("scorm12", [file("index.html")])).map(({ code }) => code)).toEqual(["package/manifest-missing"]);
    expect((await inspectFiles("web", [file("Foto ñ.png"), file("a", "")])).map(({ code }) => code)).toEqual(["package/path-not-portable", "package/file-empty"]);
    expect((await inspectFiles("web", [file("Foto.png"), file("foto.png")])).map(({ code }) => code)).toContain("package/path-repeated");
    const [manifest, ...others] = (await targets.find(({ id }) => id === "scorm12")?.files(sites["one unit"] as Site)) ?? [];
    expect((await inspectFiles("scorm12", [...others, manifest ?? file("")])).map(({ code }) => code)).toEqual(["package/manifest-not-first"]);
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
