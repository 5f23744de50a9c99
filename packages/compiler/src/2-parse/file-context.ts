import type { BlockKind, CompiledFile, QuestionKind } from "@lentera/model";

/** What a file has to know of its course to be compiled; plain but for the kinds, so that it can be hashed. */
export interface FileContext {
  /** BCP 47 language of the course. */
  readonly language: string;
  /** What the file is in the course, see `CompiledFile.role`. */
  readonly role: CompiledFile["role"];
  /** The file is a course of its own: its front matter may hold the keys of course.yaml. */
  readonly whole: boolean;
  readonly kinds: {
    readonly questions: readonly QuestionKind[];
    readonly blocks: readonly BlockKind[];
  };
  /** Texts of the player in the course's language; English where a translation is missing. */
  readonly texts: Readonly<Record<string, string>>;
  /** Words authors may write (keys, names, values), in lower case, to their canonical English. */
  readonly words: ReadonlyMap<string, string>;
  /** The glossary: first mentions on a page become links to `#id`. */
  readonly terms: readonly { readonly term: string; readonly id: string }[];
  /** Text of the Markdown files that `::include` may name, by path in the course folder. */
  readonly includes: ReadonlyMap<string, string>;
  /** Whether raw HTML is cleaned (the default) or kept as written. */
  readonly html: "sanitised" | "trusted";
}
