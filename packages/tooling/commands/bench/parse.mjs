// CPU seconds of parsing alone: CommonMark with the extensions a Markdown course needs, one thread.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../run.mjs";

const require = createRequire(join(root, "packages/compiler/package.json"));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { fromMarkdown } = await load("mdast-util-from-markdown");
const parts = await Promise.all(["table", "task-list-item", "strikethrough", "footnote"].map(async (name) => ({ syntax: await load(`micromark-extension-gfm-${name}`), tree: await load(`mdast-util-gfm-${name}`) })));
const call = (module, pattern) => Object.entries(module).find(([name]) => pattern.test(name))[1]();
const extensions = parts.map(({ syntax }) => call(syntax, /^gfm(Table|TaskListItem|Strikethrough|Footnote)$/));
const mdastExtensions = parts.map(({ tree }) => call(tree, /FromMarkdown$/));
const folder = process.argv[2];
const texts = readdirSync(folder).filter((name) => name.endsWith(".md")).map((name) => readFileSync(join(folder, name), "utf8"));
const before = process.cpuUsage();
for (const text of texts) fromMarkdown(text, { extensions, mdastExtensions });
const { user, system } = process.cpuUsage(before);
process.stderr.write(`@measured ${JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 })}\n`);
