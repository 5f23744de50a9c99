import type { Server } from "node:http";
import { listen, type Listening, TestLrs } from "@lentera/lrs-client/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatherErrors, hasBrowser, launchBrowser } from "../support/browser.ts";
import { portOf, servePackage } from "../support/package-site.ts";
import { compileSmallCourse } from "../support/small-course.ts";

/** An LMS in an office network: a name of its own, and no certificate. */
const host = "lms.test";
const activity = "https://pelatihan.example/loket";
const agent = JSON.stringify({ account: { homePage: "https://lms.example", name: "siti" } });
const registration = "5d3a1f0c-9f5e-4c7e-8a51-2f6f1f0c7a11";
describe.runIf(hasBrowser)("an xAPI package over plain http, under a name that is not this machine's own", () => {
  const lrs = new TestLrs({ authorize: (value) => value === "Basic c2l0aTo=" });
  let served: Listening;
  let site: Server;
  let browser: Browser;

  beforeAll(async () => {
    const files = (await compileSmallCourse("xapi")).packages[0]?.files ?? [];
    [served, site, browser] = await Promise.all([listen(lrs), servePackage(() => files), launchBrowser(host)]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await new Promise((resolve) => site.close(resolve).closeAllConnections());
  });

  async function launch(one: Page): Promise<void> {
    const endpoint = served.endpoint.replace("127.0.0.1", host);
    const query = new URLSearchParams({ endpoint, auth: "Basic c2l0aTo=", actor: agent, registration, activity_id: activity });
    await one.goto(`http://${host}:${portOf(site)}/index.html?${query.toString()}`);
    await expect.poll(() => one.locator("#lentera-saved").innerText()).toBe("Tersimpan");
  }
  const verbs = (): string[] => lrs.statements.map(({ verb }) => verb.id.split("/").pop() ?? "");

  it("is no secure context, and statements and state arrive all the same", async () => {
    const context = await browser.newContext();
    let one = await context.newPage();
    const errors = gatherErrors(one);
    await launch(one);
    expect(await one.evaluate(() => [isSecureContext, "randomUUID" in crypto, "locks" in navigator])).toEqual([false, false, false]);
    await one.locator("#lentera-turn a").last().click();
    await one.getByLabel("Terbuka").check();
    await one.locator("#q-asas button[type=submit]").click();
    await expect.poll(() => one.locator("#lentera-saved").innerText()).toBe("Tersimpan");
    await expect.poll(verbs).toEqual(expect.arrayContaining(["initialized", "experienced", "answered", "completed", "passed"]));
    await one.close({ runBeforeUnload: true });
    await expect.poll(verbs).toContain("terminated");

    one = await context.newPage();
    await launch(one);
    expect(await one.getByLabel("Terbuka").isChecked()).toBe(true);
    expect(verbs().filter((verb) => verb === "passed")).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
  });
});
