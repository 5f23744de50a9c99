import { EventEmitter } from "node:events";
import { afterEach, expect, it, vi } from "vitest";
import { speak } from "./language.ts";
import { onChange, watchFault } from "./watch.ts";

const watcher = Object.assign(new EventEmitter(), { close: () => Promise.resolve() });
vi.mock("chokidar", () => ({ watch: () => watcher }));
afterEach(() => vi.restoreAllMocks());

it("says once, and goes on, where the system does not let it watch more files", async () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
  const stop = onChange({ root: "/kursus", source: { files: [], assets: [] }, findings: [] }, undefined, async () => {}, watchFault(speak("id")));
  const error = Object.assign(new Error("ENOSPC: System limit for number of file watchers reached, watch '/kursus/a'"), { code: "ENOSPC", syscall: "watch" });
  watcher.emit("error", error);
  watcher.emit("error", error);
  expect(written).toEqual([
    "Sebagian perubahan berkas mungkin tidak terlihat: komputer ini sudah memantau terlalu banyak berkas. Jalankan lagi perintahnya setelah perubahan itu.\n",
  ]);
  await stop();
});
