import { describe, expect, it } from "vitest";
import JSZip from "jszip";
import type { PackageFile } from "@lentera/model";
import { crc32 } from "./crc32.ts";
import { writeZip } from "./zip.ts";

const text = (path: string, content: string): PackageFile => {
  const bytes = new TextEncoder().encode(content);
  return { path, size: bytes.length, open: () => bytes };
};

async function archive(files: readonly PackageFile[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeZip(files)) parts.push(part.slice());
  return new Uint8Array(Buffer.concat(parts));
}

/** General purpose bit 3 of every local header: set where a data descriptor follows (APPNOTE 4.4.4). */
const flags = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const found: number[] = [];
  for (let i = 0; i + 4 <= bytes.length; i++) if (view.getUint32(i, true) === 0x04034b50) found.push(view.getUint16(i + 6, true));
  return found;
};

const streamed = (path: string, size: number): PackageFile => ({
  path,
  size,
  async *open() {
    for (let left = size; left > 0; left -= 65536) yield new Uint8Array(Math.min(65536, left)).fill(left % 251);
  },
});

describe("writeZip", () => {
  it("is read by an independent library, names, order and content", async () => {
    const bytes = await archive([text("imsmanifest.xml", "<a/>"), text("media/a.txt", "satu ".repeat(5000)), streamed("v.mp4", 200_000)]);
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true, createFolders: false });
    expect(Object.keys(zip.files)).toEqual(["imsmanifest.xml", "media/a.txt", "v.mp4"]);
    expect(await zip.file("media/a.txt")?.async("string")).toBe("satu ".repeat(5000));
    expect((await zip.file("v.mp4")?.async("uint8array"))?.length).toBe(200_000);
  });

  it("writes no data descriptors and no folders", async () => {
    const bytes = await archive([text("a/b.txt", "b"), streamed("c.bin", 5 * 1024 * 1024)]);
    expect(flags(bytes).slice(0, 2)).toEqual([0, 0]);
    expect(Object.values((await JSZip.loadAsync(bytes, { createFolders: false })).files).some((file) => file.dir)).toBe(false);
  });

  it("gives the same bytes twice", async () => {
    const files = [text("a.txt", "sama ".repeat(999)), streamed("b.mp3", 99_999)];
    expect(await archive(files)).toEqual(await archive(files));
  });

  it("opens a large file piece by piece and reports one that changed", async () => {
    const lying: PackageFile = { ...streamed("v.mp4", 6 * 1024 * 1024), size: 5 * 1024 * 1024 };
    await expect(archive([lying])).rejects.toThrow("v.mp4 changed");
    let opened = 0;
    const written: PackageFile = { ...streamed("w.mp4", 5 * 1024 * 1024), open: () => new Uint8Array(5 * 1024 * 1024).fill(opened++) };
    await expect(archive([written])).rejects.toThrow("w.mp4 changed");
  });
});

it("crc32 agrees with the check value of the standard", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
