import { locale } from "@lentera/compiler/locale";
import { text, type TextKey } from "./text.ts";

/** Says a text of the command line in the chosen language. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** Texts of a language, English where it has none. */
export function speak(language: string): Say {
  const translations = locale(language)?.cli;
  return (key, values = {}) =>
    (translations?.get(key) ?? text[key]).replace(/\{(\w+)\}/g, (all, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : all,
    );
}

/** True where messages exist in the language. */
export function isSpoken(language: string): boolean {
  return primary(language) === "en" || locale(primary(language)) !== undefined;
}

const primary = (language: string): string => language.toLowerCase().split(/[-_.]/)[0] ?? "";

/**
 * The language of messages: `--ui-lang`, else `messages:` of course.yaml, else the terminal's, else English.
 */
export function chooseLanguage(option: string | undefined, course?: string): string {
  const wished = [option, course, ...terminalLanguages()];
  return primary(wished.find((language) => language !== undefined && isSpoken(language)) ?? "en");
}

function terminalLanguages(): readonly string[] {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  // POSIX: the first that is set decides, and "C" means no language at all.
  const set = [LC_ALL, LC_MESSAGES, LANG].find((value) => value);
  if (set !== undefined) return [set];
  return process.platform === "linux" ? [] : [Intl.DateTimeFormat().resolvedOptions().locale];
}

/** The value of `--ui-lang` before the arguments are parsed, since help and usage errors need it. */
export function languageArgument(args: readonly string[]): string | undefined {
  for (const [index, arg] of args.entries()) {
    if (arg === "--") return undefined;
    if (arg === "--ui-lang") return args[index + 1];
    if (arg.startsWith("--ui-lang=")) return arg.slice("--ui-lang=".length);
  }
  return undefined;
}
