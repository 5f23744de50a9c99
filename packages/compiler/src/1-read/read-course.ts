import type { CompiledFile, CourseConfig, CourseSource, Reporter, SourceFile } from "@lentera/model";
import type { FileJob, JobSettings } from "../jobs.ts";
import type { Locale } from "../locale.ts";
import { authorWords } from "../texts.ts";
import { nowhere, readCourseConfig, type CourseOrigins } from "./course-config.ts";
import { defaultLanguage } from "./course-settings.ts";
import { Includes } from "./includes.ts";
import { isMarkdown, readLayout, sourcesOf, startOf, type Layout } from "./layout.ts";
import { peekConfig } from "./peek-config.ts";

export interface ReadCourse {
  readonly name: string;
  readonly config: CourseConfig;
  readonly origins: CourseOrigins;
  readonly layout: Layout;
  readonly jobs: readonly FileJob[];
}

/** Finds out what a course consists of: its settings, its modules in order, and the files to compile. */
export async function readCourse(
  source: CourseSource,
  locales: readonly Locale[],
  reporter: Reporter,
  compileFiles: (jobs: readonly FileJob[]) => Promise<readonly CompiledFile[]>,
): Promise<ReadCourse> {
  const name = source.name ?? "course";
  const single = wholeCourse(source.files);
  if (single) return readWhole(name, single, source.files, locales, reporter);
  const file = source.files.find((one) => one.path === "course.yaml");
  if (!file) reportNoConfig(source.files, reporter);
  // The words of the course's own language count, so the language is looked up before the keys are read.
  const language = (file && peekConfig(file.value).language) ?? defaultLanguage;
  const words = authorWords(language, locales);
  const { config, origins } = file ? readCourseConfig(file, words, reporter) : { config: {}, origins: nowhere };
  const layout = readLayout(source.files, config, origins, words, reporter);
  const pages = [...sourcesOf(layout.modules), ...(layout.glossary ? [layout.glossary] : [])];
  const includes = new Includes(source.files, pages, words, reporter);
  const base: Omit<JobSettings, "role" | "includes"> = { language: config.language ?? defaultLanguage, whole: false, html: config.html ?? "sanitised", terms: [] };
  const job = (one: SourceFile, role: JobSettings["role"], terms: JobSettings["terms"]): FileJob => ({
    file: one,
    settings: { ...base, role, terms, includes: includes.of(one) },
  });
  const glossary = layout.glossary && job(layout.glossary, "glossary", []);
  // The other files are compiled with its terms, so it goes first.
  const [compiled] = glossary ? await compileFiles([glossary]) : [];
  const terms = (compiled?.terms ?? []).map(({ term, id }) => ({ term, id }));
  const jobs = layout.modules.flatMap((module) =>
    module.form === "file"
      ? [job(module.file, "module", terms)]
      : [...(module.index ? [job(module.index, "module-index", terms)] : []), ...module.pages.map((page) => job(page, "page", terms))],
  );
  return { name, config, origins, layout, jobs: [...jobs, ...(glossary ? [glossary] : [])] };
}

/** `course.md`, or the only Markdown file there is, is a whole course where no course.yaml stands beside it. */
function wholeCourse(files: readonly SourceFile[]): SourceFile | undefined {
  if (files.some((file) => file.path === "course.yaml")) return undefined;
  const markdown = files.filter(({ path }) => isMarkdown(path));
  return files.find((file) => file.path === "course.md") ?? (markdown.length === 1 ? markdown[0] : undefined);
}

function readWhole(name: string, file: SourceFile, files: readonly SourceFile[], locales: readonly Locale[], reporter: Reporter): ReadCourse {
  const peeked = peekConfig(file.value);
  const language = peeked.language ?? defaultLanguage;
  const settings: JobSettings = {
    language,
    role: "module",
    whole: true,
    html: peeked.html === "trusted" ? "trusted" : "sanitised",
    terms: [],
    includes: new Includes(files, [file], authorWords(language, locales), reporter).of(file),
  };
  return { name, config: {}, origins: { at: () => startOf(file) }, layout: { modules: [{ form: "file", file }], others: [] }, jobs: [{ file, settings }] };
}

function reportNoConfig(files: readonly SourceFile[], reporter: Reporter): void {
  const misnamed = files.find((file) => /^(?:course|kursus|pelatihan|config)\.(?:ya?ml|json)$/i.test(file.path));
  if (misnamed) reporter.report({ code: "course/misnamed-config", severity: "error", values: { file: misnamed.path }, origin: startOf(misnamed) });
  else if (files.some((file) => /\.md$/i.test(file.path))) reporter.report({ code: "course/no-config", severity: "warning" });
}
