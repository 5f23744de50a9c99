/** What is kept of one question. */
export interface Answer {
  /** How often it was checked; inside a quiz: in the attempt that runs. */
  readonly tries: number;
  /** The response was changed after the last check, or never checked. */
  readonly draft: boolean;
  /** In the kind's own form; undefined where it could not be kept. */
  readonly response: unknown;
  /** The best of the tries, 0–1; undefined where it cannot be marked or was never checked. */
  readonly fraction: number | undefined;
}

/** What is kept of a quiz beside the answers of its questions. */
export interface QuizRecord {
  /** Attempts that were finished. */
  readonly taken: number;
  /** 0–1: the attempt that counts, by the course's `keep`. */
  readonly kept: number;
  /** A new attempt is being worked on; false while the last result is shown. */
  readonly open: boolean;
}

/** All that the player remembers of one learner in one unit. */
export interface LearnerRecord {
  /** Ids of pages that were shown, and of blocks that said they are done. */
  readonly seen: Set<string>;
  readonly answers: Map<string, Answer>;
  readonly quizzes: Map<string, QuizRecord>;
  /** Short texts of blocks, under `blockKey` of the block's id. */
  readonly memory: Map<number, string>;
  /** Id of the page that is open. */
  page: string | undefined;
  /** Seconds spent in earlier sessions. */
  elapsed: number;
}

export function emptyRecord(): LearnerRecord {
  return { seen: new Set(), answers: new Map(), quizzes: new Map(), memory: new Map(), page: undefined, elapsed: 0 };
}

/** A fraction after one more attempt at a quiz, by the rule that says which attempt counts. */
export function keepAttempt(
  before: QuizRecord | undefined,
  fraction: number,
  keep: "best" | "last" | "first" | "average",
  passed: boolean,
): number {
  if (before === undefined || before.taken === 0) return fraction;
  // Who has passed may practise on: the result can only get better.
  if (keep === "best" || passed) return Math.max(before.kept, fraction);
  if (keep === "last") return fraction;
  if (keep === "first") return before.kept;
  return (before.kept * before.taken + fraction) / (before.taken + 1);
}

/** The same where the last attempt, so far with the fraction `was`, is made better by another try at a question. */
export function keepTry(before: QuizRecord, was: number, fraction: number, keep: "best" | "last" | "first" | "average", passed: boolean): number {
  if (keep === "best" || keep === "last" || passed || before.taken < 2) return Math.max(before.kept, fraction);
  return keep === "first" ? before.kept : before.kept + (fraction - was) / before.taken;
}
