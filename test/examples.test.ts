import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readAll, writeZip } from "@lentera/compiler";
import { inspector } from "@lentera/inspect";
import type { PackageFile } from "@lentera/model";
import { targets } from "@lentera/targets";
import { describe, expect, it } from "vitest";
import { compileFolder, root } from "./support/course.ts";

const examples = readdirSync(join(root, "examples"));

async function sha256(files: readonly PackageFile[]): Promise<string> {
  return createHash("sha256").update(await readAll({ path: "package.zip", size: 0, open: () => writeZip(files) })).digest("hex");
}

describe.each(examples)("examples/%s", (name) => {
  const build = (target: string): ReturnType<typeof compileFolder> => compileFolder(`examples/${name}`, [target], { inspect: inspector });

  it.each(targets.map(({ id }) => id))("for %s: no findings, none by the inspection either, twice the same bytes", async (target) => {
    const first = await build(target);
    const found = first.diagnostics.filter(({ severity }) => severity !== "info");
    expect(found).toEqual([]);
    expect(first.packages.map((one) => one.target)).toEqual([target]);
    const hashes = [];
    for (const { packages } of [first, await build(target)]) hashes.push(await sha256(packages[0]?.files ?? []));
    expect(hashes[1]).toBe(hashes[0]);
  });
});
