import type { Scoring } from "../authoring/scoring.ts";

/** The key and settings of a choice question. Options are known by their ids alone. */
export interface ChoiceData {
  /** In the author's order. */
  readonly options: readonly string[];
  /** The ticked options. */
  readonly correct: readonly string[];
  /** Several options may be chosen. */
  readonly multiple: boolean;
  /** Only with `multiple`; default `partial`. */
  readonly scoring?: Scoring;
  /** −1 to 1, one for each option, where the author weighed any of them. */
  readonly weights?: readonly number[];
  /** Of a true/false question: the option that says “true”. */
  readonly truth?: string;
  /** The author's order is kept although the quiz shuffles options. */
  readonly fixed?: true;
}

/** Ids of the chosen options. */
export type ChoiceResponse = readonly string[];
