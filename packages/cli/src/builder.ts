import { compile, describe, type CompileResult, type FileJob, type Inspector } from "@lentera/compiler";
import type { CompiledFile, Course, Diagnostic, Finding, Target } from "@lentera/model";
import { FileCache } from "./cache.ts";
import { fileDiagnostics } from "./diagnostics.ts";
import { type CourseOnDisk, readCourse } from "./files.ts";
import { jobKey } from "./job-key.ts";
import { speak } from "./language.ts";
import { peek, type Peek } from "./peek.ts";
import { compileAll } from "./pool.ts";
import { inOrder } from "./print.ts";
import { sayReason } from "./reasons.ts";
import { compilerFingerprint } from "./version.ts";

/** What one build of a course is to do. */
export interface BuildRequest {
  /** Chosen once the course's own settings are known. */
  readonly targets: (settings: Peek) => readonly Target[];
  readonly language: (settings: Peek) => string;
  readonly inspect?: Inspector | undefined;
  /** Files compiled so far, of how many. */
  readonly onCompiled?: (done: number, total: number) => void;
}

/** What became of a course on disk. */
export interface BuildResult extends Omit<CompileResult, "course"> {
  /** Undefined where no course could be read at all. */
  readonly course?: Course;
  readonly onDisk: CourseOnDisk;
  readonly settings: Peek;
  /** Language that the findings are in. */
  readonly language: string;
}

/** Builds one course, again and again where it changes: files that stayed the same are compiled once. */
export class CourseBuilder {
  readonly #place: string;
  readonly #output: string | undefined;
  readonly #useDisk: boolean;
  #cache: FileCache | undefined;

  /**
   * @param place folder, course.yaml or Markdown file
   * @param options `cache: false` neither reads nor writes the cache on disk; `output` is a folder that is
   *   no part of the course wherever it lies
   */
  constructor(place: string, options: { readonly cache?: boolean; readonly output?: string } = {}) {
    this.#place = place;
    this.#output = options.output;
    this.#useDisk = options.cache ?? true;
  }

  /** Reads the course and builds it. @throws only where Lentera has a bug. */
  async build(request: BuildRequest): Promise<BuildResult> {
    const onDisk = readCourse(this.#place, this.#output);
    const settings = peek(onDisk.source);
    const language = request.language(settings);
    const found = onDisk.findings.map((finding) => describeFile(finding, language));
    const nothing = { onDisk, settings, language, packages: [] };
    if (onDisk.source.files.length === 0 && found.some(({ severity }) => severity === "error")) return { ...nothing, diagnostics: found };
    const result = await compile(onDisk.source, {
      targets: request.targets(settings),
      language,
      compileFiles: (jobs) => this.#compileFiles(jobs, onDisk, request),
      ...(request.inspect && { inspect: request.inspect }),
    });
    const unusable = found.some(({ severity }) => severity === "error");
    const diagnostics = found.length > 0 ? inOrder([...found, ...result.diagnostics]) : result.diagnostics;
    return { ...result, ...nothing, packages: unusable ? [] : result.packages, diagnostics };
  }

  /** Keeps what the last build compiled for the next run. Called after the packages stand, which matter more. */
  saveCache(): void {
    this.#cache?.save();
  }

  async #compileFiles(jobs: readonly FileJob[], onDisk: CourseOnDisk, request: BuildRequest): Promise<readonly CompiledFile[]> {
    this.#cache ??= this.#useDisk ? FileCache.open(`${onDisk.root}/${onDisk.single ?? ""}`, compilerFingerprint()) : FileCache.inMemory();
    const cache = this.#cache;
    const keys = jobs.map(jobKey);
    const known = keys.map((key) => cache.get(key));
    const missing = jobs.flatMap((job, index) => (known[index] === undefined ? [{ job, index }] : []));
    let done = jobs.length - missing.length;
    const texts = await compileAll(
      missing.map(({ job }) => job),
      (count) => request.onCompiled?.((done += count), jobs.length),
    );
    for (const [at, { index }] of missing.entries()) known[index] = cache.put(keys[index] ?? "", texts[at] ?? "");
    return known.filter((file) => file !== undefined);
  }
}

/** A finding of the command line in words. */
export function describeFile(finding: Finding, language: string): Diagnostic {
  const reason = finding.values?.["reason"];
  const values = { ...finding.values, ...(typeof reason === "string" && { reason: sayReason(reason, speak(language)) }) };
  return describe({ ...finding, values }, fileDiagnostics, language);
}
