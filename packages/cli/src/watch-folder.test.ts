import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { onChange } from "./watch.ts";

it("follows a course whose folder was away for a while", async () => {
  const place = realpathSync(mkdtempSync(join(tmpdir(), "lentera-watch-")));
  const root = join(place, "kursus");
  mkdirSync(root);
  writeFileSync(join(root, "a.md"), "# A\n");
  const seen: string[] = [];
  const stop = onChange({ root, source: { files: [], assets: [] }, findings: [] }, undefined, async (files) => void seen.push(...files), () => {});
  const told = (file: string): Promise<void> => vi.waitFor(() => expect(seen).toContain(file), { timeout: 5000 });
  // Until it watches.
  await vi.waitFor(() => {
    writeFileSync(join(root, "a.md"), `# A ${Date.now()}\n`);
    expect(seen).toContain("a.md");
  }, { timeout: 5000, interval: 200 });
  renameSync(root, join(place, "away"));
  await told(".");
  seen.length = 0;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  renameSync(join(place, "away"), root);
  await told(".");
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(join(root, "b.md"), "# B\n");
  await told("b.md");
  await stop();
  rmSync(place, { recursive: true });
}, 20_000);
