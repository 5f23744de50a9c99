import { gzipSync } from "node:zlib";
import { compile, readAll, writeZip } from "@lentera/compiler";
import type { CompiledPackage } from "@lentera/compiler";
import { targets } from "@lentera/targets";
import { expect, it } from "vitest";
import { compileFolder } from "./support/course.ts";

const kilobyte = 1024;

/** Gzipped bytes of the script and the styles that a learner loads. */
async function loaded(one: CompiledPackage | undefined): Promise<number> {
  let sum = 0;
  for (const file of one?.files ?? []) if (/\.(?:js|css)$/.test(file.path)) sum += gzipSync(await readAll(file), { level: 9 }).length;
  return sum;
}

const budgets = { scorm12: 18, scorm2004: 18, "scorm2004-3rd": 18, web: 18, cmi5: 26, xapi: 26 } as const;

it.each(Object.entries(budgets))("one page without questions for %s: script and styles within %i KB", async (id, most) => {
  const files = [{ path: "satu.md", value: "# Satu\n\nSatu paragraf.\n" }];
  const { packages } = await compile({ name: "satu", files, assets: [] }, { targets: targets.filter((target) => target.id === id) });
  expect(await loaded(packages[0])).toBeLessThanOrEqual(most * kilobyte);
  expect(await loaded(packages[0])).toBeGreaterThan(5 * kilobyte);
});

it("one page for SCORM 1.2: a zip within 45 KB, schema files included", async () => {
  const files = [{ path: "satu.md", value: "# Satu\n\nSatu paragraf.\n" }];
  const { packages } = await compile({ name: "satu", files, assets: [] }, { targets: targets.filter(({ id }) => id === "scorm12") });
  const zip = await readAll({ path: "satu.zip", size: 0, open: () => writeZip(packages[0]?.files ?? []) });
  expect(zip.length).toBeLessThan(45 * kilobyte);
});

it("the flagship for the web: script and styles within 25 KB", async () => {
  const { packages } = await compileFolder("examples/layanan-prima-asn", ["web"]);
  expect(await loaded(packages[0])).toBeLessThanOrEqual(25 * kilobyte);
});
