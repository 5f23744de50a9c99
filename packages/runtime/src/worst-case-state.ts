import type { PlayerInput, QuestionData } from "@lentera/model";
import { chunk } from "./state-keys.ts";
import { fingerprintBits, pageBits, questionBits } from "./state-sections.ts";

/** The most that a kind's `pack` writes for one question. */
export interface PackedSize {
  readonly bits: number;
  /** UTF-16 units of all its texts together. */
  readonly characters: number;
}

/**
 * The most UTF-16 units that the state of a unit takes: every page seen, every question answered twice with points kept
 * apart, every text as long as `size` says. Texts of blocks are not in it. For a warning at build time.
 */
export function worstCaseState(input: PlayerInput, size: (question: QuestionData) => PackedSize): number {
  const sixths = (bits: number): number => Math.ceil(bits / 6);
  // Letter, separator and check, power and count, and a whole first key.
  const sectionBits = 24 + 5 + 13 + questionBits;
  let bits = 0;
  let characters = 0;
  for (const question of input.questions) {
    const packed = size(question);
    const key = Math.ceil(Math.log2(2 ** questionBits / input.questions.length)) + 2;
    // Several tries, and points that are not those of the last one, take more than one try.
    const again = question.attempts !== 1 && question.quiz === undefined ? 4 + 12 : 0;
    const length = 1 + 2 * Math.ceil(Math.log2(packed.bits + 2));
    bits += key + fingerprintBits + 2 + again + length + packed.bits + 1;
    if (packed.characters > 0) characters += 4 + 5 + packed.characters;
  }
  const sections = Math.ceil(input.questions.length / chunk);
  const quizBits = input.quizzes.length * (questionBits + 7 + 1 + 20);
  const pages = input.pages.filter((page) => page.questions.length === 0).length + input.rules.require.length;
  const pageKey = Math.max(1, Math.ceil(Math.log2(2 ** pageBits / Math.max(1, pages)))) + 2;
  return 1 + 11 + sixths(bits) + sections * sixths(sectionBits) + 6 + sixths(quizBits) + 8 + sixths(pages * pageKey) + characters;
}
