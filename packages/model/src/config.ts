/** Who made the course, as course.yaml names them. */
export interface Author {
  readonly name: string;
  readonly affiliation?: string;
  readonly role?: "author" | "reviewer" | "partner" | "sponsor";
}

/** An objective of course.yaml. */
export interface ObjectiveConfig {
  readonly id: string;
  readonly text: string;
  /** Bloom level or the office's own word. */
  readonly level?: string;
  readonly competency?: string;
}

/** What has to be done beside the parts that count for the score. */
export interface CompletionConfig {
  /** Share of the pages to be seen, as "80%"; default 100%. */
  readonly view?: string;
  /** Ids of quizzes, case studies or pages, or kinds such as `post-test`, that must be done. */
  readonly require?: readonly string[];
}

/** What quizzes that say nothing themselves take from the course. */
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
  /** Base of every identifier that an LMS keeps. */
  readonly id?: string;
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly version?: string;
  readonly description?: string;
  readonly authors?: readonly Author[];
  readonly license?: string;
  /** "6 JP", "4h 30m", "90m". */
  readonly duration?: string;
  readonly keywords?: readonly string[];
  readonly objectives?: readonly ObjectiveConfig[];
  /** One unit for the LMS (`single`, the default), or one for each module. */
  readonly structure?: "single" | "modules";
  /** Files and folders in reading order; without it by name. */
  readonly modules?: readonly string[];
  readonly completion?: CompletionConfig;
  readonly grading?: GradingConfig;
  readonly navigation?: "free" | "linear";
  /** What `lentera build` makes without `-t`. */
  readonly targets?: readonly string[];
  /** Address on which the identifiers of cmi5 and xAPI are built; a urn made from the id without it. */
  readonly base?: string;
  /** Language of findings. */
  readonly messages?: string;
  readonly theme?: { readonly accent?: string; readonly logo?: string };
  readonly xapi?: XapiConfig;
  /** Whether raw HTML is cleaned (the default) or kept as written. */
  readonly html?: "sanitised" | "trusted";
  /** Codes of warnings that are not to be shown. */
  readonly ignore?: readonly string[];
}
