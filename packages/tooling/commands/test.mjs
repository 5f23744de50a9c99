import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { provideChromium } from "./chromium.mjs";
import { install } from "./install.mjs";
import { root, runNode } from "./run.mjs";

await install();
await build();

const browser = await provideChromium();
if (browser === undefined) {
  console.log("No Chromium, Chrome or Edge was found and none could be installed: the tests in a browser are left out.");
}

const scratch = mkdtempSync(join(tmpdir(), "lentera-test-"));
const countFile = join(scratch, "count.json");
const { code } = await runNode(
  join(root, "node_modules/vitest/vitest.mjs"),
  [
    "run",
    "--reporter=default",
    `--reporter=${join(root, "packages/tooling/commands/count-reporter.mjs")}`,
    ...process.argv.slice(2),
  ],
  { env: { ...process.env, LENTERA_COUNT: countFile, LENTERA_CHROMIUM: browser ?? "" } },
);
const count = readCount();
rmSync(scratch, { recursive: true, force: true });

// A run that broke off, or ran nothing, has failed whatever it counted.
if (count.failed === 0 && (code !== 0 || count.passed === 0)) count.failed = 1;
const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 ? 1 : 0;

function readCount() {
  try {
    return JSON.parse(readFileSync(countFile, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
