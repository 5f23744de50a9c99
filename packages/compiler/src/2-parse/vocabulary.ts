import type { FileContext } from "./file-context.ts";
import { Words } from "./words.ts";

/** Alerts that are shown where they stand. */
export const shownAlerts = ["note", "tip", "important", "warning", "caution"] as const;
/** Alerts that belong to a question. */
export const questionAlerts = ["hint", "correct", "incorrect", "explanation", "rubric", "model"] as const;
/** Alerts that no learner ever sees. */
export const secretAlerts = ["facilitator"] as const;

export const alertNames: readonly string[] = [...shownAlerts, ...questionAlerts, ...secretAlerts];

/** Keys of every question, whatever its kind. */
export const questionKeys: readonly string[] = [
  "type",
  "points",
  "objective",
  "objectives",
  "attempts",
  "practice",
  "title",
];

/** Keys whose values are words of the format, and so may be written in the course's language. */
export const wordValues: ReadonlySet<string> = new Set([
  "type",
  "kind",
  "scoring",
  "feedback",
  "review",
  "keep",
  "structure",
  "shuffle",
  "shuffle-options",
]);

/** What the format has but this version does not: reported as such, so that nobody hunts for a typing mistake. */
export const laterKeys: ReadonlySet<string> = new Set([
  "time-limit",
  "draw",
  "from",
  "tags",
  "confidence",
  "vars",
  "requires",
  "if",
  "group",
  "due",
  "level",
  "anonymous",
  "state",
  "show",
  "outcome",
  "navigation",
  "checkpoints",
]);
export const laterContainers: ReadonlySet<string> = new Set([
  "simulation",
  "survey",
  "discussion",
  "webinar",
  "assignment",
  "action-plan",
]);
export const laterLeaves: ReadonlySet<string> = new Set(["embed"]);
export const laterQuestionTypes: ReadonlySet<string> = new Set([
  "categorize",
  "matrix",
  "likert",
  "hotspot",
  "upload-evidence",
]);
export const laterDiagrams: ReadonlySet<string> = new Set(["mermaid", "vega-lite"]);

/** The names and keys that are known in one course: the kinds in use decide. */
export class Vocabulary {
  readonly words: Words;
  readonly containers: ReadonlySet<string>;
  readonly leaves: ReadonlySet<string>;
  /** Every key that some heading, question or block understands. */
  readonly keys: ReadonlySet<string>;
  /** Those of the keys whose values are words of the format. */
  readonly wordValues: ReadonlySet<string>;

  constructor(context: FileContext) {
    this.words = new Words(context.words);
    const { questions, blocks } = context.kinds;
    const kinds = [...questions, ...blocks];
    this.containers = new Set(["question", ...blocks.flatMap((kind) => kind.containers), ...laterContainers]);
    this.leaves = new Set(["include", ...blocks.flatMap((kind) => kind.leaves), ...laterLeaves]);
    this.keys = new Set([
      ...questionKeys,
      ...laterKeys,
      ...kinds.flatMap((kind) => kind.attributes),
    ]);
    this.wordValues = new Set([...wordValues, ...kinds.flatMap((kind) => kind.wordAttributes ?? [])]);
  }

  isLeaf(name: string): boolean {
    return this.leaves.has(this.words.canonical(name));
  }

  isContainer(name: string): boolean {
    return this.containers.has(this.words.canonical(name));
  }

  /** Braces that do not begin like attributes (`#id`, `.class`, `key=`, a known word) stay text. */
  isAttributes(text: string): boolean {
    const start = text.trimStart();
    if (/^(#|\.(?=\p{L}))/u.test(start) || /^[\p{L}_][\p{L}\p{N}_-]*\s?[-+*/]?=/u.test(start)) return true;
    const word = /^[\p{L}][\p{L}\p{N}_-]*(?=\s|$)/u.exec(start)?.[0];
    return word !== undefined && this.keys.has(this.words.canonical(word));
  }
}
