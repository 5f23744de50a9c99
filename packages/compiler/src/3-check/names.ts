import type { Asset, CompiledFile, Reporter, SourceFile } from "@lentera/model";
import { sourcesOf, startOf, type Layout } from "../1-read/layout.ts";
import type { ReadCourse } from "../1-read/read-course.ts";

/** What an author may have written the course in, since Lentera reads only Markdown. */
const documents = /\.(?:docx?|odt|rtf|pptx?|odp|pdf)$/i;

/** A name with the number of a page or module, in a format in which texts are written. */
const numbered = /^\d{1,3}(?:[-_. ].*)?\.(?:txt|text|mdx|mdown|mkd|docx?|odt|rtf|html?)$/i;
const plainText = /\.(?:txt|text|mdx|mdown|mkd)$/i;
/** Told of one course at most: the first ones explain the rest. */
const mostUnread = 5;

/**
 * Files whose names keep them out of the course.
 *
 * @param used what pages show or offer
 */
export function checkNames(read: ReadCourse, assets: readonly Asset[], used: ReadonlyMap<string, Asset>, reporter: Reporter): void {
  const rest = assets.filter(({ path }) => {
    // Notepad adds .txt, and Windows hides it.
    const meant = /^((?:[^/]+\/)?[^/]+\.(?:md|markdown|ya?ml))\.txt$/i.exec(path)?.[1];
    if (meant !== undefined) reporter.report({ code: "course/text-extension", severity: "error", values: { file: path, meant } });
    return meant === undefined;
  });
  const document = assets.find(({ path }) => documents.test(path));
  if (read.layout.modules.length === 0 && document) reporter.report({ code: "course/only-documents", severity: "error", values: { file: document.path } });
  else checkUnread(read, rest.filter(({ path }) => !used.has(path)), reporter);
}

/** Texts among the pages that were meant as pages, by their number, and are not read as such. */
function checkUnread({ layout: { modules, others }, jobs }: ReadCourse, assets: readonly Asset[], reporter: Reporter): void {
  const read = new Set([...sourcesOf(modules), ...others].map(({ path }) => stem(path)));
  const folders = new Set(modules.map((module) => (module.form === "folder" ? module.name : "")));
  // A single file may lie among files that have nothing to do with it.
  const isWhole = jobs[0]?.settings.whole === true && !/^\d/.test(jobs[0].file.path);
  const unread = assets.filter(({ path, directory }) => {
    const [name = "", folder = "", deeper] = path.split("/").reverse();
    const isPlace = folder === "" || folders.has(folder) || /^\d{1,3}[-_. ]/.test(folder);
    // A draft beside its page is no page that is missing.
    return !directory && deeper === undefined && !isWhole && isPlace && numbered.test(name) && !read.has(stem(path));
  });
  for (const { path } of unread.slice(0, mostUnread)) {
    const code = plainText.test(path) ? "course/unread-text" : "course/unread-document";
    reporter.report({ code, severity: "warning", values: { file: path, meant: `${stem(path)}.md` } });
  }
}

const stem = (path: string): string => path.replace(/\.[^./]+$/, "");

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
