import type { PackageFile } from "@lentera/model";
import { type Preview, type PreviewBuild, startPreview } from "@lentera/preview";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser, windows } from "../support/browser.ts";
import { Lms } from "../support/lms.ts";

const file = (path: string, text: string): PackageFile => {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, open: () => bytes };
};

const manifest = `<?xml version="1.0"?><manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<organizations default="O"><organization identifier="O"><title>T</title>
<item identifier="I1" identifierref="R1"><title>One</title><adlcp:masteryscore>70</adlcp:masteryscore></item></organization></organizations>
<resources><resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="index.html"/></resources></manifest>`;

/** A course that says what it finds and does what it is told: not ours, so that the LMS is tested alone. */
const script = `
const api = parent.API;
api.LMSInitialize("");
const get = (name) => api.LMSGetValue(name);
document.getElementById("found").textContent = [get("cmi.core.entry"), get("cmi.suspend_data"), get("cmi.core.total_time"), get("cmi.student_data.mastery_score")].join("|");
window.save = (value) => { api.LMSSetValue("cmi.suspend_data", value); api.LMSSetValue("cmi.core.exit", "suspend"); return api.LMSCommit(""); };
window.score = (value) => api.LMSSetValue("cmi.core.score.raw", value);
window.wrong = () => api.LMSSetValue("cmi.core.lesson_status", "fantastic");
addEventListener("pagehide", () => { api.LMSSetValue("cmi.core.session_time", "0000:01:05"); api.LMSFinish(""); });
`;
const document = (word: string): string =>
  `<!doctype html><html lang="en"><head><title>T</title><script defer src="x.js"></script></head><body><p id="found"></p><p id="word">${word}</p></body></html>`;

const build = (word: string): PreviewBuild => ({
  title: "Kursus",
  courseId: "kursus",
  packages: [{ target: "scorm12", title: "SCORM 1.2", files: [file("imsmanifest.xml", manifest), file("index.html", document(word)), file("x.js", script)] }],
  diagnostics: [],
});

