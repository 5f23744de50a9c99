import type {
  CompiledFile,
  Course,
  CourseSource,
  Diagnostic,
  DiagnosticTexts,
  Finding,
  PackageFile,
  Target,
  TargetId,
} from "@lentera/model";
import { checkAll } from "./3-check/check-all.ts";
import { withoutConsequences } from "./3-check/consequences.ts";
import { collector } from "./3-check/reporter.ts";
import { readCourse } from "./1-read/read-course.ts";
import { renderSite } from "./4-render/render-site.ts";
import { demandArguments } from "./demand-arguments.ts";
import { describe } from "./describe.ts";
import { diagnosticTexts } from "./diagnostics.ts";
import { contextOf, type FileJob } from "./jobs.ts";
import { locale, type Locale } from "./locale.ts";
import { primarySubtag } from "./primary-subtag.ts";
import { standardKinds, type Kinds } from "./texts.ts";

/** What is made of a course, and with what. */
export interface CompileOptions {
  /** What to package for; empty to check only. */
  readonly targets: readonly Target[];
  /** Language of the findings, `en` without it. */
  readonly language?: string;
  /** Questions and blocks that the course may use; `standardKinds` without it. Add to its lists for kinds of your own. */
  readonly kinds?: Kinds;
  /** Languages beside the built-in ones. */
  readonly locales?: readonly Locale[];
  /** Compiles the files elsewhere (worker threads, a cache). Results come back in the order of the jobs. */
  readonly compileFiles?: (jobs: readonly FileJob[]) => Promise<readonly CompiledFile[]>;
  /** A second opinion on each package before it is handed out, for instance XSD validation. */
  readonly inspect?: Inspector;
}

/** Judges finished packages, with the English texts of the codes it reports. */
export interface Inspector {
  inspect(target: Target, files: readonly PackageFile[]): Promise<readonly Finding[]>;
  readonly diagnostics: DiagnosticTexts;
}

/** The files of one target. */
export interface CompiledPackage {
  readonly target: TargetId;
  /** In the order of the archive: give them to `writeZip`. */
  readonly files: readonly PackageFile[];
}

/** What became of a course. */
export interface CompileResult {
  /** What was read, as far as it goes: where diagnostics are errors, parts may be missing from it, pages and questions too. */
  readonly course: Course;
  /** One for each target, in the order of `targets`; empty where any diagnostic is an error. */
  readonly packages: readonly CompiledPackage[];
  /** By file and place, without the warnings that the course ignores. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A course as files in, packages and findings out. Touches no file system, clock or random number, so the same
 * course gives the same bytes everywhere.
 *
 * @throws TypeError where the arguments are none, else only where Lentera has a bug; mistakes of the author are diagnostics.
 */
export async function compile(source: CourseSource, options: CompileOptions): Promise<CompileResult> {
  demandArguments(source, options);
  const kinds = options.kinds ?? standardKinds;
  const locales = options.locales ?? [];
  const reporter = collector();
  const inline = async (jobs: readonly FileJob[]): Promise<readonly CompiledFile[]> => {
    const { compileFile } = await import("./2-parse/compile-file.ts");
    return jobs.map((job) => compileFile(job.file, contextOf(job.settings, kinds, locales)));
  };
  const compileFiles = options.compileFiles ?? inline;

  const read = await readCourse(source, locales, reporter, compileFiles);
  const files = await compileFiles(read.jobs);
  const { course, units, media } = checkAll(read, files, source.assets, options.targets, kinds, locales, reporter);

  const packages: CompiledPackage[] = [];
  if (!hasError(reporter.findings)) {
    for (const target of options.targets) {
      const site = renderSite(course, target, media, kinds, locales, units);
      const packaged = await target.files(site);
      for (const finding of (await options.inspect?.inspect(target, packaged)) ?? []) reporter.report(finding);
      packages.push({ target: target.id, files: packaged });
    }
  }
  return {
    course,
    packages: hasError(reporter.findings) ? [] : packages,
    diagnostics: worded(withoutConsequences(reporter.findings), course, options, kinds),
  };
}

const hasError = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === "error");

/** Findings in words, in reading order, without the warnings that the course does not want to see. */
function worded(findings: readonly Finding[], course: Course, options: CompileOptions, kinds: Kinds): Diagnostic[] {
  const texts = { ...diagnosticTexts(kinds, options.targets), ...options.inspect?.diagnostics };
  const ignored = new Set(course.config.ignore);
  const language = options.language ?? "en";
  const spellings = primarySubtag(course.language) === primarySubtag(language) ? locale(language, options.locales)?.spellings : undefined;
  const order = (finding: Finding): string => finding.origin?.file ?? "";
  return findings
    .filter((finding) => finding.severity === "error" || !ignored.has(finding.code))
    .sort((a, b) => {
      if (order(a) !== order(b)) return order(a) < order(b) ? -1 : 1;
      return (a.origin?.range.start.offset ?? 0) - (b.origin?.range.start.offset ?? 0);
    })
    .map((finding) => describe(finding, texts, language, options.locales, spellings));
}
