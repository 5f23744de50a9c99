/** A blank that takes words. */
export interface TextBlank {
  readonly type: "text";
  /** Right answers as the author wrote them; the first is the one that is shown. */
  readonly answers: readonly string[];
  /** Regular expressions for the whole answer, as `[source, flags]`. */
  readonly patterns?: readonly (readonly [source: string, flags: string])[];
  /** Upper and lower case matter. */
  readonly exact?: true;
}

/** A blank that takes a number. */
export interface NumberBlank {
  readonly type: "number";
  readonly min: number;
  readonly max: number;
  /** The right answer as it is shown, in the author's spelling. */
  readonly shown: string;
  /** The course's language writes 12,5. */
  readonly comma?: true;
}

/** A drop-down list in the text. */
export interface SelectBlank {
  readonly type: "select";
  readonly options: readonly string[];
  readonly correct: string;
}

/** What is right in one blank, by the way in which it is answered. */
export type BlankKey = TextBlank | NumberBlank | SelectBlank;

/** Key and settings of a text with blanks. */
export interface BlanksData {
  readonly blanks: readonly BlankKey[];
  /** All blanks or nothing; else each right one earns its share. */
  readonly whole?: true;
}

/** What was given in each blank: text, or the id of an option; empty where nothing. */
export type BlanksResponse = readonly string[];
