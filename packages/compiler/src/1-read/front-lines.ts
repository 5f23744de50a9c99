import type { DiagnosticCode } from "@lentera/model";

/** Where the settings at the head of a file stand. */
export interface FrontLines {
  /** Offsets of the first line of settings, of the end of the last one, and of the text after them. */
  readonly from: number;
  readonly to: number;
  readonly body: number;
  /** What is wrong with the lines around them. */
  readonly fault?: { readonly code: DiagnosticCode; readonly offset: number; readonly text: string };
}

const key = /^["']?[\p{L}_](?: *[\p{L}\p{N}_-])*["']? *:(?:\s|$)/u;
/** Lines that word processors make of three hyphens, or that people take for them. */
const nearly = /^(?:[-–—]{2,}|[–—]|[*_=]{3,})[ \t]*$/;
/** Lines that no settings have. */
const markdown = /^(?:#{2,6} |:::|- \[[ xX]\])/;

/**
 * Finds the settings between two `---` at the head of a file; blank lines may go before. A `---` is only a line
 * across the page where no key follows. Lines that were meant as `---` are reported and taken as such, and where
 * the second is missing the keys end with the first line that is none: the page stays what its keys say.
 */
export function frontLines(text: string): FrontLines | undefined {
  const before = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0;
  const opener = lineAt(text, before);
  const from = before + opener.length + 1;
  const exact = /^---[ \t]*$/.test(opener);
  if (!exact && !nearly.test(opener)) return undefined;
  if (!key.test(text.slice(from).replace(/^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*/, ""))) return undefined;
  const fault = (code: DiagnosticCode, offset: number, line: string): Pick<FrontLines, "fault"> => ({ fault: { code, offset, text: line.trim() } });
  let run: number | undefined;
  for (let at = from; at <= text.length; ) {
    const line = lineAt(text, at);
    const after = Math.min(at + line.length + 1, text.length);
    const end = { from, to: at, body: after };
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return exact ? end : { ...end, ...fault("yaml/dashes", before, opener) };
    if (run === undefined && nearly.test(line)) return { ...end, ...(exact ? fault("yaml/dashes", at, line) : fault("yaml/dashes", before, opener)) };
    if (run === undefined && !key.test(line) && !/^(?:[ \t]+\S|- |#)/.test(line)) run = at;
    if (markdown.test(line)) {
      run ??= at;
      break;
    }
    at += line.length + 1;
  }
  // Without a key and an end, a line of dashes is only a line.
  if (!exact) return undefined;
  const to = run ?? text.length;
  return { from, to, body: to, ...fault("yaml/not-closed", before, opener) };
}

/** The text with blanks in place of the settings at its head, so that every offset stays true. */
export function withoutFront(text: string, lines: FrontLines | undefined): string {
  if (lines === undefined) return text;
  return text.slice(0, lines.body).replace(/[^\r\n]/g, " ") + text.slice(lines.body);
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, end < 0 ? undefined : end);
}
