import { relative } from "node:path";
import { crc32 } from "node:zlib";
import { writeZip } from "@lentera/compiler";
import type { Diagnostic, Target } from "@lentera/model";
import { type BuildResult, CourseBuilder, describeFile } from "../builder.ts";
import { exit, UsageError } from "../exit.ts";
import { signalsEndWith } from "../interrupt.ts";
import { inspector } from "../inspector.ts";
import { chooseLanguage, speak } from "../language.ts";
import { hasErrors, printDiagnostics, summary } from "../print.ts";
import { type Progress, terminalProgress } from "../progress.ts";
import { table } from "../table.ts";
import { courseTargets, parseTargets } from "../targets.ts";
import { type GlobalOptions, printContext, readableSize, sayFor } from "../terminal.ts";
import { columnsOf, wrap } from "../wrap.ts";
import { type PackageToWrite, type WrittenPackage, writePackages } from "../write-packages.ts";

export interface BuildOptions extends GlobalOptions {
  readonly target?: string;
  readonly output: string;
  readonly unpacked?: boolean;
  readonly json?: boolean;
  readonly watch?: boolean;
  readonly cache: boolean;
}

/** One build's outcome, as `--json` prints it. */
interface Outcome {
  readonly packages: readonly WrittenPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `lentera build`: packages into the output folder, or findings and nothing written. */
export async function build(place: string, options: BuildOptions): Promise<number> {
  const say = sayFor(options);
  const chosen = options.target === undefined ? undefined : parseTargets(options.target, say);
  if (options.watch && options.json) throw new UsageError(say("usage.watchWithJson"));
  if (options.unpacked && chosen && !chosen.some(({ id }) => id === "web")) throw new UsageError(say("usage.unpackedNeedsWeb"));
  const builder = new CourseBuilder(place, { cache: options.cache, output: options.output });
  const first = await buildOnce(builder, chosen, options);
  if (!options.watch || first.result.onDisk.source.files.length === 0) return first.code;
  signalsEndWith(exit.fine);
  const { watchCourse } = await import("../watch.ts");
  const words = speak(first.result.language);
  process.stdout.write(wrap(`\n${words("build.watching", { course: place })}\n`, columnsOf(process.stdout)));
  await watchCourse(first.result.onDisk, options.output, words, async (files) => {
    const [file = "", ...more] = files;
    process.stdout.write(`\n${more.length > 0 ? words("build.moreChanged", { file, count: more.length }) : words("build.changed", { file })}\n`);
    await buildOnce(builder, chosen, options);
  });
  return exit.fine;
}

async function buildOnce(
  builder: CourseBuilder,
  chosen: readonly Target[] | undefined,
  options: BuildOptions,
): Promise<{ code: number; result: BuildResult }> {
  const begun = performance.now();
  const progress = options.json ? { step: () => {}, clear: () => {} } : terminalProgress();
  let label = "";
  const result = await builder.build({
    targets: (settings) => chosen ?? courseTargets(settings),
    language({ messages }) {
      const language = chooseLanguage(options.uiLang, messages);
      label = speak(language)("progress.compiling");
      return language;
    },
    inspect: inspector,
    onCompiled: (done, total) => progress.step(label, done, total),
  });
  const outcome = hasErrors(result.diagnostics) ? { packages: [], diagnostics: result.diagnostics } : await write(result, options, progress);
  progress.clear();
  builder.saveCache();
  report(result, outcome, options, performance.now() - begun);
  return { code: hasErrors(outcome.diagnostics) ? exit.findings : exit.fine, result };
}

async function write(result: BuildResult, options: BuildOptions, progress: Progress): Promise<Outcome> {
  const { course, packages, diagnostics, language } = result;
  const toWrite: PackageToWrite[] = packages.flatMap(({ target, files }) => {
    const name = `${course?.id ?? "course"}.${target}`;
    const folder: PackageToWrite[] = target === "web" && options.unpacked ? [{ target, name, content: { folder: files } }] : [];
    return [{ target, name: `${name}.zip`, content: { zip: writeZip(files, { crc32 }) } }, ...folder];
  });
  const total = packages.reduce((sum, { files }) => sum + files.reduce((bytes, file) => bytes + file.size, 0), 0);
  const label = speak(language)("progress.writing");
  let bytes = 0;
  const written = await writePackages(options.output, toWrite, (count) => progress.step(label, (bytes += count), total));
  if ("code" in written) return { packages: [], diagnostics: [...diagnostics, describeFile(written, language)] };
  return { packages: written.filter(({ sha256 }) => sha256 !== undefined), diagnostics };
}

function report(result: BuildResult, outcome: Outcome, options: BuildOptions, milliseconds: number): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify(outcome, undefined, 2)}\n`);
    return;
  }
  const context = printContext(result, process.stderr);
  const { say } = context;
  if (outcome.diagnostics.length > 0) {
    process.stderr.write(`${printDiagnostics(outcome.diagnostics, context)}\n${summary(outcome.diagnostics, say)}\n`);
  }
  if (hasErrors(outcome.diagnostics)) {
    process.stderr.write(`${say("build.nothing")}\n`);
    return;
  }
  const pages = result.course?.modules.flatMap((module) => module.pages) ?? [];
  const questions = pages.reduce((sum, page) => sum + page.questions.length, 0);
  const rows = outcome.packages.map(({ target, file, bytes }) => [
    target,
    relative(process.cwd(), file),
    readableSize(bytes, result.language),
    String(pages.length),
    String(questions),
  ]);
  const head = (["target", "file", "size", "pages", "questions"] as const).map((column) => say(`build.${column}.head`));
  const seconds = new Intl.NumberFormat(result.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(milliseconds / 1000);
  process.stdout.write(`${table(head, rows, new Set([2, 3, 4]), columnsOf(process.stdout))}\n${say("build.done", { seconds })}\n`);
}
