import type { RootContent } from "mdast";
import type { Attributes, KindContext, QuestionDefaults } from "@lentera/model";
import { mergeAttributes } from "./attributes.ts";
import { secretAlerts, shownAlerts } from "./vocabulary.ts";

/** A question's Markdown, sorted. */
export interface SortedQuestion {
  /** What the kind reads. */
  readonly nodes: readonly RootContent[];
  /** Those of the heading or opener and those at the end of a line of the question. */
  readonly attributes: Attributes;
  /** What asks: without lists and tables that may be the answers. */
  readonly prompt: readonly RootContent[];
  readonly hints: readonly (readonly RootContent[])[];
  /** By name: correct, incorrect, explanation, rubric, model. */
  readonly feedback: ReadonlyMap<string, readonly RootContent[]>;
}

/** Takes hints and feedback out of a question, and drops what only facilitators may see. */
export function questionParts(nodes: readonly RootContent[], written: Attributes): SortedQuestion {
  const kept: RootContent[] = [];
  const hints: (readonly RootContent[])[] = [];
  const feedback = new Map<string, readonly RootContent[]>();
  let attributes = written;
  for (const node of nodes) {
    if (node.type === "alert" && !shownAlerts.some((name) => name === node.name)) {
      if (node.name === "hint") hints.push(node.children);
      else if (!secretAlerts.some((name) => name === node.name)) {
        feedback.set(node.name, [...(feedback.get(node.name) ?? []), ...node.children]);
      }
      continue;
    }
    if (node.type === "paragraph" && node.data?.attributes) {
      attributes = mergeAttributes(attributes, node.data.attributes);
      delete node.data.attributes;
      if (node.children.length === 0) continue;
    }
    kept.push(node);
  }
  const prompt = kept.filter(
    (node) => node.type !== "list" && node.type !== "table" && node.type !== "blockquote",
  );
  return { nodes: kept, attributes, prompt, hints, feedback };
}

/** What every question may say of itself. */
export interface CommonSettings {
  readonly points: number;
  /** 0 means without limit. */
  readonly attempts: number;
  readonly objectives: readonly string[];
  readonly practice: boolean;
}

/** Reads `points`, `attempts`, `objective` and `practice`. */
export function readCommon(
  attributes: Attributes,
  defaults: QuestionDefaults,
  context: KindContext,
): CommonSettings {
  const number = (key: string, whole: boolean, most: number): number | undefined => {
    const written = attributes.values.get(key);
    if (written === undefined) return undefined;
    const value = written.value === true ? NaN : Number(written.value.replace(",", "."));
    if (value >= 0 && value <= most && (!whole || Number.isInteger(value))) return value;
    const values = { key: written.written, value: String(written.value), most };
    context.report({
      code: whole ? "question/bad-count" : "question/bad-number",
      severity: "error",
      values,
      origin: context.origin(written.range),
    });
    return undefined;
  };
  const named = attributes.values.get("objective") ?? attributes.values.get("objectives");
  const practice = attributes.values.get("practice")?.value;
  return {
    points: number("points", false, 1000) ?? 1,
    attempts: number("attempts", true, 99) ?? defaults.attempts ?? 0,
    objectives:
      typeof named?.value === "string" ? named.value.split(/[\s,;]+/).filter((id) => id !== "") : [],
    practice:
      defaults.quiz === undefined &&
      practice !== undefined &&
      !/^(?:no|false|off|tidak|0)$/i.test(String(practice)),
  };
}
