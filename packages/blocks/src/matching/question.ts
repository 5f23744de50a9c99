/** The key of a matching question. */
export interface MatchingData {
  /** In the author's order. */
  readonly sources: readonly string[];
  /** In the order of the drop-down lists, which says nothing about the key. */
  readonly targets: readonly string[];
  /** The right target of each source. */
  readonly correct: readonly string[];
  /** All pairs or nothing; else each right pair earns its share. */
  readonly whole?: true;
}

/** The target chosen for each source, in the order of `sources`; empty where none. */
export type MatchingResponse = readonly string[];
