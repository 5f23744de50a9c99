import type { DiagnosticText } from "@lentera/model";
import indonesian from "../locales/id.json" with { type: "json" };

/** Everything that is said in one language. English stands with the code that shows it. */
export interface Locale {
  readonly language: string;
  /** Words that authors may write, to the canonical English word. */
  readonly words: ReadonlyMap<string, string>;
  /** How authors are shown a canonical word: the spelling that the file names, else the first. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Texts of the player. */
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: ReadonlyMap<string, DiagnosticText>;
  /** Texts of the command line. */
  readonly cli: ReadonlyMap<string, string>;
}

/** The shape of a file in `locales/`. */
export interface LocaleFile {
  readonly words: Readonly<Record<string, string>>;
  /** Canonical words to the spelling that hints show, where `words` has several. */
  readonly spellings: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly diagnostics: Readonly<Record<string, DiagnosticText>>;
  readonly cli: Readonly<Record<string, string>>;
}

/** Reads one language's file. Any part may be incomplete: English stands in, key by key. */
export function readLocale(language: string, file: Partial<LocaleFile>): Locale {
  const words = Object.entries(file.words ?? {});
  const spellings = new Map(words.map(([written, canonical]) => [canonical, written] as const).reverse());
  for (const [canonical, written] of Object.entries(file.spellings ?? {})) spellings.set(canonical, written);
  return {
    language,
    words: new Map(words),
    spellings,
    texts: new Map(Object.entries(file.texts ?? {})),
    diagnostics: new Map(Object.entries(file.diagnostics ?? {})),
    cli: new Map(Object.entries(file.cli ?? {})),
  };
}

const builtIn: ReadonlyMap<string, Locale> = new Map([["id", readLocale("id", indonesian)]]);

/** The texts of a language by its primary subtag (`id-ID` finds `id`), `extra` before the built-in ones; undefined where there are none. */
export function locale(language: string, extra: readonly Locale[] = []): Locale | undefined {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  return extra.find((one) => one.language === primary) ?? builtIn.get(primary);
}
