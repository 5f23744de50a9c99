import type { LmsRecord } from "@lentera/preview";
import type { Browser, Frame, Page } from "playwright-core";
import { gatherErrors, type windows } from "./browser.ts";

/** A browser window with the mini LMS and a course in it. */
export class Lms {
  readonly page: Page;
  readonly errors: string[];

  private constructor(page: Page) {
    this.page = page;
    this.errors = gatherErrors(page);
  }

  /** Opens the preview at `url` with a target; the first launch is a first attempt. */
  static async open(browser: Browser, url: string, target: string, size: (typeof windows)[keyof typeof windows]): Promise<Lms> {
    const context = await browser.newContext({ ...size, reducedMotion: "reduce" });
    const page = await context.newPage();
    const lms = new Lms(page);
    await page.goto(`${url}?target=${target}`);
    await page.waitForFunction((wanted) => window.lenteraLms?.state.target === wanted && document.querySelector("#course") !== null, target);
    await lms.#launched();
    return lms;
  }

  /** The document of the course. */
  course(): Frame {
    const frame = this.page.frame({ name: "course" });
    if (!frame) throw new Error("no course is open");
    return frame;
  }

  record(): Promise<LmsRecord> {
    return this.page.evaluate(() => window.lenteraLms.state.record);
  }

  /** Plain-language lines of all calls so far. */
  notes(): Promise<string[]> {
    return this.page.evaluate(() => window.lenteraLms.calls.map(({ note }) => note));
  }

  async newAttempt(): Promise<void> {
    await this.page.evaluate(() => window.lenteraLms.newAttempt());
    await this.#launched();
  }

  /** The course is left as by closing its window, and opened again. */
  async resume(): Promise<void> {
    await this.page.evaluate(() => window.lenteraLms.resume());
    await this.#launched();
  }

  kill(): Promise<void> {
    return this.page.evaluate(() => window.lenteraLms.kill());
  }

  offline(cut: boolean): Promise<void> {
    return this.page.evaluate((now) => window.lenteraLms.offline(now), cut);
  }

  /** Waits until the LMS's record fits; fails with what the record was. */
  async until(fits: (record: LmsRecord) => boolean, what: string): Promise<LmsRecord> {
    const end = Date.now() + 10_000;
    for (;;) {
      const record = await this.record();
      if (fits(record)) return record;
      if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(record)}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Errors of pages, violations of the security policy and faults inside the course. */
  async faults(): Promise<string[]> {
    const inside = await this.page.evaluate(() => [...window.lenteraLms.state.faults]);
    return [...this.errors, ...inside];
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async #launched(): Promise<void> {
    await this.page.evaluate(() => window.lenteraLms.ready());
    await this.course().waitForLoadState("load");
  }
}
