import type { DiagnosticText } from "@lentera/model";
import indonesian from "../locales/id.json" with { type: "json" };
import { primarySubtag } from "./primary-subtag.ts";

/** Everything that is said in one language, made by `readLocale`. English stands with the code that shows it. */
export interface Locale {
  /** Primary subtag in lower case, such as `id`. */
  readonly language: string;
  /** Words that authors may write, to the canonical English word. */
  readonly words: ReadonlyMap<string, string>;
  /** How authors are shown a canonical word: the spelling that the file names, else the first. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Texts of the player. */
  readonly texts: ReadonlyMap<string, string>;
  /** Findings by code. */
  readonly diagnostics: ReadonlyMap<string, DiagnosticText>;
  /** Texts of the command line. */
  readonly cli: ReadonlyMap<string, string>;
}

/** The shape of a file in `locales/`. */
export interface LocaleFile {
  /** Words that authors may write, in lower case, to the canonical English word. */
  readonly words: Readonly<Record<string, string>>;
  /** Canonical words to the spelling that hints show, where `words` has several. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Texts of the player, by the key of the English one. */
  readonly texts: Readonly<Record<string, string>>;
  /** Findings by code, with every `{placeholder}` of the English. */
  readonly diagnostics: Readonly<Record<string, DiagnosticText>>;
  /** Texts of the command line, by the key of the English one. */
  readonly cli: Readonly<Record<string, string>>;
}

/**
 * Reads one language's file. Any part may be incomplete: `base` stands in, then English, key by key.
 *
 * @param language tag, such as `ar`; of `ar-EG` the primary subtag counts
 * @param base what the file adds to: `locale("id")` for the words of a kind of one's own in a built-in language
 */
export function readLocale(language: string, file: Partial<LocaleFile>, base?: Locale): Locale {
  const words = Object.entries(file.words ?? {});
  const spellings = new Map(words.map(([written, canonical]) => [canonical, written] as const).reverse());
  for (const [canonical, written] of Object.entries(file.spellings ?? {})) spellings.set(canonical, written);
  const over = <Value>(kept: ReadonlyMap<string, Value> | undefined, added: Iterable<readonly [string, Value]>): ReadonlyMap<string, Value> =>
    new Map([...(kept ?? []), ...added]);
  return {
    language: primarySubtag(language),
    words: over(base?.words, words),
    spellings: over(base?.spellings, spellings),
    texts: over(base?.texts, Object.entries(file.texts ?? {})),
    diagnostics: over(base?.diagnostics, Object.entries(file.diagnostics ?? {})),
    cli: over(base?.cli, Object.entries(file.cli ?? {})),
  };
}

const builtIn: ReadonlyMap<string, Locale> = new Map([["id", readLocale("id", indonesian)]]);

/** Languages that messages are said in, by primary subtag: English and those of `locales/`. */
export const languages: readonly string[] = ["en", ...builtIn.keys()];

/** The texts of a language by its primary subtag (`id-ID` finds `id`), `extra` before the built-in ones; undefined where there are none. */
export function locale(language: string, extra: readonly Locale[] = []): Locale | undefined {
  const primary = primarySubtag(language);
  return extra.find((one) => one.language === primary) ?? builtIn.get(primary);
}
