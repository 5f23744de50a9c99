import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { findChromium } from "@lentera/tooling/chromium";
import { launchDocument, script, stylesheet } from "./document.ts";

const executablePath = findChromium();
export const hasBrowser = executablePath !== undefined;
/** What the issue promises: nothing inline, nothing from elsewhere. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

type Files = Readonly<Record<string, { readonly contentType: string; readonly body: string }>>;

let browser: Browser;
let files: Files;

/** Opens a browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (executablePath === undefined) return;
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"] });
    files = {
      "/index.html": { contentType: "text/html", body: launchDocument("ltr") },
      "/rtl.html": { contentType: "text/html", body: launchDocument("rtl") },
      "/lentera.css": { contentType: "text/css", body: stylesheet() },
      "/lentera.js": { contentType: "text/javascript", body: await script() },
    };
  });
  afterAll(async () => browser?.close());
}

/** A window of its own, to which the course is served. */
export async function newWindow(options: Parameters<Browser["newContext"]>[0] = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 714, height: 666 }, ...options });
  await context.route("**/*", (route) => {
    const file = files[new URL(route.request().url()).pathname];
    return file === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ ...file, headers: { "content-security-policy": policy } });
  });
  return context;
}

/** The course in a new window, once its session is open. */
export async function visit(options: Parameters<Browser["newContext"]>[0] = {}, path = "index.html"): Promise<Page> {
  const page = await (await newWindow(options)).newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(`http://course.test/${path}`);
  await begun(page);
  return page;
}

export async function begun(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getElementById("lentera-progress-text")?.textContent !== "");
}

export const told = (page: Page): Promise<string[]> => page.evaluate(() => window.lms);
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText?.trim() ?? "");
