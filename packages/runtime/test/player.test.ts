import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { focused, hasBrowser, newWindow, told, useBrowser, visit } from "./document/visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
useBrowser();

/** Presses Tab until the focus is on something with this text. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`no way to ${name} by keyboard`);
}

async function violations(page: Page): Promise<string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = Reflect.get(window, "axe") as { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
}

describe.skipIf(!hasBrowser)("the player in Chromium", () => {
  it("leads through the course by keyboard alone, to a clear end", async () => {
    const page = await visit();
    await tabTo(page, "Contents");
    await page.keyboard.press("Enter");
    expect(await page.isVisible("#lentera-contents")).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.isVisible("#lentera-contents")).toBe(false);
    expect(await focused(page)).toBe("Contents");

    await page.focus("#q1 input");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "Check");
    await page.keyboard.press("Enter");
    expect(await page.innerText("#q1 .question-feedback")).toContain("Partly correct: 0.5 of 1 point.");
    expect(await page.innerText("#q1 .question-feedback")).toContain("You have 1 try left.");
    expect(await focused(page)).toBe("Try again");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await tabTo(page, "Check");
    await page.keyboard.press("Enter");
    expect(await page.innerText("#q1 .question-feedback")).toContain("Correct.");
    expect(await page.innerText("#q1 .question-more")).toContain("That is why.");

    await tabTo(page, "Next");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#table:not([hidden])");
    expect(await focused(page)).toBe("A table");
    expect(await page.title()).toBe("A table – Good service");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#test:not([hidden])");
    for (const id of ["t1", "t2"]) {
      await page.focus(`#${id} input`);
      await page.keyboard.press("Space");
    }
    await tabTo(page, "Hand in");
    await page.keyboard.press("Enter");
    expect(await page.innerText(".quiz-result")).toContain("Your result: 100 %");
    await tabTo(page, "Finish");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#lentera-finish:not([hidden])");
    expect(await page.innerText("#lentera-finish")).toContain("You have passed. You have finished this course.");
    expect(await page.innerText("#lentera-finish")).toContain("Nothing is left to do.");
    await tabTo(page, "Exit");
    await page.keyboard.press("Enter");
    await page.waitForSelector("body.exited");
    expect(await page.innerText("#lentera-finish")).toContain("Your work is saved.");
    const log = await told(page);
    expect(log.filter((entry) => entry === "close")).toHaveLength(1);
    expect(log.filter((entry) => entry !== "commit" && entry !== "progressed")).toEqual([
      "open",
      "page-viewed",
      "answered",
      "answered",
      "page-viewed",
      "page-viewed",
      "answered",
      "answered",
      "quiz-finished",
      "scored",
      "completed",
      "passed",
      "close",
    ]);
    await page.context().close();
  });

  it("comes back to the page, the answers, the order of the quiz and the tries", async () => {
    const page = await visit();
    await page.check("#q1 input[value=c]");
    await page.click("#q1 [type=submit]");
    await page.fill("#q2 textarea", "A draft that\nwas not handed in ~ yet");
    await page.goto("http://course.test/index.html#test");
    const order = (): Promise<string[]> => page.$$eval("#test form", (forms) => forms.map((form) => form.id));
    const before = await order();
    await page.check("#t1 input[value=d]");
    await page.waitForTimeout(2500);
    await page.goto("about:blank");
    await page.goto("http://course.test/index.html");
    await page.waitForSelector("#test:not([hidden])");
    expect(await order()).toEqual(before);
    expect(await page.isChecked("#t1 input[value=d]")).toBe(true);
    await page.click("#lentera-turn [rel=prev]");
    await page.click("#lentera-turn [rel=prev]");
    await page.waitForSelector("#q1 .question-feedback", { timeout: 5000 });
    expect(await page.innerText("#q1 .question-feedback")).toContain("You have 1 try left.");
    expect(await page.inputValue("#q2 textarea")).toBe("A draft that\nwas not handed in ~ yet");
    await page.context().close();
  });

  it("counts pages that were turned while a slow LMS was asked", async () => {
    const page = await (await newWindow()).newPage();
    await page.goto("http://course.test/index.html?wait=4000");
    await page.click("#lentera-turn [rel=next]");
    await page.waitForSelector("#table:not([hidden])");
    expect(await told(page)).toEqual(["open"]);
    await page.waitForFunction(() => window.lms.includes("commit"));
    expect((await told(page)).filter((name) => name === "page-viewed")).toHaveLength(2);
    expect(await page.isVisible("#table")).toBe(true);
    await page.context().close();
  });

  it("keeps the last words of a learner who leaves in the same moment", async () => {
    const page = await visit({}, "index.html");
    await page.fill("#q2 textarea", "The last words");
    await page.goto("about:blank");
    await page.goto("http://course.test/index.html");
    expect(await page.inputValue("#q2 textarea")).toBe("The last words");
    await page.fill("#q2 textarea", "Other words");
    await page.click("#lentera-exit");
    await page.goto("http://course.test/index.html");
    expect(await page.inputValue("#q2 textarea")).toBe("Other words");
    await page.context().close();
  });

  it("asks before it hands in a quiz with gaps, shows what was wrong, and lets it be taken again", async () => {
    const page = await visit({}, "index.html#test");
    await page.check("#t1 input[value=a]");
    await page.click(".quiz-actions button");
    expect(await page.innerText(".quiz-warning")).toContain("1 question is not fully answered yet:");
    await page.click(".quiz-actions button");
    expect(await page.innerText(".quiz-result")).toContain("Your result: 50 %");
    expect(await page.innerText("#t2 .question-feedback")).toBe("You gave no answer.");
    expect(await page.$(".revealed")).toBeNull();
    expect(await page.innerText(".quiz-actions")).toContain("You can take it 1 more time.");
    await page.click(".quiz-actions button");
    expect(await page.innerText(".quiz-actions")).toContain("Attempt 2 of 2");
    expect(await page.isChecked("#t1 input[value=a]")).toBe(false);
    await page.check("#t1 input[value=b]");
    await page.check("#t2 input[value=b]");
    await page.click(".quiz-actions button");
    expect(await page.innerText(".quiz-actions")).toContain("You have no attempts left.");
    expect(await page.$$(".revealed")).toHaveLength(2);
    await page.context().close();
  });

  it("makes the elements of a page when it is first shown, and of no other", async () => {
    const page = await visit();
    const made = (): Promise<string[]> => page.$$eval(".page:has(> h1)", (pages) => pages.map(({ id }) => id));
    expect(await made()).toEqual(["start", "lentera-finish"]);
    expect(await page.$$eval("form", (forms) => forms.map(({ id }) => id))).toEqual(["q1", "q2"]);
    // Searching reads all pages.
    await page.click("#lentera-search-button");
    await page.keyboard.type("kualitas");
    await page.waitForSelector(".found");
    expect(await page.innerText(".found-text")).toContain("Birth certificate Three days A deep place Kualitas é medida. a = b");
    expect(await made()).toEqual(["start", "lentera-finish"]);
    // A link into a page that was never shown.
    await page.keyboard.press("Escape");
    await page.click("#start >> text=Deep place");
    await page.waitForSelector("#deep");
    expect(await made()).toEqual(["start", "table", "lentera-finish"]);
    await page.click("#lentera-turn [rel=next]");
    await page.check("#t1 input[value=a]");
    // What was made once stays, with what the learner did there.
    await page.click("#lentera-turn [rel=prev]");
    await page.click("#lentera-turn [rel=next]");
    expect(await page.isChecked("#t1 input[value=a]")).toBe(true);
    await page.context().close();
  });

  it("shows every page where there is no script", async () => {
    const context = await newWindow({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("http://course.test/index.html");
    for (const place of ["#start h1", "#table h1", "#deep", "#test h1", "#t2 input[value=d]"]) {
      expect(await page.isVisible(place), place).toBe(true);
    }
    await context.close();
  });

  it("commits at most twice at launch", async () => {
    const page = await visit();
    await page.waitForTimeout(2500);
    expect((await told(page)).filter((entry) => entry === "commit").length).toBeLessThanOrEqual(1);
    await page.context().close();
  });

  it("follows links into pages and finds words without their marks", async () => {
    const page = await visit();
    await page.click("text=Deep place");
    await page.waitForSelector("#table:not([hidden])");
    expect(await focused(page)).toBe("A deep place");
    await page.goBack();
    await page.waitForSelector("#start:not([hidden])");
    await page.click("#lentera-search-button");
    await page.keyboard.type("e medida");
    // What was typed so far is looked for as well.
    await page.waitForFunction(() => document.querySelector(".search-status")?.textContent === "1 page was found.");
    expect(await page.innerText(".found mark")).toBe("é medida");
    expect(await page.innerText(".found-text")).toContain("Birth certificate Three days A deep place Kualitas é medida. a = b");
    await page.click(".found");
    await page.waitForSelector("#table:not([hidden])");
    expect(await page.isVisible("#lentera-search")).toBe(false);
    await page.context().close();
  });

  it.each(["no-lms", "refused"])("can be read and tried where there is no session (%s), and says so", async (trouble) => {
    const page = await visit({}, `index.html?trouble=${trouble}`);
    expect(await page.innerText("#lentera-trouble")).not.toBe("");
    expect(await page.innerText("#lentera-saved")).toBe("Not saved");
    await page.check("#q1 input[value=a]");
    await page.click("#q1 [type=submit]");
    expect(await page.innerText("#q1 .question-feedback")).toContain("Correct.");
    await page.click("#lentera-exit");
    await page.waitForSelector("body.exited");
    expect(await page.innerText("#lentera-finish")).not.toContain("is saved");
    expect(await told(page)).toEqual(["open"]);
    await page.context().close();
  });

  it.each(["review", "browse"])("says that nothing is kept where the LMS opens it for viewing (%s)", async (mode) => {
    const page = await visit({}, `index.html?mode=${mode}`);
    expect(await page.innerText("#lentera-saved")).toBe("View only");
    expect(await page.innerText("#lentera-trouble")).toContain("for viewing only");
    await page.check("#q1 input[value=a]");
    await page.click("#q1 [type=submit]");
    expect(await page.innerText("#q1 .question-feedback")).toContain("Correct.");
    await page.click("#lentera-exit");
    await page.waitForSelector("body.exited");
    expect(await page.innerText("#lentera-finish")).toContain("The course is closed.");
    expect(await page.innerText("#lentera-saved")).toBe("View only");
    expect(await told(page)).toEqual(["open", "close"]);
    await page.context().close();
  });

  it("tells the learner when the LMS has no room for all, and keeps the results", async () => {
    const page = await visit({}, "index.html?room=120");
    await page.fill("#q2 textarea", "x".repeat(300));
    await page.click("#q2 [type=submit]");
    await page.waitForSelector("#lentera-trouble:not([hidden])");
    await page.waitForTimeout(2000);
    expect(await page.innerText("#lentera-trouble")).toContain("no room");
    await page.context().close();
  });

  it("leaves nothing out where the LMS takes more than it promises", async () => {
    const page = await visit({}, "index.html?room=120&takes=1000");
    await page.fill("#q2 textarea", "x".repeat(300));
    await page.click("#q2 [type=submit]");
    await page.waitForFunction(() => localStorage.getItem("state")?.includes("x".repeat(300)));
    expect(await page.isVisible("#lentera-trouble")).toBe(false);
    await page.context().close();
  });

  it("is wide enough at 320 px, and as large as the learner wants it", async () => {
    const page = await visit({ viewport: { width: 320, height: 640 } });
    for (const id of ["start", "table", "test"]) {
      await page.goto(`http://course.test/index.html#${id}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    await page.click("#lentera-settings-button");
    for (let i = 0; i < 3; i++) await page.click("text=Larger");
    await page.check("text=Dark");
    await page.reload();
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ size: "4", theme: "dark" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  it.each([
    ["light", "index.html"],
    ["dark", "index.html"],
    ["light", "rtl.html"],
  ] as const)("has no findings of axe (%s, %s)", async (colorScheme, path) => {
    const page = await visit({ colorScheme }, path);
    for (const panel of ["contents", "search", "settings"]) {
      await page.click(`#lentera-${panel}-button`);
      expect(await violations(page), panel).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.check("#q1 input[value=b]");
    await page.click("#q1 [type=submit]");
    await page.click("#q2 .question-actions .button--quiet");
    expect(await violations(page), "start").toEqual([]);
    for (const id of ["table", "test", "lentera-finish"]) {
      await page.goto(`http://course.test/${path}#${id}`);
      if (id === "test") {
        await page.click(".quiz-actions button");
        expect(await violations(page), "warning").toEqual([]);
        await page.click(".quiz-actions button");
      }
      expect(await violations(page), id).toEqual([]);
    }
    await page.context().close();
  });
});
