import { createServer, type Server } from "node:http";
import { type CompileResult, readAll } from "@lentera/compiler";
import { listen, type Listening, TestLrs } from "@lentera/lrs-client/testing";
import type { PackageFile } from "@lentera/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatherErrors, hasBrowser, launchBrowser } from "../support/browser.ts";
import { portOf, servePackage } from "../support/package-site.ts";
import { compileSmallCourse } from "../support/small-course.ts";

const build = (xapi: string): Promise<CompileResult> => compileSmallCourse("web", xapi);

const textOf = async (files: readonly PackageFile[] | undefined, path: string): Promise<string> => {
  const file = files?.find((one) => one.path === path);
  return file ? new TextDecoder().decode(await readAll(file)) : "";
};

describe("the package", () => {
  it("has nothing of it without an LRS", async () => {
    const { packages, diagnostics } = await build("");
    expect(diagnostics).toEqual([]);
    const [html, script] = [await textOf(packages[0]?.files, "index.html"), await textOf(packages[0]?.files, "lentera.js")];
    expect(html).not.toMatch(/Content-Security-Policy|xapi|not-reported/);
    expect(script).not.toMatch(/X-Experience-API-Version|indexedDB|replaceState/);
  });

  it("may connect to the LRS and the token address, and to nothing else", async () => {
    const { packages, diagnostics } = await build("xapi: {endpoint: https://lrs.example.go.id/xapi, token: 'https://masuk.example.go.id/token;a'}");
    expect(diagnostics).toEqual([]);
    const html = await textOf(packages[0]?.files, "index.html");
    expect(html).toContain('<meta http-equiv="Content-Security-Policy" content="connect-src https://lrs.example.go.id/xapi/ https://masuk.example.go.id/token%3Ba">');
    expect(html).toContain("Hasil Anda tidak sedang dilaporkan");
  });

  it.each([
    ["a password", "xapi: {endpoint: https://l.example/xapi/, password: abc}", "xapi/secret error"],
    ["credentials in the address", "xapi: {endpoint: 'https://kunci:abc@l.example/xapi/'}", "xapi/secret error"],
    ["a token itself", "xapi: {endpoint: https://l.example/xapi/, token: eyJhbGciOi.e30.abc}", "xapi/secret error"],
    ["a secret alone", "xapi: abc", "yaml/want-keys error"],
    ["a key in the query", "xapi: {endpoint: 'https://l.example/xapi/?key=abc'}", "yaml/bad-form error"],
    ["no endpoint", "xapi: {token: https://l.example/token}", "yaml/missing-key error"],
    ["plain http", "xapi: {endpoint: http://lrs.kantor/xapi/}", "xapi/plain-http warning"],
    ["plain http on the same machine", "xapi: {endpoint: http://127.0.0.1:8099/xapi/}", ""],
  ])("with %s: %s", async (_name, xapi, wanted) => {
    const { diagnostics, packages } = await build(xapi);
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`).join()).toBe(wanted);
    expect(packages).toHaveLength(wanted.endsWith("error") ? 0 : 1);
    expect(JSON.stringify(diagnostics)).not.toContain("abc");
  });
});

describe.runIf(hasBrowser)("a learner whose results go to an LRS", () => {
  const lrs = new TestLrs({ authorize: (value) => value === "Bearer sesi-1" });
  let served: Listening;
  let site: Server;
  let sign: Server;
  let browser: Browser;
  let files: readonly PackageFile[] = [];
  let isSignedIn = true;
  const at = (server: Server): string => `http://127.0.0.1:${portOf(server)}/`;

  beforeAll(async () => {
    served = await listen(lrs);
    sign = createServer((request, response) => {
      response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "");
      response.setHeader("Access-Control-Allow-Credentials", "true");
      const actor = { name: "Siti", account: { homePage: "https://masuk.example", name: "siti" } };
      response.writeHead(isSignedIn ? 200 : 401, { "Content-Type": "application/json" });
      response.end(JSON.stringify(isSignedIn ? { auth: "Bearer sesi-1", actor } : {}));
    });
    await new Promise<void>((resolve) => sign.listen(0, "127.0.0.1", resolve));
    site = await servePackage(() => files);
    const { packages } = await build(`xapi: {endpoint: '${served.endpoint}', token: '${at(sign)}token'}`);
    files = packages[0]?.files ?? [];
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    for (const server of [site, sign]) await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });

  const savedSign = (one: Page): Promise<string> => one.locator("#lentera-saved").innerText();
  const verbs = (): string[] => lrs.statements.map(({ verb }) => verb.id.split("/").pop() ?? "");
  /** All that the browser keeps, as text. */
  const storedIn = (one: Page): Promise<string> =>
    one.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("lentera-lrs");
        request.onsuccess = () => resolve(request.result);
      });
      const rows = [...database.objectStoreNames].map(
        (name) =>
          new Promise((resolve) => {
            const request = database.transaction(name).objectStore(name).getAll();
            request.onsuccess = () => resolve(request.result);
          }),
      );
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await Promise.all(rows), document.cookie]);
    });
  const answer = async (one: Page, option: string): Promise<void> => {
    await one.locator("#lentera-turn a").last().click();
    await one.getByLabel(option).check();
    await one.locator("#q-asas button[type=submit]").click();
  };

  it("signed in: cut off, goes on, closes the window; all of it arrives with the next visit", async () => {
    isSignedIn = true;
    const context = await browser.newContext();
    let one = await context.newPage();
    const errors = gatherErrors(one);
    await one.goto(`${at(site)}index.html`);
    await expect.poll(() => savedSign(one)).toBe("Tersimpan");
    await expect.poll(verbs).toEqual(["initialized", "experienced", "progressed"]);
    // Nobody else can be reached from here.
    expect(await one.evaluate(() => fetch("http://127.0.0.1:9/x").then(String, String))).toContain("Failed to fetch");
    expect(errors.splice(0).join()).toContain("Content Security Policy");

    lrs.inject({ kind: "reset-before", times: Infinity });
    await answer(one, "Terbuka");
    await expect.poll(() => savedSign(one), { timeout: 10_000 }).toBe("Menyimpan …");
    // What was done in the last moment before a window is killed is lost; this is about what was kept.
    await expect.poll(() => storedIn(one), { timeout: 10_000 }).toContain("verbs/passed");
    await one.close();
    const kept = verbs().length;
    lrs.clearFaults();

    one = await context.newPage();
    await one.goto(`${at(site)}index.html`);
    await expect.poll(() => savedSign(one), { timeout: 10_000 }).toBe("Tersimpan");
    await expect.poll(verbs, { timeout: 10_000 }).toEqual(expect.arrayContaining(["answered", "completed", "passed"]));
    expect(kept).toBe(3);
    expect(verbs().filter((verb) => verb === "passed")).toHaveLength(1);
    // What opens the LRS lies nowhere that another course of this server could read.
    const stored = await storedIn(one);
    expect(stored).toContain("lentera:https://pelatihan.example/loket");
    expect(stored).not.toContain("sesi-1");
    await context.close();
  });

  it("not signed in: told so, plays on, and nothing is sent", async () => {
    isSignedIn = false;
    const before = lrs.requests.length;
    const context = await browser.newContext();
    const one = await context.newPage();
    await one.goto(`${at(site)}index.html`);
    await expect.poll(() => one.locator("#lentera-trouble").innerText()).toContain("Hasil Anda tidak sedang dilaporkan");
    await answer(one, "Terbuka");
    expect(await one.locator("#q-asas .question-feedback").innerText()).toContain("Benar");
    expect(await savedSign(one)).toBe("Belum tersimpan");
    expect(lrs.requests).toHaveLength(before);
    await context.close();
  });

  it("on a phone: the sign says what the notice says, at once and whole", async () => {
    isSignedIn = true;
    lrs.inject({ kind: "reset-before", times: Infinity });
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const one = await context.newPage();
    await one.goto(`${at(site)}index.html`);
    await one.waitForSelector("#lentera-trouble:not([hidden])");
    expect(await savedSign(one)).toBe("Menyimpan …");
    isSignedIn = false;
    const other = await context.newPage();
    await other.goto(`${at(site)}index.html`);
    await expect.poll(() => savedSign(other)).toBe("Belum tersimpan");
    for (const page of [one, other]) {
      const hidden = await page.locator("#lentera-saved").evaluate((sign) => {
        const line = sign.parentElement?.getBoundingClientRect();
        return sign.scrollWidth - sign.clientWidth + Math.max(0, sign.getBoundingClientRect().right - (line?.right ?? 0));
      });
      expect(hidden).toBe(0);
    }
    lrs.clearFaults();
    await context.close();
  });

  it("launched by a portal: the address loses the credentials, a reload keeps them", async () => {
    isSignedIn = false;
    const context = await browser.newContext();
    const one = await context.newPage();
    const actor = JSON.stringify({ mbox: "mailto:budi@example.go.id", name: "Budi" });
    await one.goto(`${at(site)}index.html?${new URLSearchParams({ endpoint: served.endpoint, auth: "Bearer sesi-1", actor }).toString()}`);
    await expect.poll(() => savedSign(one)).toBe("Tersimpan");
    expect(one.url()).toBe(`${at(site)}index.html`);
    await answer(one, "Tertutup");
    await one.reload();
    await expect.poll(() => savedSign(one)).toBe("Tersimpan");
    expect(one.url()).toBe(`${at(site)}index.html#soal`);
    expect(await one.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain("sesi-1");
    await expect.poll(() => lrs.statements.filter((statement) => statement.actor.name === "Budi").map(({ verb }) => verb.id.split("/").pop())).toContain("terminated");
    await context.close();
  });
});
