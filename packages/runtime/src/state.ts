/**
 * The saved state: what a learner did, as short text that an LMS keeps.
 *
 *     1~h…~q…~a…~a…~p…~t…~m…~.
 *
 * `1` is the version. Sections follow, each opened by `~` and one letter, then two characters of check
 * (12 bits of hash over letter and content), then content: bits in base64url, for `t` and `m` also text.
 * A section that fails its check is left out, the others are read. `~.` ends it: without that, something was cut off.
 *
 *     h  16 bits key of the open page, 24 bits of seconds spent
 *     q  gamma count, then each quiz: 20 bits key, gamma taken + 1, 1 bit open, 20 bits kept in millionths
 *     a  up to 64 answers, sorted by key: 5 bits Rice power, gamma count, then each:
 *          key (the first in 20 bits, the next as Rice-coded differences less 1)
 *          8 bits fingerprint of id and shape: a changed question loses its answer, and only it
 *          1 where checked once and final, else 0, 1 bit draft, gamma tries + 1
 *          1 bit whether points are kept apart from the answer, then 12 bits: 0 none, else fraction × 2520 + 1
 *          1 where as long as the one before, else 0 and gamma length + 1
 *          nothing where the response is not kept, else the kind's own bits and a 1
 *     p  pages seen and blocks done, sorted: 5 bits Rice power, gamma count, 16-bit keys as above
 *     t  a text of an answer: 20 bits key, 10 bits index; the rest is the text
 *     m  a text of a block: 30 bits key; the rest is the text
 *
 * Keys are hashes of ids, so that pages and questions may be moved, added and removed. Two ids of a unit with one
 * hash: the later in code-unit order is hashed again with a salt. A page with an answer on it is not listed in `p`.
 * Fractions are exact for up to ten parts (2520 is divisible by 1 to 10).
 *
 * Where the LMS has no room for that, the first of these that helps is left out, and the learner is told:
 * texts, the longest first (an answer keeps its points); answers, the points stay; pages seen. Results of quizzes
 * always stay.
 */
import type { PlayerInput } from "@lentera/model";
import { stateKeys, type FindBehaviour } from "./state-keys.ts";
import { stateReader, type Decode } from "./state-read.ts";
import { stateWriter, type Encode } from "./state-write.ts";

export type { Answer, LearnerRecord, QuizRecord } from "./record.ts";
export { blockKey, type FindBehaviour } from "./state-keys.ts";
export type { Decode } from "./state-read.ts";
export type { Encode } from "./state-write.ts";
export { worstCaseState, type PackedSize } from "./worst-case-state.ts";

/** Reads and writes the state of one unit. */
export interface StateFormat {
  readonly encode: Encode;
  readonly decode: Decode;
}

/** The format for a unit's pages, quizzes and questions. */
export function stateFormat(input: PlayerInput, find: FindBehaviour): StateFormat {
  const keys = stateKeys(input, find);
  return { encode: stateWriter(keys), decode: stateReader(keys) };
}
