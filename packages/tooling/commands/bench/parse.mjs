// CPU seconds of parsing alone: remark-parse with the extensions of the authoring format, one thread.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../run.mjs";

const require = createRequire(join(root, "packages/compiler/package.json"));
const load = (path) => import(pathToFileURL(path).href);
const { unified } = await load(require.resolve("unified"));
const { default: remarkParse } = await load(require.resolve("remark-parse"));
const { lenteraSyntax } = await load(join(root, "packages/compiler/dist/parse.js"));

const leaves = new Set(["include", "video", "audio", "download"]);
const processor = unified()
  .use(remarkParse)
  .use(lenteraSyntax, { isLeaf: (name) => leaves.has(name), isContainer: (name) => name === "question", isAttributes: (text) => /^\s*[#.]|=/.test(text) })
  .freeze();
const folder = process.argv[2];
const texts = readdirSync(folder).filter((name) => name.endsWith(".md")).map((name) => readFileSync(join(folder, name), "utf8"));
const before = process.cpuUsage();
for (const text of texts) processor.parse(text);
const { user, system } = process.cpuUsage(before);
process.stderr.write(`@measured ${JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 })}\n`);
