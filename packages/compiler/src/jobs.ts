import type { CompiledFile, SourceFile } from "@lentera/model";
import type { FileContext } from "./2-parse/file-context.ts";
import type { Locale } from "./locale.ts";
import { authorWords, playerTexts, type Kinds } from "./texts.ts";

/**
 * One file to compile and all that its result depends on, as plain data: it can be sent to a worker thread,
 * and its hash names the result in a cache.
 */
export interface FileJob {
  readonly file: SourceFile;
  readonly settings: JobSettings;
}

/** What the result of a file depends on beside its text. */
export interface JobSettings {
  /** BCP 47 language of the course. */
  readonly language: string;
  readonly role: CompiledFile["role"];
  /** The file is a course of its own. */
  readonly whole: boolean;
  readonly html: "sanitised" | "trusted";
  readonly terms: readonly { readonly term: string; readonly id: string }[];
  /** Path and text, as `decode` gives it, of the files that this one includes, or that those include. */
  readonly includes: readonly (readonly [path: string, text: string])[];
}

/** The context that a job stands for. */
export function contextOf(settings: JobSettings, kinds: Kinds, locales: readonly Locale[]): FileContext {
  return {
    language: settings.language,
    role: settings.role,
    whole: settings.whole,
    html: settings.html,
    terms: settings.terms,
    includes: new Map(settings.includes),
    kinds,
    texts: playerTexts(settings.language, kinds, locales),
    words: authorWords(settings.language, locales),
  };
}
