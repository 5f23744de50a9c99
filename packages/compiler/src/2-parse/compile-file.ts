import type { CompiledFile, SourceFile } from "@lentera/model";
import type { FileContext } from "./file-context.ts";

/** Compiles one Markdown file of a course. Pure: the same file and context give the same value. */
export function compileFile(file: SourceFile, _context: FileContext): CompiledFile {
  throw new Error(`Not compiled: ${file.path}`);
}
