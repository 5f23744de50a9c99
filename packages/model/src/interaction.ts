/** An answer, a step or a scale point with its short identifier (letters, digits, underscore) and its text. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/**
 * The waist between question kinds and targets: the interaction vocabulary that SCORM 2004 (RTE 4.2.9)
 * and xAPI (1.0.3, Data 2.4.4.1) share. Delimiters are a target's business.
 */
export type Interaction =
  | { readonly type: "true-false"; readonly correct?: boolean }
  | {
      readonly type: "choice" | "sequencing";
      readonly options: readonly Labelled[];
      /** Each entry is one complete right answer, as option ids. */
      readonly correct: readonly (readonly string[])[];
    }
  | {
      readonly type: "matching";
      readonly sources: readonly Labelled[];
      readonly targets: readonly Labelled[];
      readonly correct: readonly (readonly (readonly [source: string, target: string])[])[];
    }
  | {
      readonly type: "fill-in" | "long-fill-in";
      readonly correct: readonly string[];
      readonly caseMatters: boolean;
    }
  | { readonly type: "numeric"; readonly min?: number; readonly max?: number }
  | { readonly type: "likert"; readonly scale: readonly Labelled[] }
  | { readonly type: "performance"; readonly steps: readonly Labelled[] }
  | { readonly type: "other" };

/** What a learner gave, in the interaction's own terms. */
export type InteractionResponse =
  | { readonly type: "true-false"; readonly value: boolean }
  | { readonly type: "choice" | "sequencing"; readonly value: readonly string[] }
  | { readonly type: "matching"; readonly value: readonly (readonly [source: string, target: string])[] }
  | { readonly type: "fill-in" | "long-fill-in" | "other"; readonly value: string }
  | { readonly type: "numeric"; readonly value: number }
  | { readonly type: "likert"; readonly value: string }
  | { readonly type: "performance"; readonly value: readonly (readonly [step: string, answer: string])[] };

/** Points out of points. A question that cannot be marked has no Grade. */
export interface Grade {
  /** 0 to `outOf`. */
  readonly points: number;
  readonly outOf: number;
}
