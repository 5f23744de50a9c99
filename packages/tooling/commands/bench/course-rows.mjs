import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { findChromium } from "../chromium.mjs";
import { root } from "../run.mjs";
import { writeCourse } from "./course.mjs";
import { measure } from "./measure.mjs";

const shown = ({ wall, cpu, memory }) => `${wall.toFixed(2)} s / ${cpu.toFixed(2)} s CPU / ${memory.toFixed(0)} MB`;
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const percent = (part, whole) => `${Math.round((100 * part) / whole)} %`;

const { loadAsync } = createRequire(join(root, "test/package.json"))("jszip");

/** Gzipped bytes of script and styles that a learner loads of a package. */
async function loaded(zip) {
  const files = (await loadAsync(readFileSync(zip))).file(/\.(?:js|css)$/);
  const texts = await Promise.all(files.map((file) => file.async("nodebuffer")));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

/** Rows of building, starting and rebuilding courses, in a folder that may be filled. */
export async function courseRows(scratch) {
  const script = (name) => join(root, "packages/tooling/commands/bench", name);
  const lentera = (course, targets, ...more) =>
    measure(script("measured.mjs"), ["build", course, "-t", targets, "-o", join(scratch, "out"), ...more], { LENTERA_CACHE: join(scratch, "cache") });
  const thousand = join(scratch, "1000");
  for (const pages of [100, 1000]) writeCourse(join(scratch, String(pages)), pages);

  async function bytes() {
    const one = join(scratch, "satu.md");
    writeFileSync(one, "# Satu\n\nSatu paragraf.\n");
    const measured = ["web", "scorm12", "cmi5"];
    await lentera(one, measured.join());
    await lentera(join(root, "examples/layanan-prima-asn"), measured.join());
    const of = (course) => Promise.all(measured.map(async (target) => kilobytes(await loaded(join(scratch, `out/${course}.${target}.zip`)))));
    const zip = statSync(join(scratch, "out/satu.scorm12.zip")).size;
    return [
      ["one page: SCORM 1.2 zip, schema files included", kilobytes(zip), "45 KB without them", "10–7,229 KB"],
      ["one page: script and styles, gzipped: web, SCORM 1.2, cmi5", (await of("satu")).join(", "), "18 KB, cmi5 26", "8–1,124 KB"],
      ["flagship: script and styles, gzipped: the same", (await of("layanan-prima-asn")).join(", "), "25 KB, cmi5 33"],
    ];
  }

  async function builds() {
    const hundred = await lentera(join(scratch, "100"), "scorm12", "--no-cache");
    const parse = await measure(script("parse.mjs"), [thousand]);
    const whole = await lentera(thousand, "scorm12", "--no-cache");
    const both = await lentera(thousand, "scorm12,scorm2004", "--no-cache");
    return [
      ["100 pages: build", shown(hundred), "", "schorm 2.5 s / 3.3 s CPU"],
      ["1,000 pages: parsing alone, our extensions, one thread", shown(parse)],
      ["1,000 pages: build", shown(whole), "500 MB", "schorm 9.2 / 12.0, Adapt 11.4 / 14.9, eXe 15.5 / 18.3, LiaScript 132 / 134"],
      ["  CPU against parsing", `${(whole.cpu / parse.cpu).toFixed(2)} ×`, "1.5 ×"],
      ["  wall against parsing", `${(whole.wall / parse.cpu).toFixed(2)} ×`, "0.65 ×"],
      ["  wall against its own CPU", `${(whole.wall / whole.cpu).toFixed(2)} ×`],
      ["  a second target adds", `${(both.cpu - whole.cpu).toFixed(2)} s CPU`],
    ];
  }

  async function starts() {
    if (!findChromium()) return [];
    await lentera(thousand, "web", "--unpacked", "--no-cache");
    const launch = await measure(script("launch.mjs"), [join(scratch, "out/bench.web")]);
    return [
      ["1,000 pages: first text in Chromium", `${launch.text.toFixed(2)} s`, "1 s", "12.9 s"],
      ["1,000 pages: usable in Chromium", `${launch.usable.toFixed(2)} s`, "2.5 s", "44 s"],
    ];
  }

  async function rebuilds() {
    const first = await lentera(thousand, "scorm12");
    const changed = join(thousand, "050-modul.md");
    writeFileSync(changed, readFileSync(changed, "utf8").replace("layanan", "pelayanan"));
    const again = await lentera(thousand, "scorm12");
    const watched = await measure(script("watch.mjs"), [thousand, "050-modul.md", join(scratch, "watched")], { LENTERA_CACHE: join(scratch, "cache") });
    return [
      ["  a new call after one word", shown(again), "", "nobody rebuilds less than all"],
      ["    CPU against the first build", percent(again.cpu, first.cpu), "10 %, or --watch"],
      ["  --watch after one word", `${watched.again.toFixed(2)} s CPU`],
      ["    CPU against the first build", percent(watched.again, first.cpu), "10 %"],
    ];
  }

  async function media() {
    const film = join(scratch, "film");
    writeCourse(film, 1);
    const small = await lentera(film, "scorm12", "--no-cache");
    writeFileSync(join(film, "media/film.mp4"), "");
    truncateSync(join(film, "media/film.mp4"), 2 * 1024 ** 3);
    writeFileSync(join(film, "999-film.md"), "# Film\n\n::video[Film]{src=media/film.mp4}\n");
    const large = await lentera(film, "scorm12", "--no-cache");
    return [["2 GB of media: memory above a small course", `${(large.memory - small.memory).toFixed(0)} MB in ${large.wall.toFixed(1)} s`, "300 MB"]];
  }

  return [...(await bytes()), ...(await builds()), ...(await starts()), ...(await rebuilds()), ...(await media())];
}
