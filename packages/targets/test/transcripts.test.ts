import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createDriver as scorm12 } from "../src/scorm12/driver.ts";
import { createDriver as scorm2004 } from "../src/scorm2004/driver.ts";
import { play } from "./transcript.ts";

/** Times of day in SCORM 1.2 are the learner's own. */
process.env["TZ"] = "Asia/Jakarta";

describe.each([
  { target: "scorm12", version: "1.2", create: scorm12 },
  { target: "scorm2004", version: "2004", create: scorm2004 },
] as const)("$target, against scorm-again behind the strict shim", ({ target, version, create }) => {
  const folder = new URL(`../src/${target}/fixtures/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".transcript"));
  test.each(names)("%s", async (name) => {
    const file = new URL(name, folder);
    const { text } = await play(readFileSync(file, "utf8"), version, create);
    expect(text).not.toContain("VIOLATION");
    await expect(text).toMatchFileSnapshot(file.pathname);
  });
});
