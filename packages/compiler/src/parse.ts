import type { CompiledFile } from "@lentera/model";
import { compileFile } from "./2-parse/compile-file.ts";
import { contextOf, type FileJob } from "./jobs.ts";
import { standardKinds } from "./texts.ts";

export { lenteraSyntax } from "./2-parse/markdown.ts";
export type { SyntaxOptions } from "./2-parse/syntax/index.ts";

/**
 * Compiles one file with the standard kinds and languages: what a worker thread runs. Stands apart from `compile`,
 * so that a build whose files are all known already never loads the parser.
 */
export function compileJob(job: FileJob): CompiledFile {
  return compileFile(job.file, contextOf(job.settings, standardKinds, []));
}
