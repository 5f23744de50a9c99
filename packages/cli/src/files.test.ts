import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isIgnored, readCourse } from "./files.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lentera-files-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text = "x"): void => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};
const paths = (list: readonly { readonly path: string }[]): string[] => list.map(({ path }) => path).sort();

describe("readCourse", () => {
  it("sorts a folder into texts and assets and leaves out what is no course", () => {
    for (const path of ["course.yaml", "01-a.md", "02-b/index.md", "media/a.png", "media/data.yaml", ".git/config", "node_modules/x/readme.md", "dist/old.zip", "~$draft.md"]) put(path);
    const { source, findings } = readCourse(root);
    expect(findings).toEqual([]);
    expect(paths(source.files)).toEqual(["01-a.md", "02-b/index.md", "course.yaml"]);
    expect(paths(source.assets)).toEqual(["02-b", "media", "media/a.png", "media/data.yaml"]);
    expect(source.assets.find(({ path }) => path === "media")?.directory).toBe(true);
  });

  it("takes course.yaml for its folder", () => {
    put("course.yaml");
    put("a.md");
    expect(paths(readCourse(join(root, "course.yaml")).source.files)).toEqual(["a.md", "course.yaml"]);
  });

  it("names the course where the folder above it or a module of it is given", () => {
    for (const path of ["kursus/course.yaml", "kursus/01-a/01-b.md", "lain/catatan.md"]) put(path);
    const found = (place: string): unknown => readCourse(place).findings.map(({ code, values }) => [code, String(values?.["meant"]).endsWith("kursus")]);
    expect(found(root)).toEqual([["files/wrong-folder", true]]);
    expect(found(join(root, "kursus/01-a"))).toEqual([["files/wrong-folder", true]]);
    expect(found(join(root, "kursus"))).toEqual([]);
    expect(found(join(root, "lain"))).toEqual([]);
  });

  it("reads a single file with only the folders it names", () => {
    put("a.md", "![x](gambar/satu.png)");
    for (const path of ["b.md", "gambar/satu.png", "other/big.bin", "loose.png"]) put(path);
    const { source, single } = readCourse(join(root, "a.md"));
    expect(single).toBe("a.md");
    expect(source.name).toBe("a");
    expect(paths(source.files)).toEqual(["a.md"]);
    expect(paths(source.assets)).toEqual(["b.md", "gambar", "gambar/satu.png", "loose.png"]);
  });

  it.skipIf(process.platform !== "linux")("tells a name that is no UTF-8 from a file that has gone", () => {
    put("01-a.md");
    for (const name of ["b\xe9.md", "c\xe9.pdf"]) writeFileSync(Buffer.from(join(root, name), "latin1"), "x");
    expect(readCourse(root).findings.map(({ code, values }) => [code, values?.["file"]])).toEqual([
      ["files/name-not-utf-8", "b\uFFFD.md"],
      ["files/name-not-utf-8", "c\uFFFD.pdf"],
    ]);
  });

  it("gives names composed letters, however the disk spells them", () => {
    put("cafe\u0301.md");
    expect(paths(readCourse(root).source.files)).toEqual(["caf\u00e9.md"]);
    put("caf\u00e9.md");
    // Some disks know one name for both.
    if (readdirSync(root).length > 1) expect(readCourse(root).findings).toMatchObject([{ code: "files/same-name", values: { file: "caf\u00e9.md" } }]);
  });

  it.skipIf(process.platform === "win32")("follows links inside, reports links outside and survives circles", () => {
    put("media/a.png");
    symlinkSync(join(root, "media/a.png"), join(root, "b.png"));
    symlinkSync("/etc/hostname", join(root, "outside.txt"));
    symlinkSync(root, join(root, "media/again"));
    symlinkSync(join(root, "nowhere"), join(root, "broken.md"));
    const { source, findings } = readCourse(root);
    expect(paths(source.assets)).toContain("b.png");
    expect(paths(source.assets)).not.toContain("outside.txt");
    expect(findings.map(({ code }) => code).sort()).toEqual(["files/link-outside", "files/unreadable"]);
  });

  it("does not read texts of a size that no author writes", () => {
    put("a.md");
    truncateSync(join(root, "a.md"), 50 * 1024 * 1024);
    const { source, findings } = readCourse(root);
    expect(source.files).toEqual([]);
    expect(findings).toMatchObject([{ code: "files/too-large", values: { file: "a.md" } }]);
  });

  it("reports what is not there or no course", () => {
    put("a.docx");
    expect(readCourse(join(root, "nowhere")).findings).toMatchObject([{ code: "files/no-course", severity: "error" }]);
    expect(readCourse(join(root, "a.docx")).findings).toMatchObject([{ code: "files/not-a-course", severity: "error" }]);
  });

  it("gives up on a disk or a home folder, named by a slip", () => {
    put("a.md");
    for (let n = 0; n <= 50_000; n++) writeFileSync(join(root, `${n}.txt`), "");
    const { source, findings } = readCourse(root);
    expect(source.files).toEqual([]);
    expect(findings).toMatchObject([{ code: "files/too-many", severity: "error", values: { path: root, most: 50_000 } }]);
  }, 60_000);

  it("streams large media and leaves the output folder out", async () => {
    put("media/film.mp4", "x".repeat(700_000));
    put("paket/old.zip");
    const { source } = readCourse(root, join(root, "paket"));
    const film = source.assets.find(({ path }) => path === "media/film.mp4");
    let bytes = 0;
    const content = film?.open();
    if (content && !(content instanceof Uint8Array)) for await (const part of content) bytes += part.length;
    expect(bytes).toBe(700_000);
    expect(paths(source.assets)).not.toContain("paket/old.zip");
  });
});

it.each(["Thumbs.db", ".DS_Store", "a.md~", "x.tmp", "node_modules"])("ignores %s", (name) => expect(isIgnored(name)).toBe(true));
it.each(["README.md", "a.md", "media", "distribusi"])("keeps %s", (name) => expect(isIgnored(name)).toBe(false));
