import { describe, expect, it } from "vitest";
import { emptyRecord } from "../src/record.ts";
import { stateFormat } from "../src/state.ts";
import { find } from "./course.ts";
import { input } from "./document/document.ts";
import { begun, focused, hasBrowser, newWindow, told, useBrowser, visit } from "./document/visit.ts";

useBrowser();

describe.skipIf(!hasBrowser)("a learner whose hand slips, or who takes another way", () => {
  it("is led to what lies in a closed drawer", async () => {
    const page = await visit();
    await page.click("#start >> text=folded");
    await page.waitForSelector("#table:not([hidden])");
    expect(await page.isVisible("#folded")).toBe(true);
    expect(await focused(page)).toBe("A folded place");
    await page.context().close();
  });

  it("comes back to the page of the last time, whatever the address names that is no place", async () => {
    const page = await visit({}, "index.html#table");
    await page.waitForFunction(() => localStorage.getItem("state") !== null);
    for (const hash of ["#lentera-text", "#gone", ""]) {
      await page.goto("about:blank");
      await page.goto(`http://course.test/index.html${hash}`);
      await begun(page);
      expect(await page.isVisible("#table"), hash).toBe(true);
    }
    await page.context().close();
  });

  it("goes back to the first page after a page was turned before the LMS answered", async () => {
    const page = await visit({}, "index.html");
    await page.goto("http://course.test/index.html?wait=300");
    await page.click("#lentera-turn [rel=next]");
    await begun(page);
    expect(await page.isVisible("#table")).toBe(true);
    await page.goBack();
    await page.waitForSelector("#start:not([hidden])", { timeout: 2000 });
    await page.context().close();
  });

  it.each(["#table", ""])("keeps the focus when the page that is open is chosen in the contents (%j)", async (hash) => {
    const page = await visit({}, "index.html#table");
    await page.waitForFunction(() => localStorage.getItem("state") !== null);
    await page.goto("about:blank");
    await page.goto(`http://course.test/index.html${hash}`);
    await begun(page);
    await page.click("#lentera-contents-button");
    expect(await focused(page)).toContain("A table");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#lentera-contents", { state: "hidden" });
    expect(await focused(page)).toBe("A table");
    await page.context().close();
  });

  it("stays at the end after Exit, whatever the browser's buttons do", async () => {
    const page = await visit();
    await page.click("#lentera-turn [rel=next]");
    await page.click("#lentera-exit");
    await page.waitForSelector("body.exited");
    expect(await focused(page)).toBe("Where you stand");
    await page.goBack();
    expect(await page.isVisible("#lentera-finish")).toBe(true);
    expect(await page.isVisible("#start")).toBe(false);
    await page.context().close();
  });

  it("checks once by a double click and by a key that is held down", async () => {
    const page = await visit();
    await page.fill("#q2 textarea", "Some words");
    await page.dblclick("#q2 [type=submit]");
    expect(await page.innerText("#q2 .question-feedback")).toContain("Thank you for your answer.");
    await page.check("#q1 input[value=c]");
    await page.focus("#q1 [type=submit]");
    for (let i = 0; i < 4; i++) await page.keyboard.down("Enter");
    expect(await page.innerText("#q1 .question-feedback")).toContain("You have 1 try left.");
    expect((await told(page)).filter((event) => event === "answered")).toHaveLength(1);
    await page.context().close();
  });

  it("is asked before a quiz with gaps is handed in, though the key is held down", async () => {
    const page = await visit({}, "index.html#test");
    await page.focus(".quiz-actions button");
    for (let i = 0; i < 3; i++) await page.keyboard.down("Enter");
    expect(await page.innerText(".quiz-warning")).toContain("2 questions are not fully answered yet:");
    expect(await page.innerText(".quiz-result")).toBe("");
    await page.context().close();
  });

  it("begins a shuffled quiz anew at the question that stands first", async () => {
    const page = await visit({}, "index.html?learner=budi#test");
    const first = (): Promise<string> => page.$eval("#test form", ({ id }) => id);
    for (let i = 0; i < 2; i++) await page.click(".quiz-actions button");
    await page.click(".quiz-actions button");
    expect(await first()).toBe("t2");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("t2");
    await page.context().close();
  });

  it("is judged by what stands there when the last change was to empty a field", async () => {
    const page = await visit({}, "index.html#test");
    await page.check("#t1 input[value=a]");
    await page.waitForFunction(() => window.lms.includes("commit"));
    await page.waitForTimeout(800);
    await page.$eval("#t1 input[value=a]", (input: HTMLInputElement) => {
      input.checked = false;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    for (let i = 0; i < 2; i++) await page.click(".quiz-actions button");
    expect(await page.innerText(".quiz-result")).toContain("Your result: 0 %");
    expect(await page.innerText("#t1 .question-feedback")).toBe("You gave no answer.");
    await page.context().close();
  });

  it("keeps what was written before the LMS answered", async () => {
    const page = await visit();
    await page.goto("http://course.test/index.html?wait=400");
    await page.fill("#q2 textarea", "Early words");
    await begun(page);
    await page.goto("about:blank");
    await page.goto("http://course.test/index.html");
    await begun(page);
    expect(await page.inputValue("#q2 textarea")).toBe("Early words");
    await page.context().close();
  });

  it.each([
    ["TWELVE", "Twelve"],
    ["izmir", "İzmir"],
  ])("finds %j, whatever letters stand on the page", async (query, found) => {
    const page = await visit();
    await page.click("#lentera-search-button");
    await page.keyboard.type(query);
    await page.waitForSelector(".found mark", { timeout: 3000 });
    expect(await page.innerText(".found mark")).toBe(found);
    await page.context().close();
  });

  it("finds no words of buttons, which stand on every page", async () => {
    const page = await visit();
    await page.click("#lentera-search-button");
    await page.keyboard.type("check");
    await page.waitForFunction(() => document.querySelector(".search-status")?.textContent !== "");
    expect(await page.innerText(".search-status")).toBe("Nothing was found for “check”.");
    await page.context().close();
  });

  it("is counted the time that passed, whatever the clock is set to meanwhile", async () => {
    const page = await visit();
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 86_400_000;
    });
    await page.check("#q1 input[value=a]");
    await page.click("#q1 [type=submit]");
    await page.click("#lentera-exit");
    await page.waitForSelector("body.exited");
    const { record } = stateFormat(input, find).decode(await page.evaluate(() => localStorage.getItem("state") ?? ""));
    expect(record.answers.size).toBe(1);
    expect(record.elapsed).toBeLessThan(3600);
    await page.context().close();
  });

  it("reads how an answer was marked where the LMS had no room for the answer", async () => {
    const answers = new Map([["q1", { tries: 1, draft: false, response: undefined, fraction: 1 }]]);
    const state = stateFormat(input, find).encode({ ...emptyRecord(), answers }, Infinity).text;
    const page = await (await newWindow()).newPage();
    await page.addInitScript((kept) => window.localStorage.setItem("state", kept), state);
    await page.goto("http://course.test/index.html");
    await begun(page);
    expect(await page.innerText("#q1 .question-feedback")).toBe("Correct.");
    await page.context().close();
  });
});