describe.runIf(hasBrowser)("preview", () => {
  let browser: Browser;
  let preview: Preview;
  let next = build("one");
  beforeAll(async () => {
    browser = await launchBrowser();
    preview = await startPreview({ build: async () => next, language: "id" });
  });
  afterAll(async () => {
    await browser.close();
    await preview.close();
  });
  const open = (): Promise<Lms> => Lms.open(browser, preview.url, "scorm12", windows.desktop);
  const found = (lms: Lms): Promise<string | null> => lms.course().locator("#found").textContent();
  const run = (lms: Lms, code: string): Promise<unknown> => lms.course().evaluate(code);

  it("keeps an attempt from session to session, and adds up the time", async () => {
    const lms = await open();
    expect(await found(lms)).toBe("ab-initio||00:00:00|70");
    expect(await run(lms, "save('abc')")).toBe("true");
    await lms.resume();
    expect(await found(lms)).toBe("resume|abc|00:01:05|70");
    expect((await lms.record()).seconds).toBe(65);
    await lms.newAttempt();
    expect(await found(lms)).toBe("ab-initio||00:00:00|70");
    expect(await lms.faults()).toEqual([]);
    await lms.close();
  });

  it("loses with a killed tab what was not committed, and no more", async () => {
    const lms = await open();
    await run(lms, "save('kept')");
    await run(lms, "parent.API.LMSSetValue('cmi.suspend_data', 'lost')");
    await lms.kill();
    expect(await lms.page.locator("#killed").isVisible()).toBe(true);
    await lms.resume();
    expect(await found(lms)).toBe("resume|kept|00:00:00|70");
    await lms.close();
  });

  it("refuses to store while the connection is cut", async () => {
    const lms = await open();
    await lms.offline(true);
    expect(await run(lms, "save('x')")).toBe("false");
    expect(await run(lms, "parent.API.LMSGetLastError()")).toBe("101");
    await lms.offline(false);
    expect(await run(lms, "save('x')")).toBe("true");
    await lms.close();
  });

  it("leaves a narrow window to the course, the panel a press away", async () => {
    const lms = await Lms.open(browser, preview.url, "scorm12", windows.phone);
    const [panel, button] = [lms.page.locator("#panel"), lms.page.locator("#panel-button")];
    expect([await panel.isVisible(), await button.getAttribute("aria-expanded")]).toEqual([false, "false"]);
    await button.click();
    expect([await panel.isVisible(), await button.getAttribute("aria-expanded")]).toEqual([true, "true"]);
    await lms.close();
  });

  it("keeps title and buttons in as few lines as they need, and the way to close a long list in sight", async () => {
    const diagnostics = Array.from({ length: 200 }, () => ({ code: "blank/empty", severity: "warning", message: "Kosong." }) as const);
    const long = await startPreview({ build: async () => ({ ...build("one"), title: "Kursus ".repeat(40), diagnostics }), language: "en" });
    const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
    await page.goto(long.url);
    await page.locator("#findings-button").click();
    await page.locator("#findings-list li").nth(199).scrollIntoViewIfNeeded();
    const [header, button] = await Promise.all([page.locator("header").boundingBox(), page.locator("#kill").boundingBox()]);
    expect(header?.height).toBeLessThan(2 * (button?.height ?? 0));
    const [close, list] = await Promise.all([page.locator("#findings-close").boundingBox(), page.locator("#findings").boundingBox()]);
    expect(close?.y).toBeGreaterThan(list?.y ?? Number.POSITIVE_INFINITY);
    await page.close();
    await long.close();
  });

  it("says in plain words what was told and what was wrong", async () => {
    const lms = await open();
    await run(lms, "score('80')");
    await run(lms, "wrong()");
    const notes = await lms.notes();
    expect(notes).toContain("Nilai 80 disimpan");
    expect(notes.at(-1)).toMatch(/^LMS menolak: /);
    expect(await lms.page.locator("[data-record=score]").textContent()).toBe("80");
    expect(await lms.page.locator("#calls li.failed").count()).toBe(1);
    await lms.close();
  });

  it("follows a rebuild with the state kept, and shows findings over the last good build", async () => {
    const lms = await open();
    await run(lms, "save('abc')");
    next = build("two");
    await preview.rebuild();
    await lms.page.waitForFunction(() => window.lenteraLms.state.build === 2);
    await expect.poll(() => lms.course().locator("#word").textContent()).toBe("two");
    expect(await found(lms)).toBe("resume|abc|00:01:05|70");
    next = { ...build("three"), packages: [], diagnostics: [{ code: "choice/no-correct-answer", severity: "error", message: "Tidak ada jawaban benar." }] };
    await preview.rebuild();
    await lms.page.locator("#findings").waitFor();
    expect(await lms.page.locator("#findings-button").textContent()).toBe("1 kesalahan");
    expect(await lms.page.locator("#findings-list").textContent()).toContain("Tidak ada jawaban benar.");
    expect(await lms.course().locator("#word").textContent()).toBe("two");
    next = build("two");
    await lms.close();
  });

  it("answers only under its own name and serves ranges", async () => {
    const address = new URL(preview.url);
    const whole = await fetch(`${preview.url}course/scorm12/x.js`);
    expect(whole.headers.get("content-type")).toContain("javascript");
    const part = await fetch(`${preview.url}course/scorm12/x.js`, { headers: { range: "bytes=1-5" } });
    expect([part.status, await part.text()]).toEqual([206, script.slice(1, 6)]);
    expect((await fetch(`${preview.url}course/scorm12/../../../etc/passwd`)).status).toBe(404);
    const { request } = await import("node:http");
    const status = await new Promise((resolve) => {
      request({ host: "127.0.0.1", port: address.port, path: "/", headers: { host: "evil.example" } }, (answer) => resolve(answer.statusCode)).end();
    });
    expect(status).toBe(403);
  });
});
