import { find } from "./find.ts";
import type { ElementContent } from "hast";
import type { DiagnosticTexts, KindContext, QuestionDefaults } from "@lentera/model";
import { noAttributes } from "./settings.ts";
import type { Chunk } from "./split.ts";

/** Renders the questions of a block and says which ids they got. */
export function renderQuestions(
  chunks: readonly Chunk[],
  node: { position?: unknown },
  defaults: QuestionDefaults,
  context: KindContext,
): { readonly forms: ElementContent[]; readonly ids: string[] } {
  const forms = chunks.flatMap(({ heading, nodes }) => {
    if (heading && !context.source(heading).trimStart().startsWith("#")) {
      const values = { text: context.plain([heading]) };
      context.report({ code: "question/underlined", severity: "error", values, origin: context.origin(heading) });
    }
    const attributes = heading?.data?.attributes ?? noAttributes;
    return context.question(nodes, attributes, heading?.children ?? [], heading ?? nodes[0] ?? node, defaults);
  });
  const ids = find(forms, (element) => typeof element.properties["dataQuestion"] === "string");
  return { forms, ids: ids.map((form) => String(form.properties["dataQuestion"])) };
}

/** Findings of `splitQuestions` and `renderQuestions`. */
export const questionDiagnostics = {
  "question/in-quiz": {
    message: "In a quiz, and among the questions of a case study, a heading begins each question; a block :::{name} belongs to a page.",
    hint: "Write a heading such as “## Title” (“###” in a block or a case study) in place of each line :::{name}, with its settings in braces at the end, and delete the ::: below it.",
  },
  "question/underlined": {
    message: "“{text}” stands directly above a line of dashes, which makes it a heading instead of ending the question.",
    hint: "Leave an empty line above the dashes; for a heading write ## in front of the text.",
  },
} satisfies DiagnosticTexts;
