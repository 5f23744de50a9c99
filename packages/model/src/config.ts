/** Who made the course, as course.yaml names them. */
export interface Author {
  readonly name: string;
  readonly affiliation?: string;
  readonly role?: "author" | "reviewer" | "partner" | "sponsor";
}

export interface ObjectiveConfig {
  readonly id: string;
  readonly text: string;
  /** Bloom level or the office's own word. */
  readonly level?: string;
  readonly competency?: string;
}

export interface CompletionConfig {
  /** Share of the pages to be seen, as "80%"; default 100%. */
  readonly view?: string;
  /** Ids of quizzes, case studies or pages, or kinds such as `post-test`, that must be done. */
  readonly require?: readonly string[];
}

export interface GradingConfig {
  /** Pass mark, 0–100 with at most two decimals; default 70. */
  readonly passing?: number;
  /** How often a quiz may be taken where it says nothing itself; 0 means without limit (the default). */
  readonly attempts?: number;
  /** Which attempt counts; default best. */
  readonly keep?: "best" | "last" | "first" | "average";
}

/** An LRS that packages without an LMS report to. Never holds a secret: whoever has the package can read it. */
export interface XapiConfig {
  /** Address before `statements`. */
  readonly endpoint: string;
  /** Address that gives a signed-in learner's name and a token, asked at each launch. */
  readonly token?: string;
}

/** course.yaml after its words were made canonical. Everything but the title is optional. */
export interface CourseConfig {
  readonly id?: string;
  readonly title?: string;
  readonly language?: string;
  readonly version?: string;
  readonly description?: string;
  readonly authors?: readonly Author[];
  readonly license?: string;
  /** "6 JP", "4h 30m", "90m". */
  readonly duration?: string;
  readonly keywords?: readonly string[];
  readonly objectives?: readonly ObjectiveConfig[];
  readonly structure?: "single" | "modules";
  readonly modules?: readonly string[];
  readonly completion?: CompletionConfig;
  readonly grading?: GradingConfig;
  readonly navigation?: "free" | "linear";
  readonly targets?: readonly string[];
  readonly base?: string;
  readonly messages?: string;
  readonly theme?: { readonly accent?: string; readonly logo?: string };
  readonly xapi?: XapiConfig;
  readonly html?: "sanitised" | "trusted";
  /** Codes of warnings that are not to be shown. */
  readonly ignore?: readonly string[];
}
