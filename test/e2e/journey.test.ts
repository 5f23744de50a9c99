import { type Preview, startPreview } from "@lentera/preview";
import { targets } from "@lentera/targets";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "../support/answers.ts";
import { hasBrowser, launchBrowser, windows } from "../support/browser.ts";
import { compileFolder } from "../support/course.ts";
import { Lms } from "../support/lms.ts";

const wanted = ["scorm12", "scorm2004", "scorm2004-3rd", "cmi5", "web"];
const quiz = ["q-multi", "q-tf", "q-fill", "q-num", "q-drop", "q-match", "q-order", "q-essay"];

/** What each standard calls the answers of the second attempt, all right but one. */
const identifiers = ["q_loket", ...quiz.map((id) => id.replaceAll("-", "_"))];

describe.runIf(hasBrowser)("a learner's way through a course", () => {
  let browser: Browser;
  let preview: Preview;
  beforeAll(async () => {
    const { packages, diagnostics } = await compileFolder("test/courses/every-kind", wanted);
    // A long text may not fit into the state of SCORM 1.2, and the author is told.
    expect(diagnostics.filter(({ code }) => code !== "state/too-long")).toEqual([]);
    const titles = new Map(targets.map(({ id, title }) => [id, title]));
    browser = await launchBrowser();
    preview = await startPreview({
      build: () =>
        Promise.resolve({
          title: "Semua jenis soal",
          courseId: "every-kind",
          packages: packages.map((one) => ({ ...one, title: titles.get(one.target) ?? one.target })),
          diagnostics: [],
        }),
    });
  });
  afterAll(async () => {
    await browser.close();
    await preview.close();
  });

  it.each(wanted.flatMap((target) => (target === "scorm12" ? [[target, "phone"], [target, "desktop"]] : [[target, "desktop"]]) as [string, keyof typeof windows][]))(
    "%s on a %s: read, answer, be cut off, come back, finish; the LMS knows what happened",
    async (target, size) => {
      const lms = await Lms.open(browser, preview.url, target, windows[size]);
      await lms.newAttempt();
      lms.page.setDefaultTimeout(5000);
      let course = lms.course();
      const next = (): Promise<void> => course.locator("#lentera-turn a").last().click();
      const heading = (): Promise<string> => course.locator(".page:not([hidden]) .page-title").innerText();
      await expect.poll(heading, { timeout: 5000 }).toBe("Selamat datang");
      // A driver that asks an LMS over HTTP is ready a little later.
      await expect.poll(() => course.locator("#lentera-saved").innerText(), { timeout: 5000 }).not.toBe("");

      await answer(course, "q-loket", false);
      expect(await course.locator('form[data-question="q-loket"]').innerText()).toContain("Kurang satu.");
      await next();
      await expect.poll(heading).toBe("Bacaan kedua");
      await next();
      for (const id of quiz.slice(0, 3)) await answer(course, id, false);
      await lms.until((record) => record.suspendData.length > 20, "state saved");
      await lms.page.waitForTimeout(2200);

      await lms.kill();
      await lms.resume();
      course = lms.course();
      await expect.poll(heading, { timeout: 5000 }).toBe("Kuis akhir");
      expect(await course.locator('form[data-question="q-fill"] input').inputValue()).toBe("Medan");
      for (const id of quiz.slice(3)) await answer(course, id, id === "q-num");
      const again = course.getByRole("button", { name: "Kerjakan lagi" });
      await again.click();
      for (const id of quiz) await answer(course, id, id !== "q-tf");
      await next();
      await expect.poll(() => course.locator("#lentera-finish").innerText(), { timeout: 5000 }).toContain("87,5");

      const record = await lms.until((now) => target === "web" || now.success === "passed" || now.completion === "passed", "passed");
      if (target !== "web") {
        expect([...new Set(record.interactions.map(({ id }) => id))].sort()).toEqual([...identifiers].sort());
        if (target === "cmi5") expect([record.completion, record.success, record.scaled]).toEqual(["completed", "passed", "0.875"]);
        else expect(record.raw).toBe("87.5");
      }
      const broken = (await lms.page.evaluate(() => window.lenteraLms.calls)).filter(({ error }) => error !== undefined && error !== "0" && error !== "403");
      expect(broken).toEqual([]);
      // cmi5 asks for documents that are not there yet, which browsers note as errors.
      expect((await lms.faults()).filter((fault) => target !== "cmi5" || !/ 404 .*(?:LearnerPreferences|stateId=lentera)/.test(fault))).toEqual([]);
      await lms.close();
    },
  );
});
