/** The key of an ordering question. */
export interface OrderingData {
  /** The ids of the items in the right order. */
  readonly correct: readonly string[];
  /** The whole order or nothing; else each item in its right place earns its share. */
  readonly whole?: true;
}

/** The ids of the items in the learner's order. */
export type OrderingResponse = readonly string[];
