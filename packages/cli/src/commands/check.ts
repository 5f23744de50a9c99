import { CourseBuilder } from "../builder.ts";
import { exit } from "../exit.ts";
import { chooseLanguage } from "../language.ts";
import { hasErrors, printDiagnostics, summary } from "../print.ts";
import { sarif } from "../sarif.ts";
import { courseTargets } from "../targets.ts";
import { type GlobalOptions, printContext } from "../terminal.ts";
import { version } from "../version.ts";
import { wrap } from "../wrap.ts";

export interface CheckOptions extends GlobalOptions {
  readonly format: "pretty" | "json" | "sarif";
  readonly strict?: boolean;
}

/** `lentera check`: every finding, and nothing written. Limits of the course's targets are checked too. */
export async function check(place: string, options: CheckOptions): Promise<number> {
  const builder = new CourseBuilder(place);
  const result = await builder.build({
    targets: courseTargets,
    language: ({ messages }) => chooseLanguage(options.uiLang, messages),
  });
  builder.saveCache();
  const { diagnostics, course } = result;
  const context = printContext(result, process.stdout);
  if (options.format === "json") process.stdout.write(`${JSON.stringify(diagnostics, undefined, 2)}\n`);
  else if (options.format === "sarif") process.stdout.write(`${JSON.stringify(sarif(diagnostics, context.root, version), undefined, 2)}\n`);
  else if (diagnostics.length > 0) process.stdout.write(`${printDiagnostics(diagnostics, context)}\n${summary(diagnostics, context.say)}\n`);
  else {
    const pages = course?.modules.flatMap((module) => module.pages) ?? [];
    const questions = pages.reduce((sum, page) => sum + page.questions.length, 0);
    process.stdout.write(wrap(`${context.say("check.fine", { title: course?.title ?? "", pages: pages.length, questions })}\n`, context.columns));
  }
  return hasErrors(diagnostics, options.strict) ? exit.findings : exit.fine;
}
