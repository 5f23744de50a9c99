import type { PlayerInput, QuestionData } from "@lentera/model";
import type { QuestionBehaviour } from "./behaviour.ts";
import { hash } from "./bits.ts";
import { fingerprintBits, pageBits, questionBits } from "./state-sections.ts";

export const version = "1";
export const end = "~.";
/** Answers in one section: what a flipped character costs at most. */
export const chunk = 64;

/** Finds the behaviour of a question; only its pure functions are used. */
export type FindBehaviour = (question: QuestionData) => QuestionBehaviour | undefined;

/** The keys of a unit's pages, quizzes and questions. */
export interface StateKeys {
  readonly questionKeys: ReadonlyMap<string, number>;
  readonly pageKeys: ReadonlyMap<string, number>;
  /** The page that a question stands on. */
  readonly pageOf: ReadonlyMap<string, string>;
  /** What is needed to write or read the answer of a question; undefined where the unit has none of this id. */
  known(id: string): KnownQuestion | undefined;
}

export interface KnownQuestion {
  readonly question: QuestionData;
  readonly behaviour: QuestionBehaviour;
  readonly fingerprint: number;
}

/** Key under which a block's text is kept. */
export function blockKey(id: string): number {
  return hash(id, 30);
}

/** Ids with their keys, unique within the unit. */
function keysOf(ids: readonly string[], bits: number): Map<string, number> {
  const keys = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of [...new Set(ids)].sort()) {
    let key = hash(id, bits);
    for (let salt = 1; taken.has(key); salt++) key = hash(`${id}\n${salt}`, bits);
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

export function stateKeys(input: PlayerInput, find: FindBehaviour): StateKeys {
  const questions = new Map(input.questions.map((question) => [question.id, question]));
  const pageOf = new Map<string, string>();
  for (const page of input.pages) for (const id of page.questions) pageOf.set(id, page.id);
  const parts = input.pages.flatMap((page) => [page.id, ...(page.parts ?? [])]);
  return {
    questionKeys: keysOf([...questions.keys(), ...input.quizzes.map((quiz) => quiz.id)], questionBits),
    pageKeys: keysOf(parts.concat(input.rules.require), pageBits),
    pageOf,
    known(id) {
      const question = questions.get(id);
      const behaviour = question && find(question);
      if (question === undefined || behaviour === undefined) return undefined;
      const fingerprint = hash(`${id}\n${behaviour.shape(question.data)}`, fingerprintBits);
      return { question, behaviour, fingerprint };
    },
  };
}
