import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { hasBrowser, launchBrowser, windows } from "../support/browser.ts";
import { openCourse } from "../support/open-course.ts";

const courses = ["examples/english-sample", "examples/layanan-prima-asn"];
const colours = ["light", "dark"] as const;

/** Pages that hold what no page before them held: every kind of question and block, every element of text. */
function pagesToLookAt(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const things = (place: Element): string[] => {
      const marked = [...place.querySelectorAll("[data-kind], [data-block], [data-quiz]")].map((one) => one.getAttribute("data-kind") ?? one.getAttribute("data-block") ?? "quiz");
      const elements = ["table", "math", "pre", "figure", "video", "audio", "blockquote", "dl", "h3", ".note", "[data-footnotes]"].filter((name) => place.querySelector(name) !== null);
      return [...marked, ...elements];
    };
    const known = new Set<string>();
    return [...document.querySelectorAll(".page[data-page]")].flatMap((place) => {
      // Pages that were not shown yet are text.
      const waiting = place.querySelector(":scope > noscript")?.textContent;
      const content = waiting ? new DOMParser().parseFromString(waiting, "text/html").body : place;
      const fresh = things(content).filter((thing) => !known.has(thing));
      for (const thing of fresh) known.add(thing);
      return fresh.length > 0 ? [place.id] : [];
    });
  });
}

describe.skipIf(!hasBrowser)("every type of page, looked at by axe", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(courses.flatMap((course) => colours.map((colour) => [course, colour] as const)))(
    "%s, %s",
    async (course, colorScheme) => {
      const { page, errors } = await openCourse(browser, course, { ...windows.desktop, colorScheme });
      page.setDefaultTimeout(10_000);
      const found: string[] = [];
      const look = async (place: string): Promise<void> => {
        found.push(...(await violations(page)).map((violation) => `${place}: ${violation}`));
      };

      const pages = await pagesToLookAt(page);
      expect(pages.length).toBeGreaterThan(4);
      for (const id of [...pages, "lentera-finish"]) {
        await page.evaluate((to) => (location.hash = `#${to}`), id);
        await page.locator(`[id="${id}"]`).waitFor({ state: "visible" });
        await look(id);
      }
      for (const panel of ["contents", "search", "settings"]) {
        const button = page.locator(`#lentera-${panel}-button`);
        await button.click();
        await page.locator(`#lentera-${panel}`).waitFor({ state: "visible" });
        await look(panel);
        await page.keyboard.press("Escape");
      }
      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
    120_000,
  );
});
