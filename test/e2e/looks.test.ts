import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser } from "../support/browser.ts";
import { root } from "../support/course.ts";
import { isInSight } from "../support/in-sight.ts";
import { openCourse } from "../support/open-course.ts";

const word = "mempertanggungjawabkan".repeat(4);
const course = `# ${word} {#satu}

:::question{#q-pilihan practice}
Pilih.

- [x] ${word}
- [ ] Tidak
:::

:::question{#q-pasangan practice type=matching}
Pasangkan.

| Kiri | Kanan |
|---|---|
| ${word} | ${word} |
| Dua | dua |
:::

:::question{#q-urutan practice}
Urutkan.

1. ${word}
2. Dua
:::

:::tabs
### Satu

Isi satu.

### Dua

Isi dua.
:::
`;

describe.skipIf(!hasBrowser)("what a learner sees", () => {
  let browser: Browser;
  let folder: string;
  let path: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), "lentera-looks-"));
    path = relative(root, folder);
    await writeFile(join(folder, "course.yaml"), `id: kata\ntitle: ${word}\nlanguage: id\n`);
    await writeFile(join(folder, "01-satu.md"), course);
    await writeFile(join(folder, "02-dua.md"), `# Dua\n\nIsi.\n`);
    await writeFile(join(folder, "03-tiga.md"), `# ${word} tiga\n\nIsi.\n`);
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it.each([1, 4])("no word is too long for the smallest window, at text size %i", async (size) => {
    const { page, errors } = await openCourse(browser, path, { viewport: { width: 320, height: 640 } });
    await page.evaluate((to) => (document.documentElement.dataset["size"] = String(to)), size);
    const wide = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".page:not([hidden]), .page:not([hidden]) *, .turn *, .panel:not([hidden]) *")]
          .filter((element) => element.closest("select, .visually-hidden") === null && element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.className || element.localName),
      );
    for (const place of ["satu", "dua", "tiga", "lentera-finish"]) {
      await page.evaluate((to) => (location.hash = `#${to}`), place);
      await page.locator(`[id="${place}"]`).waitFor({ state: "visible" });
      expect(await wide(), place).toEqual([]);
    }
    await page.locator("#lentera-contents-button").click();
    expect(await wide(), "contents").toEqual([]);
    await page.locator("#lentera-search-button").click();
    await page.locator(".search-field").fill("mempertanggung");
    await page.locator(".found").first().waitFor();
    expect(await wide(), "search").toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([320, 360].flatMap((width) => [0, 1, 4].map((size) => [width, size])))(
    "what is saved is told whole, without the point before it where it stands alone: %i px, text size %i",
    async (width, size) => {
      const { page } = await openCourse(browser, "examples/layanan-prima-asn", { viewport: { width, height: 640 } });
      await page.evaluate((to) => (document.documentElement.dataset["size"] = String(to)), size);
      const told = await page.evaluate(() => {
        const sign = document.querySelector("#lentera-saved");
        const line = sign?.parentElement?.getBoundingClientRect();
        const range = document.createRange();
        return ["Tersimpan", "Menyimpan …", "Belum tersimpan"].map((text) => {
          if (!sign || !line) return {};
          sign.textContent = text;
          range.selectNodeContents(sign);
          const { left, right, top } = range.getBoundingClientRect();
          const progress = sign.previousElementSibling?.getBoundingClientRect();
          const isAlone = progress !== undefined && progress.bottom <= top + 1;
          return { whole: right <= line.right + 0.5 && left >= line.left - 0.5, first: !isAlone || left - line.left < 1 };
        });
      });
      expect(told).toEqual(Array(3).fill({ whole: true, first: true }));
      await page.context().close();
    },
  );

  it("a formula within a line stays in the smallest window at the largest text size", async () => {
    const { page } = await openCourse(browser, "examples/layanan-prima-asn", { viewport: { width: 320, height: 640 } });
    await page.evaluate(() => {
      document.documentElement.dataset["size"] = "4";
      location.hash = "#hitung-ikm";
    });
    await page.locator("#hitung-ikm").waitFor({ state: "visible" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  it("what has the focus never lies below the bar, on the way back neither", async () => {
    const { page } = await openCourse(browser, "examples/layanan-prima-asn", { viewport: { width: 390, height: 800 } });
    await page.evaluate(() => (location.hash = "#post-test"));
    await page.locator("#post-test").waitFor({ state: "visible" });
    await page.locator(".turn--next").focus();
    const hidden: string[] = [];
    const isInPage = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest("main") !== null);
    for (let back = 0; back < 40 && (await isInPage()); back += 1) {
      if (!(await isInSight(page))) hidden.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? ""));
      await page.keyboard.press("Shift+Tab");
    }
    expect(hidden).toEqual([]);
    await page.context().close();
  });

  it("only the open tab is marked where the colours are the reader's own", async () => {
    const { page } = await openCourse(browser, path, { viewport: { width: 800, height: 640 }, forcedColors: "active" });
    const lines = await page.locator("[role=tab]").evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomWidth));
    expect(lines).toEqual(["3px", "0px"]);
    await page.context().close();
  });

  it("paper is white and its ink black, whatever the screen shows", async () => {
    for (const [scheme, theme] of [["dark", ""], ["light", "dark"]] as const) {
      const { page } = await openCourse(browser, path, { viewport: { width: 800, height: 640 }, colorScheme: scheme });
      await page.evaluate((to) => (document.documentElement.dataset["theme"] = to), theme);
      await page.emulateMedia({ media: "print", colorScheme: scheme });
      const [ink, good] = await page.evaluate(() =>
        ["--ink", "--good"].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()),
      );
      expect([ink, good]).toEqual(["#000", "#17683a"]);
      await page.context().close();
    }
  });
});
