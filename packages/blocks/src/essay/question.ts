/** Settings of a long answer. It is never marked by the player. */
export interface EssayData {
  /** Fewest words of a complete answer. */
  readonly least?: number;
  /** Most words, shown to the learner; some more are allowed. */
  readonly most?: number;
}

/** The learner's text. */
export type EssayResponse = string;
