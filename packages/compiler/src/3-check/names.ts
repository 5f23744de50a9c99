import type { Asset, CompiledFile, Reporter, SourceFile } from "@lentera/model";
import { startOf, type Layout } from "../1-read/layout.ts";

/** What an author may have written the course in, since Lentera reads only Markdown. */
const documents = /\.(?:docx?|odt|rtf|pptx?|odp|pdf)$/i;

/** Files whose names keep them out of the course. */
export function checkNames({ modules }: Layout, assets: readonly Asset[], reporter: Reporter): void {
  for (const { path } of assets) {
    // Notepad adds .txt, and Windows hides it.
    const meant = /^((?:[^/]+\/)?[^/]+\.(?:md|markdown|ya?ml))\.txt$/i.exec(path)?.[1];
    if (meant !== undefined) reporter.report({ code: "course/text-extension", severity: "error", values: { file: path, meant } });
  }
  const document = assets.find(({ path }) => documents.test(path));
  if (modules.length === 0 && document) reporter.report({ code: "course/only-documents", severity: "error", values: { file: document.path } });
}

/** Quizzes that stand in the course twice, as a copy that was forgotten. Those with ids of their own are told by them. */
export function checkCopies({ modules }: Layout, files: readonly CompiledFile[], reporter: Reporter): void {
  const tests = new Set(files.filter(({ pages }) => pages.some(({ quizzes }) => quizzes.length > 0)).map(({ path }) => path));
  const sources = modules.flatMap((module) => (module.form === "file" ? [module.file] : module.pages)).filter(({ path }) => tests.has(path));
  const bySize = new Map<number, SourceFile[]>();
  for (const file of sources) {
    const alike = bySize.get(file.value.length) ?? [];
    const first = alike.find((other) => isSame(other.value, file.value));
    if (first) reporter.report({ code: "file/same-text", severity: "warning", values: { file: first.path }, origin: startOf(file) });
    bySize.set(file.value.length, [...alike, file]);
  }
}

function isSame(a: SourceFile["value"], b: SourceFile["value"]): boolean {
  return typeof a === "string" || typeof b === "string" ? a === b : a.every((byte, index) => byte === b[index]);
}
