import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { targets } from "@lentera/targets";
import { embedPlugin } from "@lentera/tooling/embed";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatherErrors, hasBrowser, launchBrowser } from "../support/browser.ts";
import { root } from "../support/course.ts";
import type { Outcome } from "./compile-in-browser.ts";
import { type CourseFiles, hashes } from "./hashes.ts";

const read = (path: string): CourseFiles => {
  const folder = join(root, path);
  const files = readdirSync(folder).map((name) => ({ path: name, value: readFileSync(join(folder, name), "utf8") }));
  return { name: path.split("/").at(-1) ?? path, files };
};
const courses = ["examples/hello", "test/courses/every-kind"].map(read);

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "compile-in-browser.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    conditions: ["@lentera/source"],
    plugins: [embedPlugin()],
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

describe.runIf(hasBrowser)("the compiler in a browser that makes no code from text", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it("gives the bytes that Node gives, for every target", async () => {
    const script = await bundle();
    const page = await browser.newPage();
    const errors = gatherErrors(page);
    const json = JSON.stringify(courses).replaceAll("<", "\\u003c");
    await page.route("https://compiler.test/**", (route) => {
      if (route.request().url().endsWith("/compiler.js")) return route.fulfill({ body: script, contentType: "text/javascript; charset=utf-8" });
      const headers = { "Content-Security-Policy": "default-src 'none'; script-src 'self'; img-src data:" };
      const body = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body><script type="application/json" id="courses">${json}</script><script src="compiler.js"></script>`;
      return route.fulfill({ headers, body, contentType: "text/html; charset=utf-8" });
    });
    await page.goto("https://compiler.test/");
    const outcome = JSON.parse(await page.locator("output").innerText({ timeout: 90_000 })) as Outcome;

    expect(outcome.codeGeneration).toBe("EvalError");
    for (const [index, course] of courses.entries()) {
      const there = outcome.courses[index] ?? {};
      expect(Object.keys(there)).toEqual(targets.map(({ id }) => id));
      expect(there, course.name).toEqual(await hashes(course));
    }
    // The attempt to make code is what the policy is heard to refuse.
    expect(errors.filter((error) => !/unsafe-eval/.test(error))).toEqual([]);
  }, 180_000);
});
