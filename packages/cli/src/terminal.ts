import type { BuildResult } from "./builder.ts";
import { chooseLanguage, type Say, speak } from "./language.ts";
import { type PrintContext } from "./print.ts";
import { columnsOf } from "./wrap.ts";

/** Options that every command takes. */
export interface GlobalOptions {
  readonly uiLang?: string;
}

/** Colours are for people: not in pipes, not where NO_COLOR asks. */
export function usesColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  return FORCE_COLOR !== undefined ? FORCE_COLOR !== "0" : stream.isTTY && TERM !== "dumb";
}

/** How findings of a build are printed to a stream. */
export function printContext(result: BuildResult, stream: NodeJS.WriteStream): PrintContext {
  const texts = new Map(result.onDisk.source.files.map(({ path, value }) => [path, value]));
  return {
    say: speak(result.language),
    color: usesColor(stream),
    columns: columnsOf(stream),
    root: result.onDisk.root,
    text(file) {
      const value = texts.get(file);
      return value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
    },
  };
}

/** Texts in the language of the command line alone, for what is said before a course is read. */
export function sayFor(options: GlobalOptions): Say {
  return speak(chooseLanguage(options.uiLang));
}

/** Bytes as people read them, with the decimal mark of the language. */
export function readableSize(bytes: number, language: string): string {
  const units = ["B", "KB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)} ${units[unit]}`;
}
