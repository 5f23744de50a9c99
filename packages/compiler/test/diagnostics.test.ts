import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CompiledFile } from "@lentera/model";
import { readDiagnostics } from "../src/1-read/diagnostics.ts";
import { parseDiagnostics } from "../src/2-parse/diagnostics.ts";
import { describe as inWords } from "../src/describe.ts";
import { diagnosticTexts } from "../src/diagnostics.ts";
import { standardKinds } from "../src/texts.ts";
import { compileText } from "./compile-text.ts";

interface Example {
  readonly code: string;
  readonly bad: boolean;
  readonly place: string;
  readonly file: CompiledFile;
}

const includes = [
  ["bagian.md", "Bagian."],
  ["01-pengantar.md", "::include{file=01-pengantar.md}"],
] as const;

/** Examples of a page: ```md bad 3:1, ```yaml good … The place counts from the first line of the example. */
function examples(page: string): Example[] {
  const all: Example[] = [];
  for (const section of page.split(/^## (?=[a-z]+\/[a-z0-9-]+$)/m).slice(1)) {
    const code = section.split("\n", 1)[0] ?? "";
    for (const [, , language = "", words = "", body = ""] of section.matchAll(
      /^(`{3,})(md|yaml) (.*)\n([\s\S]*?)^\1$/gm,
    )) {
      const role = /role=([a-z-]+)/.exec(words)?.[1] as CompiledFile["role"] | undefined;
      const head =
        language === "yaml"
          ? "---\n"
          : words.includes("bare") || role === "module" || body.startsWith("---")
            ? ""
            : "# T\n\n";
      const tail =
        language === "yaml"
          ? `---\n\n${/type: (quiz|case-study)$/m.test(body) ? "## Satu {.questions}\n\nApa?\n\n- [x] A\n- [ ] B\n" : "Teks.\n"}`
          : "";
      const whole = words.includes("whole");
      const [line = "0", column = "0"] = /\d+:\d+/.exec(words)?.[0].split(":") ?? [];
      const place = `${Number(line) + head.split("\n").length - 1}:${column}`;
      const file = compileText(head + body + tail, {
        includes,
        whole,
        ...(role && { role }),
        ...(whole && { role: "module" }),
      });
      all.push({ code, bad: words.startsWith("bad"), place, file });
    }
  }
  return all;
}

const allTexts = diagnosticTexts(standardKinds, []);
const folders = { "1-read": readDiagnostics, "2-parse": parseDiagnostics };

for (const [folder, texts] of Object.entries(folders)) {
  describe(folder, () => {
    const page = readFileSync(new URL(`../src/${folder}/diagnostics.md`, import.meta.url), "utf8");

    it("has a section for each of its codes", () => {
      const sections = [...page.matchAll(/^## ([a-z]+\/[a-z0-9-]+)$/gm)].map(([, code]) => code);
      expect(Object.keys(texts).filter((code) => !sections.includes(code))).toEqual([]);
      expect(new Set(sections).size).toBe(sections.length);
    });

    it.each(
      examples(page).map((example) => [`${example.code} ${example.bad ? "bad" : "good"}`, example] as const),
    )("%s", (_name, { code, bad, place, file }) => {
      const found = file.findings.map(
        (finding) =>
          `${finding.code} ${finding.origin?.range.start.line ?? 0}:${finding.origin?.range.start.column ?? 0}`,
      );
      expect(found).toEqual(bad ? [`${code} ${place}`] : []);
      for (const finding of file.findings) {
        const { message, hint = "" } = inWords(finding, allTexts, "id");
        expect(`${message} ${hint}`).not.toMatch(/\{[a-zA-Z]+\}|undefined/);
      }
    });
  });
}
