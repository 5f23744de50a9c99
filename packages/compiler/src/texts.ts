import { blockKinds, questionKinds } from "@lentera/blocks";
import type { BlockKind, QuestionKind } from "@lentera/model";
import { playerTexts as runtimeTexts } from "@lentera/runtime/text";
import { contentTexts } from "./2-parse/text.ts";
import { locale, type Locale } from "./locale.ts";

/** The kinds a course may use. */
export interface Kinds {
  readonly questions: readonly QuestionKind[];
  readonly blocks: readonly BlockKind[];
}

/** The kinds that every course may use. */
export const standardKinds: Kinds = { questions: questionKinds, blocks: blockKinds };

const all = (kinds: Kinds): readonly (QuestionKind | BlockKind)[] => [...kinds.questions, ...kinds.blocks];

/**
 * Texts of the player and of kinds in one language, English where a translation is missing.
 *
 * @param used Names of the kinds whose texts are wanted; without it all.
 */
export function playerTexts(language: string, kinds: Kinds, extra: readonly Locale[] = [], used?: ReadonlySet<string>): Record<string, string> {
  const chosen = all(kinds).filter((kind) => used?.has(kind.kind) ?? true);
  const english: Record<string, string> = Object.assign({}, runtimeTexts, contentTexts, ...chosen.map((kind) => kind.texts));
  return translated(english, language, extra);
}

/** English texts in another language, as far as they are translated. */
export function translated(english: Readonly<Record<string, string>>, language: string, extra: readonly Locale[] = []): Record<string, string> {
  const known = locale(language, extra)?.texts;
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, known?.get(key) ?? text]));
}

/** Words that authors may write in a course of this language. English is always understood. */
export function authorWords(language: string, extra: readonly Locale[] = []): ReadonlyMap<string, string> {
  return locale(language, extra)?.words ?? new Map();
}
