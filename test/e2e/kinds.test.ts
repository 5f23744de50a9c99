import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { hasBrowser, launchBrowser, windows } from "../support/browser.ts";
import { openCourse } from "../support/open-course.ts";

/** A folder for screenshots to look at; none are taken where it is not set. */
const screenshots = process.env["LENTERA_SCREENSHOTS"];
const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

/** Presses keys one after the other, on whatever has the focus. */
async function keys(page: Page, ...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

const form = (page: Page, id: string): ReturnType<Page["locator"]> => page.locator(`form#${id}`);
const verdict = (page: Page, id: string): Promise<string> => form(page, id).locator(".question-feedback").innerText();
const marks = (page: Page, id: string): Promise<string[]> => form(page, id).locator(".mark").allInnerTexts();

describe.skipIf(!hasBrowser)("every kind in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it("is answered by keyboard alone", async () => {
    const { page, errors } = await openCourse(browser, "test/courses/by-keyboard", windows.desktop);

    await form(page, "q-single").locator("input").first().focus();
    await keys(page, "Space");
    await form(page, "q-single").locator("button[type=submit]").focus();
    await keys(page, "Enter");
    expect(await marks(page, "q-single")).toEqual(["Wrong"]);
    expect(await form(page, "q-single").locator(".mark-note").innerText()).toBe("That is the opposite.");
    // Locked: neither a click nor an arrow key changes the answer.
    await form(page, "q-single").locator("input").first().focus();
    await keys(page, "ArrowDown");
    await form(page, "q-single").locator("label").nth(1).click({ force: true });
    expect(await form(page, "q-single").locator("input").first().isChecked()).toBe(true);
    await form(page, "q-single").locator("button[type=submit]").focus();
    await keys(page, "Enter");
    expect(await marks(page, "q-single")).toEqual([]);
    await form(page, "q-single").locator("input").first().focus();
    await keys(page, "ArrowDown", "Enter");
    expect(await verdict(page, "q-single")).toContain("Correct");
    expect(await marks(page, "q-single")).toEqual(["Right"]);

    await form(page, "q-several").locator("input").first().focus();
    await keys(page, "Space", "Tab", "Space", "Enter");
    expect(await marks(page, "q-several")).toEqual(["Right", "Right"]);

    await form(page, "q-truth").locator("input").first().focus();
    await keys(page, "Space", "Enter");
    expect(await verdict(page, "q-truth")).toContain("Correct");

    const first = form(page, "q-blanks").locator(".blank input").first();
    expect(await first.getAttribute("aria-label")).toBe("Blank 1 of 3");
    await first.focus();
    await page.keyboard.type("kota padang");
    await keys(page, "Tab");
    await page.keyboard.type("soon");
    await keys(page, "Tab");
    expect(await form(page, "q-blanks").locator(".blank-note").innerText()).toBe("Write a number");
    await keys(page, "Shift+Tab", "ControlOrMeta+a");
    await page.keyboard.type("100 minutes");
    await keys(page, "Tab", "u");
    await form(page, "q-blanks").locator("button[type=submit]").focus();
    await keys(page, "Enter");
    expect(await marks(page, "q-blanks")).toEqual(["Right", "Right", "Wrong"]);
    expect(await verdict(page, "q-blanks")).toContain("2 of 3");

    const right = ["A queue number", "A complete file", "A valid certificate"];
    for (const [index, text] of right.entries()) {
      await form(page, "q-matching").locator("select").nth(index).focus();
      await page.keyboard.type(text);
    }
    await form(page, "q-matching").locator("button[type=submit]").focus();
    await keys(page, "Enter");
    expect(await verdict(page, "q-matching")).toContain("Correct");

    const items = (): Promise<string[]> => form(page, "q-ordering").locator(".order-text").allInnerTexts();
    const wanted = ["Plan", "Do", "Check", "Act"];
    expect(await items()).not.toEqual(wanted);
    for (const [place, text] of wanted.entries()) {
      const up = form(page, "q-ordering").getByRole("button", { name: `Move up: ${text}` });
      await up.focus();
      for (let at = (await items()).indexOf(text); at > place; at -= 1) await keys(page, "Enter");
      expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
    }
    expect(await items()).toEqual(wanted);
    const place = form(page, "q-ordering").getByRole("combobox", { name: "Place of “Act”" });
    await place.focus();
    await page.keyboard.type("1");
    expect(await items()).toEqual(["Act", "Plan", "Do", "Check"]);
    expect(await place.evaluate((select) => select === document.activeElement)).toBe(true);
    await page.keyboard.type("4");
    await form(page, "q-ordering").locator("button[type=submit]").focus();
    await keys(page, "Enter");
    expect(await marks(page, "q-ordering")).toEqual(["Right", "Right", "Right", "Right"]);

    await form(page, "q-essay").locator("textarea").focus();
    await page.keyboard.type("Ready");
    expect(await form(page, "q-essay").locator(".essay-count").innerText()).toBe("1 word; 3 to 40");
    await page.keyboard.type(" today.");
    expect(await form(page, "q-essay").locator(".essay-count").innerText()).toBe("2 words; 3 to 40");
    await keys(page, "Tab", "Enter");
    expect(await verdict(page, "q-essay")).toContain("Complete your answer first.");
    await form(page, "q-essay").locator("textarea").focus();
    await page.keyboard.type(" Promised.");
    await keys(page, "Tab", "Enter");
    expect(await form(page, "q-essay").innerText()).toContain("Ready within 30 minutes");

    expect(await violations(page)).toEqual([]);
    if (screenshots !== undefined) await page.screenshot({ path: `${screenshots}/answered.png`, fullPage: true });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("leads through a case study, keeps the way, and never shows the facilitator's notes", async () => {
    const { page, errors, html } = await openCourse(browser, "test/courses/by-keyboard", windows.desktop);
    expect(html).not.toContain("SECRET");
    await page.goto("http://course.test/index.html#case");
    // Links move on by `hashchange`, which comes a moment after the key.
    const scene = page.locator(".scene:visible");
    const next = page.getByRole("link", { name: "Continue" });
    await expect.poll(() => scene.locator("h2").innerText()).toBe("Situation");
    await page.locator(".exhibits summary").focus();
    await keys(page, "Enter");
    expect(await page.locator(".exhibit").innerText()).toContain("9–10");
    await next.press("Enter");
    await expect.poll(() => scene.locator("h2").innerText()).toBe("Questions");
    await next.press("Enter");
    await expect.poll(() => scene.locator("h2").innerText()).toBe("Decision");
    expect(await next.count()).toBe(0);
    // The debrief waits for the decision, and says so.
    await page.goto("http://course.test/index.html#debrief");
    expect(await scene.innerText()).not.toContain("when people come");
    await scene.getByRole("link", { name: "Decision" }).press("Enter");
    await scene.getByRole("link", { name: "A check at the door" }).press("Enter");
    await expect.poll(() => scene.locator("h2").innerText()).toBe("A check at the door");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("door");
    await next.press("Enter");
    await expect.poll(() => scene.innerText()).toContain("when people come");
    expect(await page.locator(".scene-steps").innerText()).toContain("This is the end");
    await page.getByRole("link", { name: "Back", exact: true }).press("Enter");
    await expect.poll(() => scene.locator("h2").innerText()).toBe("A check at the door");
    expect(await violations(page)).toEqual([]);

    // Where one left, one comes back to, with the decision made.
    await page.waitForTimeout(1000);
    await page.goto("http://course.test/index.html?again#case");
    await expect.poll(() => scene.locator("h2").innerText()).toBe("A check at the door");
    await page.goto("http://course.test/index.html?again#decision");
    expect(await page.locator(".chosen").count()).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("shows tabs, text that opens, and definitions", async () => {
    const { page, errors } = await openCourse(browser, "test/courses/by-keyboard", windows.desktop);
    await page.goto("http://course.test/index.html#blocks");
    await page.getByRole("tab", { name: "By phone" }).focus();
    await keys(page, "ArrowRight");
    expect(await page.getByRole("tabpanel").innerText()).toContain("counter 2");
    await page.locator(".details summary").focus();
    await keys(page, "Enter");
    expect(await page.locator(".details-body").innerText()).toContain("nine questions");
    await page.locator("#blocks a.term").focus();
    await keys(page, "Enter");
    expect(await page.getByRole("dialog", { name: "maklumat" }).innerText()).toContain("A public promise");
    expect(await violations(page)).toEqual([]);
    await keys(page, "Escape");
    expect(await page.locator(".term-window").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("term");
    expect(errors.filter((error) => !error.includes("media"))).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["q-essay", "textarea", ".essay-count"],
    ["q-blanks", ".blank input", ".blank-note"],
  ])("a field that takes no more says so: %s", async (id, control, note) => {
    const { page, errors } = await openCourse(browser, "test/courses/by-keyboard", windows.desktop);
    const field = form(page, id).locator(control).first();
    const said = "This is full: shorten it to write on";
    const notes = async (): Promise<string> => (await form(page, id).locator(note).allInnerTexts()).join();
    await field.fill("x".repeat(Number(await field.getAttribute("maxlength")) - 1));
    expect(await notes()).not.toContain("full");
    await field.press("x");
    expect(await notes()).toContain(said);
    await expect.poll(() => page.locator("#lentera-said").textContent()).toBe(said);
    await field.press("y");
    await field.press("Tab");
    expect(await notes()).toContain(said);
    await field.fill("x");
    expect(await notes()).not.toContain("full");
    expect(errors.filter((error) => !error.includes("media"))).toEqual([]);
    await page.context().close();
  });

  it.each(["#questions", "#blocks", "#case"])("fits a window of 320 pixels, with targets for fingers: %s", async (place) => {
    const { page } = await openCourse(browser, "test/courses/by-keyboard", narrow);
    await page.goto(`http://course.test/index.html${place}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const small = await page.evaluate(() => {
      const controls = [...document.querySelectorAll<HTMLElement>("main :is(.option label, select, button, textarea, .blank input, summary, .decision-option)")];
      const visible = controls.filter((control) => control.offsetParent !== null);
      return visible.filter((control) => control.getBoundingClientRect().height < 43.5).map((control) => control.outerHTML.slice(0, 80));
    });
    expect(small).toEqual([]);
    if (screenshots !== undefined) await page.screenshot({ path: `${screenshots}/320-${place.slice(1)}.png`, fullPage: true });
    await page.context().close();
  });
});
