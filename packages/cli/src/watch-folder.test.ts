import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onChange } from "./watch.ts";

let place = "";
let root = "";
let stop: () => Promise<void> = () => Promise.resolve();
const seen: string[] = [];

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "lentera-watch-")));
  root = join(place, "kursus");
  mkdirSync(join(root, "keluar"), { recursive: true });
  writeFileSync(join(root, "a.md"), "# A\n");
  seen.length = 0;
});
afterEach(async () => {
  await stop();
  rmSync(place, { recursive: true });
});

const told = (file: string): Promise<void> => vi.waitFor(() => expect(seen).toContain(file), { timeout: 5000 });
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Watches, from its first change on. */
async function follow(output?: string): Promise<void> {
  stop = onChange({ root, source: { files: [], assets: [] }, findings: [] }, output, async (files) => void seen.push(...files), () => {});
  const touch = (): void => {
    writeFileSync(join(root, "a.md"), `# A ${Date.now()}\n`);
    expect(seen).toContain("a.md");
  };
  await vi.waitFor(touch, { timeout: 5000, interval: 200 });
  await pause(300);
  seen.length = 0;
}

it("follows a course whose folder was away for a while", async () => {
  await follow();
  renameSync(root, join(place, "away"));
  await told(".");
  seen.length = 0;
  await pause(1000);
  renameSync(join(place, "away"), root);
  await told(".");
  await pause(300);
  writeFileSync(join(root, "b.md"), "# B\n");
  await told("b.md");
}, 20_000);

it.each([
  ["a folder reached by a link", "tautan/keluar", "keluar/k.web.zip"],
  ["the course's own folder", "kursus", "k.scorm2004-3rd.zip"],
])("is not woken by its own packages in %s", async (_, output, written) => {
  symlinkSync(root, join(place, "tautan"));
  await follow(join(place, output));
  writeFileSync(join(root, written), "zip");
  await pause(500);
  writeFileSync(join(root, "b.md"), "# B\n");
  await told("b.md");
  expect(seen).toEqual(["b.md"]);
}, 20_000);
