import { test } from "vitest";
import { readFileSync } from "node:fs";
import { parseMarkdown } from "./markdown.ts";
test("try", () => {
  const text = readFileSync("/tmp/try.md", "utf8");
  const root = parseMarkdown(text, { isLeaf: (n) => n === "video", isAttributes: (t) => /^\s*[#.]|^\s*\w+[+-]?=/.test(t) });
  const strip = (n: any): any => ({ ...n, position: undefined, ...(n.restPosition && { restPosition: undefined }), ...(n.children && { children: n.children.map(strip) }) });
  console.log(JSON.stringify(strip(root), (k, v) => (v === null ? undefined : v), 1).replace(/\n\s*/g, " ").replace(/\{ "type"/g, '\n{ "type"'));
});
