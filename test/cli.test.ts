import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "@lentera/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root as workspace } from "./support/course.ts";

const program = join(workspace, "packages/cli/bin/lentera.js");
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lentera-cli-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function lentera(...args: string[]): Run {
  const env = { ...process.env, LENTERA_CACHE: join(root, "cache"), LANG: "C", LC_ALL: "", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: root, env, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

function course(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, "c", path, ".."), { recursive: true });
    writeFileSync(join(root, "c", path), text);
  }
}

describe("exit codes and words", () => {
  it("shows help, in both languages", () => {
    expect(lentera()).toMatchObject({ code: 0, out: expect.stringContaining("lentera new my-course") });
    expect(lentera("build", "--help", "--ui-lang", "id")).toMatchObject({ code: 0, out: expect.stringContaining("Cara pakai:") });
  });

  it.each([
    [["biuld"], "Did you mean build?"],
    [["build"], "<course>"],
    [["build", "c", "-t", "scorm13"], "scorm12, "],
    [["build", "c", "--nope"], "--nope"],
    [["check", "c", "--format", "xml"], "pretty, json, sarif"],
    [["new"], "lentera new <dir>"],
    [["check", ""], "A word of the command is empty"],
    [["check", "c", "--ui-lang", "fr"], "fr is not possible here. Possible: en, id."],
    [["build", "c", "--unpacked", "-t", "scorm12"], "-t web"],
  ])("%j is answered with code 2", (args, said) => {
    expect(lentera(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
  });
});

it.runIf(process.platform !== "win32")("says that the folder one is in has gone", () => {
  const gone = join(root, "gone");
  mkdirSync(gone);
  const { status, stderr } = spawnSync("sh", ["-c", 'rmdir "$PWD"; exec "$0" "$@"', process.execPath, program, "check", "."], { cwd: gone, encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining("no longer there")]);
});

describe("where the output leads", () => {
  it("is no fault when nobody reads what is said beside it", async () => {
    // Without an id: a warning.
    course({ "course.yaml": "title: A\n", "a.md": "# A\n\nText.\n" });
    const child = spawn(process.execPath, [program, "build", "c"], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
    child.stderr.destroy();
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it.runIf(existsSync("/dev/full"))("says in words that a full disk takes no findings", () => {
    course({ "a.md": "# A\n\nText.\n" });
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [program, "check", "c", "--ui-lang", "id"], { cwd: root, stdio: ["ignore", full, "pipe"], encoding: "utf8" });
    closeSync(full);
    expect([status, stderr]).toEqual([1, "Keluaran tidak dapat ditulis: tidak ada ruang lagi di diska.\n"]);
  });
});

describe("new", () => {
  it.each(["course", "case-study", "quiz"].flatMap((template) => [[template, "id"], [template, "en"]] as const))(
    "%s in %s builds without findings",
    (template, lang) => {
      expect(lentera("new", "c", "--template", template, "--lang", lang).code).toBe(0);
      expect(lentera("check", "c", "--strict")).toMatchObject({ code: 0, out: expect.stringContaining("no findings") });
      expect(readFileSync(join(root, "c/course.yaml"), "utf8")).toMatch(/^# yaml-language-server: \$schema=\.lentera\/course\.schema\.json\n/);
      expect(existsSync(join(root, "c/.lentera/course.schema.json"))).toBe(true);
    },
  );

  it("overwrites nothing (new/exists)", () => {
    course({ "own.md": "mine" });
    expect(lentera("new", "c")).toMatchObject({ code: 1, err: expect.stringContaining("not empty") });
    expect(readdirSync(join(root, "c"))).toEqual(["own.md"]);
    expect(lentera("new", "c/own.md/x", "--ui-lang", "id")).toMatchObject({ code: 1, err: expect.stringContaining("satu bagian jalurnya adalah berkas") });
  });
});

describe("build", () => {
  it("writes packages, prints JSON and the same bytes again without a cache", () => {
    lentera("new", "c");
    const first = lentera("build", "c", "-t", "scorm12,web", "--unpacked", "--json");
    const { packages, diagnostics } = JSON.parse(first.out) as { packages: { target: string; file: string; bytes: number; sha256: string }[]; diagnostics: Diagnostic[] };
    expect([first.code, first.err, diagnostics]).toEqual([0, "", []]);
    expect(packages.map(({ target }) => target)).toEqual(["scorm12", "web"]);
    expect(readdirSync(join(root, "dist")).sort()).toEqual(["c.scorm12.zip", "c.web", "c.web.zip"]);
    expect(lentera("build", "c", "-t", "scorm12,web", "--json", "--no-cache").out).toBe(first.out);
  });

  it("spreads a large course over threads, with the same outcome", () => {
    const paragraph = `${"Layanan yang baik dimulai dengan salam. ".repeat(60)}\n\n`;
    course(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at + 10}-modul.md`, `# Modul ${at}\n\n## Halaman ${at}\n\n${paragraph.repeat(20)}`])));
    const { code, out } = lentera("build", "c", "--json");
    expect(code).toBe(0);
    expect(lentera("build", "c", "--json").out).toBe(out);
  });

  it("builds one plain Markdown file", () => {
    writeFileSync(join(root, "halo.md"), "# Halo\n\nSatu halaman.\n");
    expect(lentera("build", "halo.md").code).toBe(0);
    expect(readdirSync(join(root, "dist"))).toEqual(["halo.scorm12.zip"]);
  });

  it("shortens long titles in SCORM, and says where they stand", () => {
    const long = "Judul ".repeat(50).trim();
    course({ "course.yaml": `id: a\ntitle: ${long}\n`, "01-a.md": `# ${long} A\n\nTeks.\n` });
    const { code, out } = lentera("build", "c", "-t", "scorm12,web", "--json");
    const { packages, diagnostics } = JSON.parse(out) as { packages: { target: string }[]; diagnostics: Diagnostic[] };
    expect(code).toBe(0);
    expect(packages.map(({ target }) => target)).toEqual(["scorm12", "web"]);
    expect(diagnostics.map(({ code, origin }) => `${code} ${origin?.file ?? "-"}:${origin?.range.start.line ?? 0}`)).toEqual(["scorm/title-too-long course.yaml:2"]);
  });

  it("says that the folder cannot be written", () => {
    lentera("new", "c");
    writeFileSync(join(root, "blocked"), "");
    const { code, err } = lentera("build", "c", "-o", "blocked");
    expect([code, err.includes("output/not-writable")]).toEqual([1, true]);
    expect(err).toContain("blocked cannot be written: something of this name is there already.");
    expect(lentera("build", "c", "-o", "blocked/x", "--ui-lang", "id").err).toContain("satu bagian jalurnya adalah berkas, bukan folder.");
  });
});

const page = "# Satu\n\n## Halaman\n\n";
const bad: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>])[] = [
  ["an empty course", { "catatan.txt": "x" }],
  ["two pages with one id", { "a.md": `${page}x\n\n## Dua {#sama}\n\nx\n\n## Tiga {#sama}\n\nx\n` }],
  ["a question without a right answer", { "a.md": `${page}:::question\nApa?\n\n- [ ] a\n- [ ] b\n:::\n` }],
  ["a blank that is never closed", { "a.md": `${page}:::question\nIbu kota [[Padang.\n:::\n` }],
  ["a stray :::", { "a.md": `${page}x\n\n:::\n\ny\n` }],
  ["a link to a missing page", { "a.md": `${page}[x](#nowhere)\n` }],
  ["a link to a missing file", { "a.md": `${page}![alt](media/nowhere.png)\n` }],
  ["an image without alt text", { "a.md": `${page}![](media/a.svg)\n`, "media/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>" }],
  ["a path outside the course", { "a.md": `${page}![x](../outside.png)\n` }],
  ["Latin-1 bytes", { "a.md": Buffer.from(`${page}caf\u00e9\n`, "latin1") }],
  ["a YAML tab", { "course.yaml": "title: x\ngrading:\n\tpassing: 70\n", "a.md": `${page}x\n` }],
  ["an unknown key with a near miss", { "course.yaml": "titel: x\n", "a.md": `${page}x\n` }],
  ["a media file that is a directory", { "a.md": `${page}![x](media/map.png)\n`, "media/map.png/x.txt": "x" }],
  ["a line of 50 MB", { "a.md": Buffer.alloc(50 * 1024 * 1024, "a ") }],
];

describe("bad input is told in both languages and nothing is written", () => {
  it("no such folder", () => {
    expect(lentera("build", "nowhere", "--ui-lang", "id")).toMatchObject({ code: 1, err: expect.stringContaining("Tidak ada pelatihan") });
  });

  it("no such folder to preview, and nothing is waited for", () => {
    expect(lentera("preview", "nowhere", "--no-open")).toMatchObject({ code: 1, out: expect.stringContaining("There is no course at nowhere.") });
  });

  it.each(bad)("%s", (_name, files) => {
    course(files);
    const found = (language: string): Diagnostic[] => {
      const { code, out, err } = lentera("check", "c", "--format", "json", "--strict", "--ui-lang", language);
      expect([code, err]).toEqual([1, ""]);
      return JSON.parse(out) as Diagnostic[];
    };
    const english = found("en").filter(({ severity }) => severity !== "info");
    const indonesian = found("id").filter(({ severity }) => severity !== "info");
    expect(english.length).toBeGreaterThan(0);
    expect(indonesian.map(({ code }) => code)).toEqual(english.map(({ code }) => code));
    for (const [index, { message }] of english.entries()) expect(indonesian[index]?.message).not.toBe(message);
    if (english.some(({ severity }) => severity === "error")) {
      expect(lentera("build", "c").code).toBe(1);
      expect(existsSync(join(root, "dist"))).toBe(false);
    }
  });
});
