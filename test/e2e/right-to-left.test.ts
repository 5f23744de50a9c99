import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arabic } from "../support/arabic.ts";
import { violations } from "../support/axe.ts";
import { hasBrowser, launchBrowser, windows } from "../support/browser.ts";
import { openCourse } from "../support/open-course.ts";

/** A folder for screenshots to look at; none are taken where it is not set. */
const screenshots = process.env["LENTERA_SCREENSHOTS"];

async function show(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#${to}`), id);
  await page.locator(`[id="${id}"]`).waitFor({ state: "visible" });
}

/** Where the first element stands as seen from the second. */
async function side(page: Page, first: string, second: string): Promise<"left" | "right"> {
  const [one, other] = await Promise.all([first, second].map((selector) => page.locator(`${selector}:visible`).first().boundingBox()));
  return (one?.x ?? 0) < (other?.x ?? 0) ? "left" : "right";
}

/** The arrow that CSS puts before or after an element. */
const arrow = (page: Page, selector: string, at: "::before" | "::after"): Promise<string> =>
  page.locator(`${selector}:visible`).first().evaluate((element, place) => /[←→]/.exec(getComputedStyle(element, place).content)?.[0] ?? "", at);

describe.skipIf(!hasBrowser)("a course that is read from right to left", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(["phone", "desktop"] as const)("on a %s", async (size) => {
    const { page, errors } = await openCourse(browser, "test/courses/right-to-left", windows[size], { locales: [arabic] });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      found.push(...(await violations(page)));
      if (screenshots !== undefined) await page.screenshot({ path: `${screenshots}/rtl-${size}-${name}.png`, fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(windows[size].viewport.width);
    };
    expect(await side(page, "#lentera-contents-button", "#lentera-exit")).toBe("right");
    expect(await arrow(page, ".turn--next .turn-label", "::after")).toBe("←");
    const style = (selector: string, name: string): Promise<string> =>
      page.locator(selector).first().evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
    // The bar of an alert is where a line begins, the round corners where it ends.
    expect(await style(".alert", "border-right-width")).toBe("4px");
    expect([await style(".alert", "border-top-right-radius"), await style(".alert", "border-top-left-radius")]).toEqual(["0px", "6px"]);
    expect(await style("pre code", "direction")).toBe("ltr");
    expect(await page.locator(".table, pre").evaluateAll((boxes) => boxes.map((box) => box.scrollLeft))).toEqual([0, 0]);
    await page.locator("a.term").click();
    await look("text");
    await page.keyboard.press("Escape");
    await show(page, "questions");
    await look("questions");
    const form = (id: string) => page.locator(`form[data-question="${id}"]`);
    await form("q-single").locator("input").first().check();
    await form("q-fill").locator("input").first().fill("سولوك");
    await form("q-fill").locator("input").last().fill("2.5");
    await form("q-fill").locator("select").selectOption({ index: 2 });
    for (const at of [0, 1, 2]) await form("q-match").locator("select").nth(at).selectOption({ index: 1 });
    await form("q-essay").locator("textarea").fill("شباكنا لطيف وسريع.");
    for (const id of ["q-single", "q-fill", "q-match", "q-order", "q-essay"]) await form(id).locator("button[type=submit]").click();
    expect(await side(page, ".option input", ".option p, .option label > :last-child")).toBe("right");
    if (size === "desktop") expect(await side(page, ".match-source", ".match-target select")).toBe("right");
    expect(await arrow(page, ".matches-header > :first-child", "::after")).toBe("←");
    expect(await arrow(page, ".turn--prev .turn-label", "::before")).toBe("→");
    await look("answered");
    await show(page, "final-quiz");
    // Right answers are told after the last attempt, which begins with the button of the first one's result.
    for (const button of ["سلم", "Hand in as it is", "أعد الاختبار", "سلم", "Hand in as it is"]) {
      if (button === "سلم") await page.locator("#z-tf input").last().check();
      await page.getByRole("button", { name: button }).click();
    }
    expect(await arrow(page, "#final-quiz .mark--answer", "::before")).toBe("←");
    await look("quiz");
    await show(page, "arrivals");
    await look("case");
    await page.locator("#lentera-contents-button").click();
    if (size === "desktop") expect(await side(page, "#lentera-contents", "#case")).toBe("right");
    await look("contents");
    await page.keyboard.press("Escape");
    await page.locator("#lentera-search-button").click();
    await page.getByRole("searchbox").fill("الشباك");
    await page.locator(".found").first().waitFor();
    await look("search");
    await page.keyboard.press("Escape");
    await show(page, "lentera-finish");
    await look("finish");
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
