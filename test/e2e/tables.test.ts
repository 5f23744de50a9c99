import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser, windows } from "../support/browser.ts";
import { openCourse } from "../support/open-course.ts";

/** Pages of the flagship with the most columns. */
const pages = ["jalur-kritis", "risiko", "anatomi-rtl"];

describe.skipIf(!hasBrowser)("wide tables", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ["desktop", windows.desktop, 0],
    ["a phone of 390 px", { ...windows.phone, viewport: { width: 390, height: 800 } }, 2],
  ] as const)("on %s the page stands still, and tables that scroll are few", async (_, options, most) => {
    const { page, errors } = await openCourse(browser, "examples/layanan-prima-asn", options);
    let cut = 0;
    for (const id of pages) {
      await page.evaluate((to) => (location.hash = `#${to}`), id);
      await page.locator(`[id="${id}"]`).waitFor({ state: "visible" });
      const found = await page.evaluate((place) => {
        const tables = [...document.querySelectorAll(`[id="${place}"] > .table`)];
        const over = tables.filter((table) => table.scrollWidth > table.clientWidth);
        return { tables: tables.length, cut: over.length, sideways: document.documentElement.scrollWidth > innerWidth };
      }, id);
      expect(found.tables).toBeGreaterThan(0);
      expect(found.sideways).toBe(false);
      cut += found.cut;
    }
    expect(cut).toBeLessThanOrEqual(most);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
