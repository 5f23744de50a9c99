import { test } from "vitest";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compileFile } from "./compile-file.ts";
import { contextOf } from "../jobs.ts";
import { standardKinds } from "../texts.ts";
test("golden", () => {
  const root = "/work/main/examples/layanan-prima-asn";
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((f) => f.endsWith(".md")).sort();
  const out: string[] = [];
  for (const path of files) {
    const role = path === "glossary.md" ? "glossary" : path.endsWith("index.md") ? "module-index" : path.includes("/") ? "page" : "module";
    const r = compileFile({ path, value: readFileSync(join(root, path)) }, contextOf({ language: "id", role, whole: false, html: "sanitised", terms: [{ term: "SPBE", id: "g-spbe" }], includes: [] }, standardKinds, []));
    console.log("##", path, r.id, "|", r.title, "|", r.pages.map((p) => p.id + "(" + p.questions.length + ")").join(" "), r.terms.length || "");
    for (const f of r.findings) console.log("   ", f.severity, f.code, f.origin?.range.start.line + ":" + f.origin?.range.start.column, JSON.stringify(f.values ?? {}).slice(0, 150));
    for (const p of r.pages) out.push(`<!-- ${path} ${p.id} -->\n${p.html}`);
  }
  require("node:fs").writeFileSync("/tmp/golden.html", out.join("\n"));
});
