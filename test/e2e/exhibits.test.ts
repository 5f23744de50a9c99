import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser, windows } from "../support/browser.ts";
import { isInSight } from "../support/in-sight.ts";
import { openCourse } from "../support/open-course.ts";

describe.skipIf(!hasBrowser)("the drawer of exhibits", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(["phone", "desktop"] as const)("%s: stays in reach beside the questions, and hides nothing that has the focus", async (name) => {
    const { page, errors } = await openCourse(browser, "examples/layanan-prima-asn", windows[name]);
    await page.evaluate(() => (location.hash = "#kasus-antrean"));
    await page.locator(".scene-steps .button:visible").first().click();
    await page.evaluate(() => window.scrollBy(0, 900));
    await expect.poll(() => isInSight(page, ".exhibits > summary")).toBe(true);

    await page.locator(".exhibits > summary").click();
    await expect.poll(() => isInSight(page, ".exhibits > summary")).toBe(true);
    const hidden: string[] = [];
    const isInDrawer = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest(".exhibits") !== null);
    const fields = page.locator(".case form.question input:visible");
    await fields.last().focus();
    for (let back = 0; back < 12 && !(await isInDrawer()); back += 1) {
      if (!(await isInSight(page))) hidden.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? ""));
      await page.keyboard.press("Shift+Tab");
    }
    expect(hidden).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("moves away with the text where the window is low, as at 400 % zoom, so as to leave room to read", async () => {
    const { page } = await openCourse(browser, "examples/layanan-prima-asn", { viewport: { width: 320, height: 256 } });
    await page.evaluate(() => (location.hash = "#kasus-antrean"));
    await page.locator(".scene-steps .button:visible").first().click();
    await page.evaluate(() => window.scrollBy(0, 900));
    const bottom = await page.locator(".exhibits").evaluate((drawer) => drawer.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(0);
    await page.context().close();
  });
});
