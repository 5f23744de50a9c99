import type { InteractionType } from "../core/statement.ts";
import { registry, video, type ActivityTypeName, type VerbName } from "./vocabulary.ts";

/** What is said about one kind of activity. */
export interface ActivityPattern {
  /** What authors and teachers call it. */
  readonly content: string;
  readonly type: ActivityTypeName;
  /** In the order in which they come; those with a question mark only where they apply. */
  readonly verbs: readonly (VerbName | `${VerbName}?`)[];
  /** Items inside it that are said with their own statements. */
  readonly items?: { readonly type: ActivityTypeName; readonly verb: VerbName; readonly interactions: readonly InteractionType[] };
  /** Parts of the result that are filled. */
  readonly result: readonly ("response" | "success" | "score" | "duration" | "completion" | "progress" | "extensions")[];
  /** What stands where in the context. */
  readonly context: string;
  /** Extensions of the activity's definition. */
  readonly extensions?: Readonly<Record<string, string>>;
  /** IRI of the profile that it follows. */
  readonly category?: string;
}

/** Activity → statements: the one table from which builders and documentation speak. */
export const activityPatterns = {
  page: {
    content: "Page",
    type: "lesson",
    verbs: ["experienced"],
    result: [],
    context: "grouping: course",
  },
  module: {
    content: "Module, course unit",
    type: "module",
    verbs: ["initialized", "progressed?", "completed?", "passed?", "failed?", "suspended?", "terminated"],
    result: ["completion", "success", "score", "duration", "progress"],
    context: "grouping: course",
  },
  question: {
    content: "Question on a page",
    type: "interaction",
    verbs: ["answered"],
    result: ["response", "success", "score", "duration"],
    context: "parent: page; grouping: course",
  },
  quiz: {
    content: "Quiz",
    type: "assessment",
    verbs: ["attempted", "passed?", "failed?", "completed?"],
    items: {
      type: "interaction",
      verb: "answered",
      interactions: ["true-false", "choice", "fill-in", "long-fill-in", "matching", "sequencing", "numeric", "performance"],
    },
    result: ["score", "success", "completion", "duration"],
    context: "parent of items: quiz; grouping: course",
  },
  survey: {
    content: "Survey",
    type: "assessment",
    verbs: ["initialized", "completed"],
    items: { type: "interaction", verb: "answered", interactions: ["likert", "choice", "long-fill-in"] },
    result: ["response", "completion", "duration"],
    context: "parent of items: survey; assessment-type: survey; no right answers, no success",
    extensions: { [registry.assessmentType]: "survey" },
  },
  caseStudy: {
    content: "Case study, branching scenario",
    type: "scenario",
    verbs: ["initialized", "selected", "completed"],
    items: { type: "interaction", verb: "answered", interactions: ["choice", "sequencing"] },
    result: ["response", "completion", "duration"],
    context: "parent of choices: scenario; grouping: course",
  },
  simulation: {
    content: "Simulation",
    type: "simulation",
    verbs: ["initialized", "interacted", "completed", "passed?", "failed?"],
    items: { type: "interaction", verb: "answered", interactions: ["performance", "numeric"] },
    result: ["success", "score", "completion", "duration"],
    context: "parent of procedures: simulation; grouping: course",
  },
  reflection: {
    content: "Reflection, essay",
    type: "interaction",
    verbs: ["answered"],
    items: { type: "interaction", verb: "answered", interactions: ["long-fill-in"] },
    result: ["response", "duration"],
    context: "parent: page; nothing right or wrong",
  },
  discussion: {
    content: "Discussion",
    type: "discussion",
    verbs: ["commented"],
    result: ["response"],
    context: "parent: page",
  },
  video: {
    content: "Video",
    type: "video",
    verbs: ["initialized", "played", "paused", "seeked?", "interacted?", "completed?", "terminated"],
    result: ["extensions", "completion", "duration"],
    context: "category: video profile; session-id",
    category: video.category,
  },
  audio: {
    content: "Audio",
    type: "audio",
    verbs: ["initialized", "played", "paused", "seeked?", "interacted?", "completed?", "terminated"],
    result: ["extensions", "completion", "duration"],
    context: "category: video profile; session-id",
    category: video.category,
  },
  webinar: {
    content: "Webinar, meeting",
    type: "webinar",
    verbs: ["registered", "attended", "completed?"],
    result: ["completion", "duration"],
    context: "instructor",
  },
  download: {
    content: "File, reading",
    type: "file",
    verbs: ["experienced"],
    result: [],
    context: "parent: page",
  },
} as const satisfies Readonly<Record<string, ActivityPattern>>;

/** The kinds of activity of the table, for `about`. */
export type ActivityKind = keyof typeof activityPatterns;

type Optional<Name> = Name extends `${infer Required}?` ? Required : Name;

/** The verbs that go with a kind of activity. */
export type VerbOf<Kind extends ActivityKind> = Optional<(typeof activityPatterns)[Kind]["verbs"][number]> & VerbName;

/** The table in Markdown, as it stands in the documentation. */
export function activityTable(): string {
  const patterns: readonly ActivityPattern[] = Object.values(activityPatterns);
  const rows = patterns.map(({ content, type, verbs, items, result, context }) => {
    const said = verbs.map((name) => name.replace(/\?$/, " (where it applies)")).join(", ");
    const inner = items ? `${items.verb}: ${items.interactions.join(", ")}` : "–";
    return `| ${content} | ${type} | ${said} | ${inner} | ${result.join(", ") || "–"} | ${context} |`;
  });
  return ["| content | object's type | verbs, in order | items inside | result | context |", "|---|---|---|---|---|---|", ...rows].join("\n");
}
