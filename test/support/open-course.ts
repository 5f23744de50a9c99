import { type Locale, readAll } from "@lentera/compiler";
import { coursePolicy } from "@lentera/preview";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { gatherErrors } from "./browser.ts";
import { compileFolder } from "./course.ts";

const types: Readonly<Record<string, string>> = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };

/**
 * A course of the repository in a window of its own, under the policy of a careful LMS; no server is started. What
 * the policy denies is among the errors, since Chromium notes it in its console.
 */
export async function openCourse(
  browser: Browser,
  path: string,
  window: BrowserContextOptions,
  { target = "web", locales = [] }: { readonly target?: string; readonly locales?: readonly Locale[] } = {},
): Promise<{ readonly page: Page; readonly errors: readonly string[]; readonly html: string }> {
  const { packages, diagnostics } = await compileFolder(path, [target], { locales });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const files = new Map(packages[0]?.files.map((file) => [file.path, file]) ?? []);
  if (errors.length > 0 || files.size === 0) throw new Error(JSON.stringify(errors, null, 2));
  const context = await browser.newContext({ reducedMotion: "reduce", ...window });
  await context.route("http://course.test/**", async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || "index.html";
    const file = files.get(name);
    if (!file) return route.fulfill({ status: 404 });
    const body = Buffer.from(await readAll(file));
    const contentType = types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    return route.fulfill({ body, contentType, headers: { "Content-Security-Policy": coursePolicy } });
  });
  const page = await context.newPage();
  const gathered = gatherErrors(page);
  await page.goto("http://course.test/index.html");
  await page.waitForSelector("#lentera-turn");
  return { page, errors: gathered, html: await page.content() };
}
