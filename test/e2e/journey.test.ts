import { type Preview, startPreview } from "@lentera/preview";
import { targets } from "@lentera/targets";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, type Language, type Question } from "../support/answers.ts";
import { hasBrowser, launchBrowser, windows } from "../support/browser.ts";
import { compileFolder } from "../support/course.ts";
import { Lms } from "../support/lms.ts";

/** Every target is played in each of these; side by side, since a learner mostly waits. */
const surroundings = [
  ["id", "phone"],
  ["id", "desktop"],
  ["en", "phone"],
  ["en", "desktop"],
] as const;

/** What a learner reads: headings are the course's, everything else is the player's. */
const said = {
  id: {
    course: "test/courses/every-kind",
    headings: ["Selamat datang", "Bacaan kedua", "Kuis akhir"],
    next: "Berikutnya",
    last: "Selesai",
    check: "Periksa",
    feedback: ["Belum benar.", "Kurang satu."],
    saved: "Tersimpan",
    result: "Hasil Anda: 20,83 %",
    description: "Ibu kotanya ___.",
    again: "Kerjakan lagi",
    finish: ["Anda telah menyelesaikan", "Anda lulus", "87,5"],
  },
  en: {
    course: "test/courses/every-kind-en",
    headings: ["Welcome", "Second reading", "Final quiz"],
    next: "Next",
    last: "Finish",
    check: "Check",
    feedback: ["Not correct.", "One short."],
    saved: "Saved",
    result: "Your result: 20.83 %",
    description: "Its capital is ___.",
    again: "Take it again",
    finish: ["You have finished", "You have passed", "87.5"],
  },
} as const;

const quiz: readonly Question[] = ["q-multi", "q-tf", "q-fill", "q-num", "q-drop", "q-match", "q-order", "q-essay"];

/** What each standard calls the answers of the second attempt, all right but one. */
const identifiers = ["q-single", ...quiz].map((id) => id.replaceAll("-", "_"));

/** A course in a preview of its own. */
async function previewOf(language: Language): Promise<Preview> {
  const { packages, diagnostics } = await compileFolder(said[language].course, targets.map(({ id }) => id));
  // A long text may not fit into the state of SCORM 1.2, and the author is told.
  expect(diagnostics.filter(({ code }) => code !== "state/too-long")).toEqual([]);
  const titles = new Map(targets.map(({ id, title }) => [id, title]));
  return startPreview({
    build: () =>
      Promise.resolve({
        title: said[language].course,
        courseId: said[language].course,
        packages: packages.map((one) => ({ ...one, title: titles.get(one.target) ?? one.target })),
        diagnostics: [],
      }),
  });
}

describe.runIf(hasBrowser)("a learner's way through a course", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  describe.concurrent.each(surroundings)("in “%s” on a %s", (language, size) => {
    const texts = said[language];
    let preview: Preview;
    beforeAll(async () => {
      preview = await previewOf(language);
    });
    afterAll(() => preview.close());

    it.for(targets.map(({ id }) => id))("%s: read, answer, be cut off, come back, finish; the LMS knows what happened", async (target, { expect }) => {
      const lms = await Lms.open(browser, preview.url, target, windows[size]);
      await lms.newAttempt();
      lms.page.setDefaultTimeout(10_000);
      let course = lms.course();
      const turn = (name: string): Promise<void> => course.locator("#lentera-turn").getByRole("link", { name }).click();
      const heading = (): Promise<string> => course.locator(".page:not([hidden]) .page-title").innerText();
      await expect.poll(heading, { timeout: 10_000 }).toBe(texts.headings[0]);
      // A driver that asks an LMS over HTTP is ready a little later.
      await expect.poll(() => course.locator("#lentera-saved").innerText(), { timeout: 10_000 }).toBe(texts.saved);
      expect(await course.locator("html").getAttribute("lang")).toBe(language);

      const single = course.locator('form[data-question="q-single"]');
      expect(await single.locator('button[type="submit"]').innerText()).toBe(texts.check);
      await answer(course, language, "q-single", false);
      for (const text of texts.feedback) expect(await single.innerText()).toContain(text);
      await turn(texts.next);
      await expect.poll(heading, { timeout: 10_000 }).toBe(texts.headings[1]);
      await turn(texts.next);
      for (const id of quiz.slice(0, 3)) await answer(course, language, id, false);
      await lms.until((record) => record.suspendData.length > 20, "state saved");
      await lms.page.waitForTimeout(2200);

      await lms.kill();
      await lms.resume();
      course = lms.course();
      await expect.poll(heading, { timeout: 10_000 }).toBe(texts.headings[2]);
      expect(await course.locator('form[data-question="q-fill"] input').inputValue()).toBe("Medan");
      for (const id of quiz.slice(3)) await answer(course, language, id, id === "q-num");
      expect(await course.locator(".page:not([hidden])").innerText()).toContain(texts.result);
      await course.getByRole("button", { name: texts.again }).click();
      for (const id of quiz) await answer(course, language, id, id !== "q-tf");
      await turn(texts.last);
      for (const text of texts.finish) await expect.poll(() => course.locator("#lentera-finish").innerText(), { timeout: 10_000 }).toContain(text);

      const record = await lms.until((now) => target === "web" || now.success === "passed" || now.completion === "passed", "passed");
      if (target !== "web") {
        expect([...new Set(record.interactions.map(({ id }) => id))].sort()).toEqual([...identifiers].sort());
        if (target === "cmi5" || target === "xapi") expect([record.completion, record.success, record.scaled]).toEqual(["completed", "passed", "0.875"]);
        else expect(record.raw).toBe("87.5");
        if (target.startsWith("scorm2004")) expect(record.interactions.find(({ id }) => id === "q_drop")).toMatchObject({ description: texts.description });
      }
      const broken = (await lms.page.evaluate(() => window.lenteraLms.calls)).filter(({ error }) => error !== undefined && error !== "0" && error !== "403");
      expect(broken).toEqual([]);
      expect(await lms.page.locator("#calls li.failed").allInnerTexts()).toEqual([]);
      // cmi5 and xAPI ask for documents that are not there yet, which browsers note as errors.
      const asked = / 404 .*(?:LearnerPreferences|stateId=lentera)/;
      expect((await lms.faults()).filter((fault) => !["cmi5", "xapi"].includes(target) || !asked.test(fault))).toEqual([]);
      await lms.close();
    });
  });
});
