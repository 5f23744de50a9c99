import type { Reporter, SourceFile } from "@lentera/model";
import { decode } from "../2-parse/decode.ts";
import { Words } from "../2-parse/words.ts";
import type { JobSettings } from "../jobs.ts";
import { isMarkdown } from "./layout.ts";

/** Lines that may be `::include{file=…}`, whatever their first word is in the course's language. */
const leaf = /::[ \t]?(\p{L}[\p{L}\p{N}_-]*)([^\n]*)/gu;

const decoder = new TextDecoder();

/** The texts that `::include` of a course's files can reach, so that compiling each stays a pure function. */
export class Includes {
  readonly #files: readonly SourceFile[];
  readonly #words: Words;
  /** Files that are compiled as pages, and say there what is wrong with them. */
  readonly #pages: ReadonlySet<SourceFile>;
  readonly #reporter: Reporter;
  readonly #lines = new Map<SourceFile, string>();
  readonly #texts = new Map<SourceFile, string>();

  constructor(files: readonly SourceFile[], pages: readonly SourceFile[], words: ReadonlyMap<string, string>, reporter: Reporter) {
    this.#files = files.filter(({ path }) => isMarkdown(path));
    this.#pages = new Set(pages);
    this.#words = new Words(words);
    this.#reporter = reporter;
  }

  /** Path and text of the files that a file includes, or that those include, by path. */
  of(file: SourceFile): JobSettings["includes"] {
    const found = new Map<string, string>();
    const visit = (one: SourceFile): void => {
      const lines = this.#includeLines(one);
      if (lines === "") return;
      for (const other of this.#files) {
        const name = other.path.slice(other.path.lastIndexOf("/") + 1);
        if (other === file || found.has(other.path) || !lines.includes(name)) continue;
        found.set(other.path, this.#text(other));
        visit(other);
      }
    };
    visit(file);
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What follows `::include` in the lines of a file. */
  #includeLines(file: SourceFile): string {
    const known = this.#lines.get(file);
    if (known !== undefined) return known;
    // Read in full by whoever compiles it: here only these lines count.
    const text = typeof file.value === "string" ? file.value : decoder.decode(file.value);
    const leaves = text.includes("::") ? [...text.matchAll(leaf)] : [];
    const lines = leaves.flatMap(([, name = "", rest = ""]) => (this.#words.canonical(name) === "include" ? [rest] : []));
    const joined = lines.join("\n").normalize("NFC");
    this.#lines.set(file, joined);
    return joined;
  }

  #text(file: SourceFile): string {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const { text, findings } = decode(file);
    this.#texts.set(file, text);
    if (!this.#pages.has(file)) for (const finding of findings) this.#reporter.report(finding);
    return text;
  }
}
