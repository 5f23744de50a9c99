import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeCourse } from "./bench/course.mjs";
import { build } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { install } from "./install.mjs";
import { fail, root, runNode } from "./run.mjs";

await install();
await build({ types: false });

const scratch = mkdtempSync(join(tmpdir(), "lentera-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const script = (name) => join(root, "packages/tooling/commands/bench", name);

/** Seconds of wall and CPU, and megabytes, of a script that reports itself. */
async function measure(name, args) {
  const begun = performance.now();
  const { code, output } = await runNode(script(name), args, { quiet: true, env: { ...process.env, LENTERA_CACHE: join(scratch, "cache") } });
  const wall = (performance.now() - begun) / 1000;
  if (code !== 0) fail(`${args.join(" ")}\n${output}`);
  return { wall, ...JSON.parse(/@measured (.*)/.exec(output)[1]) };
}
const lentera = (course, targets, ...more) => measure("measured.mjs", ["build", course, "-t", targets, "-o", join(scratch, "out"), ...more]);
const rows = [];
const row = (what, ours, bar = "", peers = "") => rows.push([what, ours, bar, peers]);
const shown = ({ wall, cpu, memory }) => `${wall.toFixed(2)} s / ${cpu.toFixed(2)} s CPU / ${memory.toFixed(0)} MB`;

/** Gzipped bytes of script and styles that a learner loads of an unpacked web package. */
function loaded(folder) {
  const files = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
  return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
}
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

const one = join(scratch, "satu.md");
writeFileSync(one, "# Satu\n\nSatu paragraf.\n");
await lentera(one, "web,scorm12", "--unpacked");
row("one page: SCORM 1.2 zip, schema files included", kilobytes(statSync(join(scratch, "out/satu.scorm12.zip")).size), "45 KB without them", "10–7,229 KB");
row("one page: script and styles, gzipped", kilobytes(loaded(join(scratch, "out/satu.web"))), "18 KB", "8–1,124 KB");
await lentera(join(root, "examples/layanan-prima-asn"), "web", "--unpacked");
row("flagship: script and styles, gzipped", kilobytes(loaded(join(scratch, "out/layanan-prima-asn.web"))), "25 KB");

for (const pages of [100, 1000]) writeCourse(join(scratch, String(pages)), pages);
const hundred = await lentera(join(scratch, "100"), "scorm12", "--no-cache");
const thousand = join(scratch, "1000");
const parse = await measure("parse.mjs", [thousand]);
const whole = await lentera(thousand, "scorm12", "--no-cache");
row("100 pages: build", shown(hundred), "", "schorm 2.5 s / 3.3 s CPU");
row("1,000 pages: parsing alone, our extensions, one thread", shown(parse));
row("1,000 pages: build", shown(whole), "500 MB", "schorm 9.2 / 12.0, Adapt 11.4 / 14.9, eXe 15.5 / 18.3, LiaScript 132 / 134");
row("  CPU against parsing", `${(whole.cpu / parse.cpu).toFixed(2)} ×`, "1.5 ×");
row("  wall against parsing", `${(whole.wall / parse.cpu).toFixed(2)} ×`, "0.65 ×");
row("  wall against its own CPU", `${(whole.wall / whole.cpu).toFixed(2)} ×`);
const both = await lentera(thousand, "scorm12,scorm2004", "--no-cache");
row("  a second target adds", `${(both.cpu - whole.cpu).toFixed(2)} s CPU`);
await lentera(thousand, "web", "--unpacked", "--no-cache");
if (findChromium()) {
  const launch = await measure("launch.mjs", [join(scratch, "out/bench.web")]);
  row("1,000 pages: first text in Chromium", `${launch.text.toFixed(2)} s`, "1 s", "12.9 s");
  row("1,000 pages: usable in Chromium", `${launch.usable.toFixed(2)} s`, "2.5 s", "44 s");
}
const first = await lentera(thousand, "scorm12");
const changed = join(thousand, "050-modul.md");
writeFileSync(changed, readFileSync(changed, "utf8").replace("layanan", "pelayanan"));
const again = await lentera(thousand, "scorm12");
row("  a new call after one word", shown(again), "", "nobody rebuilds less than all");
row("    CPU against the first build", `${Math.round((100 * again.cpu) / first.cpu)} %`, "10 %, or --watch");
const watched = await measure("watch.mjs", [thousand, "050-modul.md", join(scratch, "watched")]);
row("  --watch after one word", `${watched.again.toFixed(2)} s CPU`);
row("    CPU against the first build", `${Math.round((100 * watched.again) / first.cpu)} %`, "10 %");

const film = join(scratch, "film");
writeCourse(film, 1);
const small = await lentera(film, "scorm12", "--no-cache");
writeFileSync(join(film, "media/film.mp4"), "");
truncateSync(join(film, "media/film.mp4"), 2 * 1024 ** 3);
writeFileSync(join(film, "999-film.md"), '# Film\n\n::video[Film]{src=media/film.mp4}\n');
const large = await lentera(film, "scorm12", "--no-cache");
row("2 GB of media: memory above a small course", `${(large.memory - small.memory).toFixed(0)} MB in ${large.wall.toFixed(1)} s`, "300 MB");

// Wall times and, with shared caches and cores, CPU times mean little on a machine that others keep busy.
row("processors, and programs that wanted one in the last minute", `${availableParallelism()}, ${loadavg()[0].toFixed(1)}`);

const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
for (const cells of [["measure", "here", "bar", "peers"], ...rows]) console.log(cells.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd());
