import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeZip } from "@lentera/compiler";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeUnfinished, writePackages } from "./write-packages.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lentera-write-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function* pieces(count: number, size = 1024): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield new Uint8Array(size).fill(i);
}

it("writes archives and folders and says what stands there", async () => {
  const file = { path: "media/a.txt", size: 3, open: () => new TextEncoder().encode("abc") };
  const written = await writePackages(join(root, "out/deep"), [
    { target: "scorm12", name: "c.scorm12.zip", content: { zip: pieces(3) } },
    { target: "web", name: "c.web", content: { folder: [file] } },
  ]);
  expect(written).toMatchObject([{ target: "scorm12", bytes: 3072, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }, { target: "web", bytes: 3 }]);
  expect(readdirSync(join(root, "out/deep")).sort()).toEqual(["c.scorm12.zip", "c.web"]);
  expect(readFileSync(join(root, "out/deep/c.web/media/a.txt"), "utf8")).toBe("abc");
});

it("replaces a folder as a whole", async () => {
  mkdirSync(join(root, "c.web"));
  writeFileSync(join(root, "c.web/stale.txt"), "old");
  const file = { path: "index.html", size: 1, open: () => new Uint8Array(1) };
  await writePackages(root, [{ target: "web", name: "c.web", content: { folder: [file] } }]);
  expect(readdirSync(root)).toEqual(["c.web"]);
  expect(readdirSync(join(root, "c.web"))).toEqual(["index.html"]);
});

it("leaves the old package where the new one breaks off", async () => {
  writeFileSync(join(root, "c.zip"), "old");
  async function* full(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(10);
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  }
  const result = await writePackages(root, [
    { target: "a", name: "a.zip", content: { zip: pieces(1) } },
    { target: "c", name: "c.zip", content: { zip: full() } },
  ]);
  expect(result).toMatchObject({ code: "output/disk-full", severity: "error" });
  expect(readdirSync(root)).toEqual(["c.zip"]);
  expect(readFileSync(join(root, "c.zip"), "utf8")).toBe("old");
});

const canMount = process.platform === "linux" && process.getuid?.() === 0 && mounts();
function mounts(): boolean {
  const place = mkdtempSync(join(tmpdir(), "lentera-mount-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place], { stdio: "ignore" });
    execFileSync("umount", [place], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

it.runIf(canMount)("finds a disk that is really full", async () => {
  const disk = join(root, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
  try {
    const result = await writePackages(disk, [{ target: "a", name: "a.zip", content: { zip: pieces(500) } }]);
    expect(result).toMatchObject({ code: "output/disk-full" });
    expect(readdirSync(disk)).toEqual([]);
  } finally {
    execFileSync("umount", [disk]);
  }
});

it("reports a folder that is a file", async () => {
  writeFileSync(join(root, "out"), "");
  expect(await writePackages(join(root, "out"), [{ target: "a", name: "a.zip", content: { zip: pieces(1) } }])).toMatchObject({ code: "output/not-writable" });
});

it("tells a package that is too large for the disk from a full disk", async () => {
  async function* large(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(10);
    throw Object.assign(new Error("EFBIG: file too large, write"), { code: "EFBIG" });
  }
  const result = await writePackages(root, [{ target: "a", name: "a.zip", content: { zip: large() } }]);
  expect(result).toMatchObject({ code: "output/failed", values: { reason: "reason.tooLarge" } });
});

it.skipIf(process.platform === "win32")("reports what else the system says", async () => {
  symlinkSync("round", join(root, "round"));
  const place = join(root, "round", "out");
  expect(await writePackages(place, [{ target: "a", name: "a.zip", content: { zip: pieces(1) } }])).toMatchObject({ code: "output/failed", values: { reason: "reason.circle" } });
});

it("reports a folder without the right to write", async () => {
  const folder = join(root, "out");
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  // Root may write everywhere, and Windows has no such right: there a folder below a file stands in for it.
  const free = process.platform === "win32" || process.getuid?.() === 0;
  if (free) writeFileSync(join(root, "file"), "");
  const place = free ? join(root, "file", "out") : folder;
  expect(await writePackages(place, [{ target: "a", name: "a.zip", content: { zip: pieces(1) } }])).toMatchObject({ code: "output/not-writable" });
});

it("tells of a picture that cannot be read, and not of the folder", async () => {
  const gone = join(root, "media", "satu.png");
  const file = { path: "media/satu.png", size: 3, open: () => readFileSync(gone) };
  const result = await writePackages(join(root, "out"), [{ target: "web", name: "c.web", content: { folder: [file] } }]);
  expect(result).toMatchObject({ code: "files/unreadable", values: { file: expect.stringMatching(/media.satu\.png$/), reason: "reason.notFound" } });
  expect(readdirSync(join(root, "out"))).toEqual([]);
});

it("tells of a video that is still being written", async () => {
  const video = { path: "media/satu.mp4", size: 5_000_000, open: () => new Uint8Array(6_000_000) };
  const result = await writePackages(root, [{ target: "a", name: "a.zip", content: { zip: writeZip([video]) } }]);
  expect(result).toMatchObject({ code: "files/unreadable", values: { file: join("media", "satu.mp4"), reason: "reason.inUse" } });
  expect(readdirSync(root)).toEqual([]);
});

it.runIf(process.platform === "linux")("gives up where no folder can be made", async () => {
  const result = await writePackages("/proc/lentera/out", [{ target: "a", name: "a.zip", content: { zip: pieces(1) } }]);
  expect(result).toMatchObject({ code: "output/not-writable", values: { path: "/proc/lentera/out" } });
});

it("passes bugs on and removes what was begun", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    throw new TypeError("a bug");
  }
  await expect(writePackages(root, [{ target: "a", name: "a.zip", content: { zip: broken() } }])).rejects.toThrow("a bug");
  removeUnfinished();
  expect(readdirSync(root)).toEqual([]);
});
