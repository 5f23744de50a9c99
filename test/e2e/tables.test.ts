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

  it("a shade stands at the edge where no more than a letter is cut off, and goes at the end", async () => {
    const { page } = await openCourse(browser, "examples/layanan-prima-asn", windows.phone);
    await page.evaluate(() => (location.hash = "#berakhlak"));
    const table = page.locator("#berakhlak .table");
    await table.waitFor({ state: "visible" });
    const box = await table.evaluate((element) => {
      const inner = element.firstElementChild as HTMLElement;
      inner.style.minWidth = `${element.clientWidth + 8}px`;
      inner.style.visibility = "hidden";
      element.scrollIntoView();
      scrollBy(0, -100);
      const { right, top } = element.getBoundingClientRect();
      return { x: right - 4, y: top + 10, width: 4, height: 100, over: element.scrollWidth - element.clientWidth };
    });
    expect(box.over).toBe(8);
    const edge = (): Promise<Buffer> => page.screenshot({ clip: box });
    const cut = await edge();
    await table.evaluate((element) => (element.scrollLeft = 8));
    expect((await edge()).equals(cut)).toBe(false);
    await page.context().close();
  });
});
