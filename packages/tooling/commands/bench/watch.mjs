// Runs `lentera build --watch` on a course, changes a word of a file again and again, and tells the seconds of CPU of
// the first build and, in the middle of the rest, of a rebuild.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { root } from "../run.mjs";

const [course, file, output] = process.argv.slice(2);
const archive = join(output, "bench.scorm12.zip");
const { main } = await import(pathToFileURL(join(root, "packages/cli/dist/main.js")).href);

const written = () => statSync(archive, { throwIfNoEntry: false })?.mtimeMs;
/** CPU seconds of the process once the archive is another one than before and nothing is left to do. */
async function cpuAfter(before) {
  while (written() === before) await rest(20);
  await rest(1500);
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const old = written();
void main(["build", course, "-t", "scorm12", "-o", output, "--watch"]);
const first = await cpuAfter(old);
const rebuilds = [];
for (let at = first; rebuilds.length < 5; ) {
  const before = written();
  writeFileSync(join(course, file), readFileSync(join(course, file), "utf8").replace("layanan", "pelayanan"));
  const now = await cpuAfter(before);
  rebuilds.push(now - at);
  at = now;
}
const again = rebuilds.toSorted((a, b) => a - b)[2];
process.stderr.write(`\n@measured ${JSON.stringify({ first, again, memory: process.resourceUsage().maxRSS / 1024 })}\n`);
process.exit();
