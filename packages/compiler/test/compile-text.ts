import type { CompiledFile } from "@lentera/model";
import { compileFile } from "../src/2-parse/compile-file.ts";
import { contextOf, type JobSettings } from "../src/jobs.ts";
import { standardKinds } from "../src/texts.ts";

/** A file of a course in Indonesian, compiled as a page unless `settings` says otherwise. */
export function compileText(
  value: string | Uint8Array,
  settings: Partial<JobSettings> = {},
  path = "01-pengantar.md",
): CompiledFile {
  const whole: JobSettings = {
    language: "id",
    role: "page",
    whole: false,
    html: "sanitised",
    terms: [],
    includes: [],
    ...settings,
  };
  return compileFile({ path, value }, contextOf(whole, standardKinds, []));
}

/** Findings as `code line:column`. */
export function found(file: CompiledFile): string[] {
  return file.findings.map(
    ({ code, origin }) => `${code} ${origin?.range.start.line ?? 0}:${origin?.range.start.column ?? 0}`,
  );
}

/** The HTML of all pages. */
export function html(file: CompiledFile): string {
  return file.pages.map((page) => page.html).join("\n");
}
