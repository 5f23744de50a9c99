import { h } from "hastscript";
import type { RootContent } from "mdast";
import type { Attributes, KindContext, ParsedQuestion, QuestionParts } from "@lentera/model";
import { prompt } from "../authoring/prompt.ts";
import { longest } from "./pack.ts";
import type { EssayData } from "./question.ts";

/** Words that choose the kind. */
export const types = ["essay"];

/** A rubric or a model answer, and nothing else to answer with. */
export function matches(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => node.type === "alert" && (node.name === "rubric" || node.name === "model"));
}

/** Takes the whole text as the prompt; rubric and model answer are shown by the frame after the answer. */
export function parse(parts: QuestionParts, context: KindContext): ParsedQuestion<EssayData> | undefined {
  if (parts.rubric.length + parts.model.length === 0) {
    const origin = context.origin(parts.node);
    context.report({ code: "essay/nothing-to-compare", severity: "warning", origin });
  }
  const data = readWords(parts.attributes, context);
  return {
    data,
    gradable: false,
    body: [
      prompt(parts.nodes, parts, context),
      h("textarea.essay-text", {
        name: parts.id,
        rows: 8,
        maxLength: longest(data),
        ariaLabelledBy: `${parts.id}--prompt`,
        ariaDescribedBy: `${parts.id}--count`,
      }),
      h("p.essay-count", { id: `${parts.id}--count` }),
    ],
  };
}

function readWords(attributes: Attributes, context: KindContext): EssayData {
  const written = attributes.values.get("words");
  if (!written) return {};
  const found = /^(\d*)\s*(?:\.\.|-|–)\s*(\d*)$|^(\d+)$/.exec(String(written.value));
  const [least, most] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? found?.[3] ?? 0)];
  if (!found || least + most === 0 || (most > 0 && least > most)) {
    const values = { value: String(written.value) };
    context.report({ code: "essay/bad-words", severity: "error", values, origin: context.origin(written.range) });
    return {};
  }
  return { ...(least > 0 ? { least } : {}), ...(most > 0 ? { most } : {}) };
}
