import type { Origin } from "./diagnostic.ts";

/** What a quiz is for: `practice` and `pre-test` never count; where a unit has a `post-test` or `exam`, these alone count. */
export type QuizKind = "quiz" | "practice" | "pre-test" | "post-test" | "exam";

/** A file that a page shows or offers. */
export interface AssetLink {
  /** Path as in the course folder. */
  readonly path: string;
  /** Path inside the package: lower-case ASCII, a pure function of `path`. */
  readonly target: string;
  readonly origin: Origin;
}

/** A question as the player knows it. The controls and texts stand in the document. */
export interface QuestionData<Data = unknown> {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** What the question is worth; 0 where it cannot be marked. */
  readonly points: number;
  /** Tries on this question; 0 means without limit. Inside a quiz with feedback `end` or `never` the quiz counts. */
  readonly attempts: number;
  readonly gradable: boolean;
  readonly objectives: readonly string[];
  readonly quiz?: string;
  /** Of a lone question: `practice` never counts. */
  readonly practice?: boolean;
  /** Of a lone question: its options are shuffled. In a quiz the quiz says so. */
  readonly shuffleOptions?: boolean;
  /** The kind's own part: key and settings. */
  readonly data: Data;
}

/** A quiz as the player knows it, with the settings of the course filled in. */
export interface PlayerQuiz {
  readonly id: string;
  readonly title: string;
  readonly kind: QuizKind;
  /** 0–100. */
  readonly passing: number;
  /** 0 means without limit. */
  readonly attempts: number;
  readonly shuffle: boolean;
  readonly shuffleOptions: boolean;
  /** When a learner sees what was right. */
  readonly feedback: "immediate" | "end" | "never";
  /** What can be seen once the quiz is over. */
  readonly review: "answers" | "score" | "none";
  /** Relative weight among the parts that count. */
  readonly weight: number;
  /** Tests that share a pair are compared. */
  readonly pair?: string;
  /** Ids, in the order of the author. */
  readonly questions: readonly string[];
}

/** A page as the player knows it; its HTML stands in the document. */
export interface PlayerPage {
  readonly id: string;
  readonly title: string;
  /** Index into `modules`. */
  readonly module: number;
  readonly questions: readonly string[];
  readonly quizzes: readonly string[];
  /** Ids of blocks on it that say when they are done (case studies): the page is done only then. */
  readonly parts?: readonly string[];
}

/** The JSON in `<script type="application/json" id="lentera">` of a launch page. */
export interface PlayerInput {
  readonly course: { readonly id: string; readonly title: string; readonly language: string; readonly version: string };
  /** The launchable unit: the course, or one module of it. */
  readonly unit: { readonly id: string; readonly title: string };
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  readonly pages: readonly PlayerPage[];
  readonly questions: readonly QuestionData[];
  readonly quizzes: readonly PlayerQuiz[];
  readonly rules: PlayerRules;
  /** Texts of the player and of the kinds used, in the course's language. */
  readonly texts: Readonly<Record<string, string>>;
  /** What the target's driver needs to know (activity ids and the like). */
  readonly driver: Readonly<Record<string, unknown>>;
}

/** When the unit is complete and passed. */
export interface PlayerRules {
  /** 0–1: share of the pages to be seen. */
  readonly view: number;
  /** Ids of pages, quizzes or case studies in this unit that must be done. */
  readonly require: readonly string[];
  /** 0–100. */
  readonly passing: number;
  /** Which attempt at a quiz counts. */
  readonly keep: "best" | "last" | "first" | "average";
}
