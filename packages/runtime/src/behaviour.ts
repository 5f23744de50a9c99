import type { Interaction, InteractionResponse } from "@lentera/model";

/** Bits of a saved answer. See `state.ts` for the whole format. */
export interface Packing {
  /** `value` in `bits` bits, 0 ≤ value < 2^bits. */
  write(value: number, bits: number): void;
  /** Free text, kept beside the bits. */
  text(value: string): void;
}

/** Reads what `Packing` wrote, in the same order. */
export interface Unpacking {
  read(bits: number): number;
  text(): string;
}

/** One interaction of a question: the question itself, or one blank of it. */
export interface InteractionRecord {
  /** Appended to the question's id with an underscore; empty for the question itself. */
  readonly suffix: string;
  readonly interaction: Interaction;
  readonly response: InteractionResponse;
  /** 0–1; undefined where it cannot be marked. */
  readonly fraction?: number;
}

/** How a part of an answer came out; `answer` points at the right one. */
export type Verdict = "right" | "partly" | "wrong" | "answer";

/** What the player gives a question's browser half. */
export interface QuestionHost {
  /** A text of the player or the kind in the course's language, with `{placeholders}` filled. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The learner touched a control: the answer may now be checked. */
  changed(): void;
  /** Says something to a screen reader, politely. */
  announce(message: string): void;
  /** Items in the order in which this learner sees them in this attempt: as given unless shuffling is wished. */
  shuffle<Item>(items: readonly Item[]): readonly Item[];
  /** A word such as “Right” with its sign, to be put beside a control; `detail` follows the word. */
  mark(verdict: Verdict, detail?: string): HTMLElement;
}

/** The live controls of one question. */
export interface QuestionView<Response> {
  /** The answer as it stands, complete or not; undefined where nothing was given. */
  read(): Response | undefined;
  /** Puts an answer back (resume), or empties the controls (undefined: a new try). */
  show(response: Response | undefined): void;
  /** Called after the player has made the controls in the fieldset read-only, or ready again. */
  lock?(locked: boolean): void;
  /**
   * Shows right and wrong at the controls by `host.mark`, and the options' feedback in boxes of the class
   * `mark-note`. The player takes both away.
   */
  mark(response: Response): void;
  /** Shows the right answer where another was given, once it may be seen; called after right answers too. */
  reveal(): void;
}

/** The browser half of a question kind: exported as `behaviour` by `blocks/<kind>/browser.ts`. */
export interface QuestionBehaviour<Data = unknown, Response = unknown> {
  /** Brings the form's controls to life. `root` is the `.question` form. */
  attach(root: HTMLElement, data: Data, host: QuestionHost): QuestionView<Response>;
  /** Every part that has to be filled is filled. */
  complete(data: Data, response: Response): boolean;
  /** 0–1 of the question's points; undefined where it cannot be marked. */
  grade(data: Data, response: Response): number | undefined;
  /** What is told to the LMS. Labels are read from the document. */
  records(data: Data, response: Response, root: HTMLElement): readonly InteractionRecord[];
  /** Text on which the packed form depends (sorted option ids …): an answer saved under another shape is dropped. */
  shape(data: Data): string;
  /** Writes an answer; at most what `packedSize` of the kind says. */
  pack(data: Data, response: Response, to: Packing): void;
  /** Undefined where it cannot be an answer: the question is then as new. */
  unpack(data: Data, from: Unpacking): Response | undefined;
}

/** What the player gives a block's browser half (case study, tabs, glossary …). */
export interface BlockHost {
  /** A text of the player or the kind in the course's language, with `{placeholders}` filled. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Says something to a screen reader, politely. */
  announce(message: string): void;
  /** A short text that is kept with the learner's state under the block's id. */
  recall(): string;
  remember(value: string): void;
  /** True once the question has been answered (checked at least once). */
  answered(questionId: string): boolean;
  /** Called after each checked answer anywhere. */
  onAnswer(listener: (questionId: string) => void): void;
  /** The block has been done (a case study read to its end): counts for `completion.require`. */
  done(): void;
}

/** The live block. */
export interface BlockView {
  /** A link leads to `id` inside the block, which may be hidden: bring it to light. */
  open?(id: string): void;
}

/** The browser half of a block: exported as `behaviour` by `blocks/<kind>/browser.ts`. */
export interface BlockBehaviour {
  /** Called when the block's page is first shown. `root` has `data-block` and an id. */
  attach(root: HTMLElement, host: BlockHost): BlockView | undefined;
}

/**
 * The global object on which the prebuilt bundles of the kinds in use stand before the player starts, each a
 * `QuestionBehaviour` or `BlockBehaviour`, and the player's own parts (`parts.ts`): `questions`, `quizzes`, `search`.
 */
export type Behaviours = Readonly<Record<string, { readonly behaviour: object }>>;
