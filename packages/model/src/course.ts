import type { CourseConfig } from "./config.ts";
import type { Finding, Origin } from "./diagnostic.ts";
import type { AssetLink, QuestionData, QuizKind } from "./player-input.ts";

/** A learning outcome: a CMI objective, a cmi5 objective, an xAPI activity. */
export interface Outcome {
  readonly id: string;
  readonly text: string;
  readonly level?: string;
  readonly competency?: string;
}

/** A question as the model keeps it once its page is rendered: what grading, tracking and checks need. */
export interface Question extends QuestionData {
  readonly origin: Origin;
  /** Plain text of the prompt, for findings and interaction descriptions. */
  readonly text: string;
}

/** Questions that are taken, attempted and scored together. A lone question has none. */
export interface Quiz {
  readonly id: string;
  readonly title: string;
  readonly kind: QuizKind;
  /** 0–100; without it the course's. */
  readonly passing?: number;
  /** How often the quiz may be taken; 0 means without limit. */
  readonly attempts?: number;
  readonly shuffle: boolean;
  readonly shuffleOptions: boolean;
  readonly feedback: "immediate" | "end" | "never";
  readonly review: "answers" | "score" | "none";
  /** Relative weight among the parts that count. */
  readonly weight: number;
  /** Tests that share a pair are compared. */
  readonly pair?: string;
  readonly questions: readonly string[];
  readonly origin: Origin;
}

/** A place that `#id` links lead to. */
export interface Anchor {
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
}

/** What a learner turns to. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly type: "page" | "quiz" | "case-study";
  /**
   * Sanitised HTML of the page's body. Links whose target lies in another file stand as
   * `href="lentera:#id"` until the course is assembled.
   */
  readonly html: string;
  readonly questions: readonly Question[];
  readonly quizzes: readonly Quiz[];
  /** Ids of parts inside the page (headings, scenes) that links may lead to. */
  readonly anchors: readonly Anchor[];
  /** Names of the block kinds used, so that only these are shipped. */
  readonly kinds: readonly string[];
  readonly objectives: readonly string[];
  /** Minutes. */
  readonly duration?: number;
  readonly origin: Origin;
}

/** A section of the course; with `structure: modules` also the unit that an LMS launches. */
export interface Module {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly Page[];
  readonly objectives: readonly string[];
  readonly duration?: number;
  readonly origin: Origin;
}

/** An internal link whose target is looked up once all files are known. */
export interface PendingLink {
  /** `#id`, or a path relative to the course folder. */
  readonly target: string;
  readonly origin: Origin;
}

/** A term of the glossary. */
export interface Term {
  readonly term: string;
  readonly id: string;
  readonly html: string;
  readonly origin: Origin;
}

/**
 * All that one source file yields: a plain value without trees, so that files can be compiled in worker
 * threads and kept by content hash.
 */
export interface CompiledFile {
  readonly path: string;
  /** What the file is: part of the reading order, or read for other reasons. */
  readonly role: "module" | "page" | "module-index" | "glossary";
  readonly id: string;
  readonly title: string;
  readonly pages: readonly Page[];
  readonly terms: readonly Term[];
  readonly links: readonly PendingLink[];
  readonly assets: readonly AssetLink[];
  readonly findings: readonly Finding[];
  readonly origin: Origin;
  /** Keys of course.yaml in the front matter of a single-file course. */
  readonly config?: CourseConfig;
}

/** A whole course, compiled and assembled. */
export interface Course {
  readonly id: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly config: CourseConfig;
  /** Where its title stands; a course without modules has none. */
  readonly origin?: Origin;
  /** Planned time in minutes. */
  readonly duration?: number;
  readonly outcomes: readonly Outcome[];
  readonly modules: readonly Module[];
  readonly terms: readonly Term[];
  readonly assets: readonly AssetLink[];
}
