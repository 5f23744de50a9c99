import { createRequire } from "node:module";
import type { CompatData, CompatStatement, SimpleSupportStatement } from "@mdn/browser-compat-data";
import { readAll } from "@lentera/compiler";
import { playerTargets } from "@lentera/tooling/embed";
import { expect, it } from "vitest";
import { compileFolder } from "./support/course.ts";

// Node reads its 20 MB at once; vitest would transform them first.
const { css } = createRequire(import.meta.url)("@mdn/browser-compat-data") as CompatData;

/** Properties without which a page is only plainer: none of them moves or hides anything. */
const ornaments = new Set([
  "accent-color",
  "appearance",
  "border-end-end-radius",
  "border-start-end-radius",
  "color-scheme",
  "content-visibility",
  "forced-color-adjust",
  "outline",
  "overscroll-behavior",
  "resize",
  "scroll-margin-block-start",
  "scroll-padding-top",
  "text-decoration-thickness",
  "text-size-adjust",
  "text-underline-offset",
  "text-wrap",
]);

const first = ({ version_added: added, prefix, flags, partial_implementation: partial }: SimpleSupportStatement): number =>
  prefix === undefined && flags === undefined && partial !== true && typeof added === "string" ? Number.parseFloat(added.replace("≤", "")) : Infinity;

function isKnown(property: CompatStatement, target: string): boolean {
  const [, browser = "", version = ""] = /^([a-z]+)(.+)$/.exec(target) ?? [];
  const statement = property.support[browser as "chrome"];
  return [statement ?? []].flat().some((one) => first(one as SimpleSupportStatement) <= Number(version));
}

it("styles that place and size things are known to every browser that the player supports", async () => {
  const names = new Set<string>();
  for (const course of ["examples/english-sample", "examples/layanan-prima-asn"]) {
    const { packages } = await compileFolder(course, ["web"]);
    const style = packages[0]?.files.find(({ path }) => path === "lentera.css");
    const text = style ? new TextDecoder().decode(await readAll(style)) : "";
    for (const [, name = ""] of text.matchAll(/[;{]([a-z][a-z-]*):(?=[^{}]*[;}])/g)) names.add(name);
  }
  const unknown = [...names].filter((name) => {
    const property = css.properties?.[name]?.__compat;
    return property === undefined || !playerTargets.every((target) => isKnown(property, target));
  });
  expect(names.size).toBeGreaterThan(60);
  expect(unknown.filter((name) => !ornaments.has(name))).toEqual([]);
});
