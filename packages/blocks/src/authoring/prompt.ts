import { h } from "hastscript";
import type { Element } from "hast";
import type { RootContent } from "mdast";
import type { DiagnosticTexts, KindContext, QuestionParts } from "@lentera/model";
import { blanksIn } from "./blank-nodes.ts";

/**
 * The text of a question, which is also its accessible name. Where the author wrote nothing but a heading,
 * the heading is the question. Reports a question without any text.
 */
export function prompt(nodes: readonly RootContent[], parts: QuestionParts, context: KindContext): Element {
  const stray = blanksIn(parts.nodes)[0];
  if (stray) context.report({ code: "question/stray-blank", severity: "error", values: { text: stray.value }, origin: context.origin(stray) });
  const shown = nodes.filter((node) => node.type !== "definition");
  if (shown.length > 0) return h("div.prompt", { id: `${parts.id}--prompt` }, context.content(nodes));
  if (parts.title === "") {
    context.report({ code: "question/no-prompt", severity: "error", origin: context.origin(parts.node) });
  }
  return h("div.prompt.prompt--title", { id: `${parts.id}--prompt` }, h("p", parts.title));
}

/** Findings that every question kind may report. */
export const promptDiagnostics = {
  "question/no-prompt": {
    message: "This question has nothing that asks: no text and no heading.",
    hint: "Write the question above its answers, or as the heading.",
  },
  "question/stray-blank": {
    message: "The blank [[{text}]] stands in a question that is answered in another way, so nobody could fill it.",
    hint: "Make two questions of it, or write three underscores instead of the blank.",
  },
} satisfies DiagnosticTexts;
