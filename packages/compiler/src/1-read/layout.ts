import type { CourseConfig, Reporter, SourceFile } from "@lentera/model";
import { Words } from "../2-parse/words.ts";
import type { CourseOrigins } from "./course-config.ts";

/** A module as it lies on disk. */
export type ModuleSource =
  | { readonly form: "file"; readonly file: SourceFile }
  | { readonly form: "folder"; readonly name: string; readonly index?: SourceFile; readonly pages: readonly SourceFile[] };

export interface Layout {
  readonly modules: readonly ModuleSource[];
  readonly glossary?: SourceFile;
  /** Markdown that is not in the reading order: question banks, parts to include. */
  readonly others: readonly SourceFile[];
}

const set = new Set(["course.yaml", "course.yml", "course.md", "glossary.md", "readme.md", "license.md"]);
/** Folders whose Markdown is read for other reasons than turning its pages. */
const aside = new Set(["bank", "media", "include", "includes", "parts"]);

/** Is this the name of a Markdown file? */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Order of file names: numbers by value, the rest by code unit, the same on every machine. */
export function byName(a: string, b: string): number {
  const left = a.split(/(\d+)/);
  const right = b.split(/(\d+)/);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = "", y = ""] = [left[i], right[i]];
    const difference = i % 2 === 1 ? Number(x) - Number(y) : 0;
    if (difference !== 0) return difference;
    if (x !== y) return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

/** The files of modules in reading order. */
export function sourcesOf(modules: readonly ModuleSource[]): readonly SourceFile[] {
  return modules.flatMap((module) => (module.form === "file" ? [module.file] : [...(module.index ? [module.index] : []), ...module.pages]));
}

const nameOf = (module: ModuleSource): string => (module.form === "file" ? module.file.path : module.name);

/** Sorts the Markdown files of a course folder into modules, by file name or by `modules:` of course.yaml. */
export function readLayout(
  files: readonly SourceFile[],
  config: CourseConfig,
  origins: CourseOrigins,
  words: ReadonlyMap<string, string>,
  reporter: Reporter,
): Layout {
  const spoken = new Words(words);
  const folders = new Map<string, SourceFile[]>();
  const modules: ModuleSource[] = [];
  const others: SourceFile[] = [];
  let glossary: SourceFile | undefined;
  for (const file of files) {
    if (!isMarkdown(file.path)) continue;
    const [first = "", second, third] = file.path.split("/");
    if (second === undefined) {
      if (first.toLowerCase() === "glossary.md") glossary = file;
      else if (!set.has(first.toLowerCase())) {
        if (spoken.canonical(first.replace(/\.\w+$/, "")) === "glossary") {
          reporter.report({ code: "course/misnamed-glossary", severity: "warning", values: { file: first }, origin: startOf(file) });
        }
        modules.push({ form: "file", file });
      }
    } else if (aside.has(first) || first.startsWith("_")) others.push(file);
    else if (third !== undefined) {
      others.push(file);
      reporter.report({ code: "course/too-deep", severity: "warning", values: { file: file.path }, origin: startOf(file) });
    } else folders.set(first, [...(folders.get(first) ?? []), file]);
  }
  for (const [name, pages] of folders) {
    const index = pages.find((file) => /\/index\.md$/i.test(file.path));
    const rest = pages.filter((file) => file !== index && !/\/readme\.md$/i.test(file.path)).sort((a, b) => byName(a.path, b.path));
    if (index || rest.length > 0) modules.push({ form: "folder", name, pages: rest, ...(index && { index }) });
  }
  modules.sort((a, b) => byName(nameOf(a), nameOf(b)));
  return { modules: inOrder(modules, config, origins, reporter), others, ...(glossary && { glossary }) };
}

/** Puts modules in the order of `modules:`; what it does not name is reported and left out. */
function inOrder(modules: ModuleSource[], config: CourseConfig, origins: CourseOrigins, reporter: Reporter): readonly ModuleSource[] {
  if (!config.modules) return modules;
  const short = (name: string): string => name.replace(/^\.\//, "").replace(/\/$/, "").replace(/\.md$/i, "");
  const chosen = config.modules.flatMap((wanted, index) => {
    const found = modules.find((module) => short(nameOf(module)) === short(wanted));
    if (!found) {
      const origin = origins.at(["modules", index]);
      reporter.report({ code: "course/module-missing", severity: "error", values: { module: wanted }, ...(origin && { origin }) });
    }
    return found ? [found] : [];
  });
  for (const module of modules) {
    if (chosen.includes(module)) continue;
    const origin = origins.at(["modules"]);
    reporter.report({ code: "course/module-unlisted", severity: "warning", values: { module: nameOf(module) }, ...(origin && { origin }) });
  }
  return chosen;
}

/** The first place of a file, for findings about the whole of it. */
export function startOf(file: { readonly path: string }): { file: string; range: { start: Start; end: Start } } {
  const start: Start = { line: 1, column: 1, offset: 0 };
  return { file: file.path, range: { start, end: start } };
}
interface Start {
  line: number;
  column: number;
  offset: number;
}
