import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, type Question } from "../support/answers.ts";
import { violations } from "../support/axe.ts";
import { hasBrowser, launchBrowser, windows } from "../support/browser.ts";
import { openCourse } from "../support/open-course.ts";

const questions: readonly Question[] = ["q-multi", "q-tf", "q-fill", "q-num", "q-drop", "q-match", "q-order", "q-essay"];

async function show(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#${to}`), id);
  await page.locator(`[id="${id}"]`).waitFor({ state: "visible" });
}

const shown = (page: Page, text: string): Promise<void> => page.getByText(text, { exact: false }).and(page.locator(":visible")).first().waitFor();
const press = (page: Page, role: "button" | "link", name: string): Promise<void> => page.getByRole(role, { name, exact: true }).click();

/** What a page becomes while a learner works on it: each way yields the name of a state that axe is to look at. */
const ways = {
  async *"every kind, at once told right or wrong"(page: Page) {
    await show(page, "start");
    await answer(page, "en", "q-single", false);
    await press(page, "button", "Hint");
    yield "a wrong answer and its hint";
    await press(page, "button", "Try again");
    await answer(page, "en", "q-single", true);
    yield "a right answer and its explanation";
    await show(page, "final-quiz");
    for (const id of questions) await answer(page, "en", id, false);
    await shown(page, "You can take it 1 more time.");
    yield "failed, with an attempt left";
    await show(page, "lentera-finish");
    await shown(page, "You have not passed yet.");
    yield "what is still open";
    await show(page, "final-quiz");
    await press(page, "button", "Take it again");
    for (const id of questions) await answer(page, "en", id, true);
    await shown(page, "You have no attempts left.");
    yield "passed, with no attempt left";
    await show(page, "second");
    await show(page, "lentera-finish");
    await shown(page, "You have passed.");
    yield "nothing is open";
    await page.locator("#lentera-finish").getByRole("button", { name: "Exit" }).click();
    await shown(page, "You may close this window now.");
    yield "left";
  },
  async *"a test that is handed in"(page: Page) {
    await show(page, "post-test");
    await press(page, "button", "Hand in");
    await shown(page, "3 questions are not fully answered yet:");
    yield "handed in with gaps";
    await press(page, "button", "Hand in as it is");
    await shown(page, "Your result: 0 %");
    yield "looked back at";
    await press(page, "button", "Take it again");
    await page.getByLabel("What are you interested in").check();
    await page.locator("#post-answer input").fill("25");
    await page.locator("#post-answer select").selectOption("counter");
    await page.getByLabel("before 15:20").check();
    await press(page, "button", "Hand in");
    await shown(page, "You have passed.");
    yield "passed and looked back at";
  },
  async *"a case study"(page: Page) {
    await show(page, "gallery-visitors");
    yield "a drawer that is open";
    await show(page, "gallery-debrief");
    yield "a debrief that waits";
    await show(page, "gallery-decision");
    await press(page, "link", "Open the side room for six at a time");
    await show(page, "gallery-decision");
    yield "a decision that was made";
    await show(page, "gallery-debrief");
    await shown(page, "The visitor asked for a gallery");
    yield "the debrief";
  },
  async *"search"(page: Page) {
    await page.locator("#lentera-search-button").click();
    // As it is typed on most keyboards; the course has curled quotes.
    await page.getByRole("searchbox").fill("\"i don't know");
    await page.locator(".found").first().waitFor();
    yield "a sentence that was found";
    await page.getByRole("searchbox").fill("counter");
    await page.locator(".found").first().waitFor();
    yield "pages that were found";
    await page.getByRole("searchbox").fill("zebra");
    await shown(page, "Nothing was found for");
    yield "nothing found";
  },
};

const journeys = [
  ["test/courses/every-kind-en", "every kind, at once told right or wrong"],
  ["examples/english-sample", "a test that is handed in"],
  ["examples/english-sample", "a case study"],
  ["examples/english-sample", "search"],
] as const;

describe.skipIf(!hasBrowser)("every state of a page, looked at by axe", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
    it.each(journeys)("%s: %s", async (course, way) => {
      const { page, errors } = await openCourse(browser, course, { ...windows.phone, colorScheme });
      page.setDefaultTimeout(10_000);
      const found: string[] = [];
      for await (const state of ways[way](page)) found.push(...(await violations(page)).map((violation) => `${state}: ${violation}`));
      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    it("outside an LMS", async () => {
      const { page, errors } = await openCourse(browser, "test/courses/every-kind-en", { ...windows.phone, colorScheme }, { target: "scorm12" });
      await shown(page, "This course was not opened from a learning platform");
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  });

  it("hears of what the policy denies", async () => {
    const { page, errors } = await openCourse(browser, "test/courses/every-kind-en", windows.desktop);
    expect(errors).toEqual([]);
    const denied = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
          document.body.setAttribute("style", "color: red");
        }),
    );
    expect(denied).toBe("style-src-attr");
    expect(errors.join()).toContain("Content Security Policy");
    await page.context().close();
  });
});
