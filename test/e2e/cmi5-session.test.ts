import { createServer, type Server } from "node:http";
import { compile } from "@lentera/compiler";
import { listen, type Listening, TestLrs } from "@lentera/lrs-client/testing";
import { targets } from "@lentera/targets";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser } from "../support/browser.ts";
import { portOf, servePackage } from "../support/package-site.ts";

const activityId = "https://lms.example/activity/1";
const agent = JSON.stringify({ objectType: "Agent", account: { homePage: "https://lms.example", name: "siti" } });
const registration = "5d3a1f0c-9f5e-4c7e-8a51-2f6f1f0c7a12";
const launchData = { contextTemplate: { extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "sesi-1" } }, launchMode: "Normal" };
const course = "# Loket\n\nSapa dahulu.\n\n## Soal {#soal}\n\n:::question{#q-asas}\nAsas apa?\n\n- [x] Terbuka\n- [ ] Tertutup\n:::\n";

/** What a browser's own reload and "Duplicate tab" do to the one session that a launch opens. */
describe.runIf(hasBrowser)("a cmi5 session in a browser", () => {
  let lrs: TestLrs;
  let served: Listening;
  let site: Server;
  let lms: Server;
  let browser: Browser;
  let context: BrowserContext;
  let address = "";

  beforeEach(async () => {
    const files = [
      { path: "course.yaml", value: "id: loket\ntitle: Loket\nlanguage: id\nbase: https://pelatihan.example/loket\n" },
      { path: "01-loket.md", value: course },
    ];
    const { packages } = await compile({ name: "loket", files, assets: [] }, { targets: targets.filter(({ id }) => id === "cmi5"), language: "en" });
    lrs = new TestLrs();
    let tokens = 0;
    lms = createServer((_request, response) => {
      const body = ++tokens === 1 ? { "auth-token": "dG9rZW46" } : { "error-code": "1", "error-text": "used" };
      response.writeHead(200, { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => lms.listen(0, "127.0.0.1", resolve));
    [served, site, browser] = await Promise.all([listen(lrs), servePackage(() => packages[0]?.files ?? []), launchBrowser()]);
    const query = new URLSearchParams({ activityId, agent, registration, stateId: "LMS.LaunchData" });
    const headers = { "Content-Type": "application/json", "X-Experience-API-Version": "1.0.3" };
    await fetch(`${served.endpoint}activities/state?${query.toString()}`, { method: "PUT", headers, body: JSON.stringify(launchData) });
    const launch = new URLSearchParams({ endpoint: served.endpoint, fetch: `http://127.0.0.1:${portOf(lms)}/token`, actor: agent, registration, activityId });
    address = `http://127.0.0.1:${portOf(site)}/index.html?${launch.toString()}`;
    context = await browser.newContext();
  });
  afterEach(async () => {
    await browser.close();
    await served.close();
    for (const server of [site, lms]) await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });

  const saved = (one: Page): Promise<void> => expect.poll(() => one.locator("#lentera-saved").innerText()).toBe("Tersimpan");
  const said = (verb: string): number => lrs.statements.filter((statement) => statement.verb.id.endsWith(`/${verb}`)).length;
  async function answer(one: Page): Promise<void> {
    await one.locator("#lentera-turn a").last().click();
    await one.getByLabel("Terbuka").check();
    await one.locator("#q-asas button[type=submit]").click();
    await expect.poll(() => said("passed")).toBe(1);
    await saved(one);
  }

  it("goes on over a reload by the keyboard", async () => {
    const one = await context.newPage();
    await one.goto(address);
    await saved(one);
    // The protocol reloads as the browser itself does: no script is told of it.
    await one.keyboard.press("F5");
    await one.reload();
    await saved(one);
    expect(said("terminated")).toBe(0);
    await answer(one);
    await one.close({ runBeforeUnload: true });
    await expect.poll(() => said("terminated")).toBe(1);
    expect(said("initialized")).toBe(1);
  });

  it("keeps a press on “Check” until a slow LMS has let the session begin", async () => {
    let answerToken = (): void => undefined;
    const held = new Promise<void>((resolve) => (answerToken = resolve));
    await context.route("**/token", (route) => held.then(() => route.continue()));
    const one = await context.newPage();
    await one.goto(address);
    await one.locator("#lentera-turn a").last().click();
    await one.getByLabel("Terbuka").check();
    await one.locator("#q-asas button[type=submit]").click();
    answerToken();
    await expect.poll(() => said("passed")).toBe(1);
    expect(one.url()).toContain(`registration=${registration}`);
  });

  it("goes on in a duplicated tab after the first one is closed", async () => {
    const one = await context.newPage();
    await one.goto(address);
    await saved(one);
    const [copy] = await Promise.all([context.waitForEvent("page"), one.evaluate((url) => void open(url), address)]);
    await saved(copy);
    await one.close({ runBeforeUnload: true });
    await answer(copy);
    expect(said("terminated")).toBe(0);
    await copy.close({ runBeforeUnload: true });
    await expect.poll(() => said("terminated")).toBe(1);
    expect(said("initialized")).toBe(1);
  });
});
