// Opens an unpacked web package in Chromium: seconds from the document's first byte to its first text and to a player
// in which a learner has answered the first question, seen the verdict, turned the page and seen the progress.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { findChromium } from "../chromium.mjs";
import { root } from "../run.mjs";

const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
const folder = process.argv[2];
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://course").pathname);
  const file = createReadStream(join(folder, path === "/" ? "index.html" : path));
  file.on("error", () => response.writeHead(404).end());
  file.on("open", () => file.pipe(response.writeHead(200, { "content-type": types[extname(path)] ?? "text/html" })));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));

const require = createRequire(join(root, "test/package.json"));
const { chromium } = await import(pathToFileURL(require.resolve("playwright-core")).href).then((module) => module.default ?? module);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...(process.platform === "linux" ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const first = (selector) => document.querySelector(`.page:not([hidden]) ${selector}`);
    const steps = [
      () => document.querySelector("#lentera-progress-text")?.textContent,
      () => {
        first("form input")?.click();
        first("form [type=submit]")?.click();
        return first(".question-feedback:not(:empty)");
      },
      () => {
        window.left ??= first(".page-title");
        if (!window.left) return false;
        if (location.hash === "") document.querySelector("#lentera-turn [rel=next]").click();
        return first(".page-title") !== window.left && first(".page-title") && document.querySelector("#lentera-turn [rel=prev]");
      },
    ];
    // Each step in a frame of its own: what was done has been shown.
    const look = () => {
      if (steps.length > 0 && steps[0]()) steps.shift();
      if (steps.length > 0) requestAnimationFrame(look);
      else setTimeout(() => (window.usableAt = performance.now()));
    };
    requestAnimationFrame(look);
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/`, { timeout: 120_000 });
  await page.waitForFunction(() => window.usableAt !== undefined && performance.getEntriesByName("first-contentful-paint").length > 0, undefined, { timeout: 120_000 });
  const measured = await page.evaluate(() => {
    const begun = performance.getEntriesByType("navigation")[0].responseStart;
    return { text: (performance.getEntriesByName("first-contentful-paint")[0].startTime - begun) / 1000, usable: (window.usableAt - begun) / 1000 };
  });
  process.stderr.write(`@measured ${JSON.stringify(measured)}\n`);
} finally {
  await browser.close();
  server.close();
}
