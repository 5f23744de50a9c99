import type { Attributes, DiagnosticTexts, KindContext } from "@lentera/model";

/** How an answer that is right in part is marked. */
export type Scoring = "all-or-nothing" | "partial" | "right-minus-wrong";

const scorings: readonly Scoring[] = ["all-or-nothing", "partial", "right-minus-wrong"];

/** Reads `scoring=`; reports a word that is none of the three. */
export function readScoring(
  attributes: Attributes,
  context: KindContext,
  allowed: readonly Scoring[] = scorings,
): Scoring | undefined {
  const written = attributes.values.get("scoring");
  if (written === undefined) return undefined;
  const found = allowed.find((scoring) => scoring === written.value);
  if (found === undefined) {
    context.report({
      code: "question/unknown-scoring",
      severity: "error",
      values: { value: String(written.value), allowed: allowed.join(", ") },
      words: ["allowed"],
      origin: context.origin(written.range),
    });
  }
  return found;
}

/** Findings of `readScoring`. */
export const scoringDiagnostics = {
  "question/unknown-scoring": {
    message: "“{value}” is no way of scoring this kind of question.",
    hint: "Write scoring= and one of: {allowed}.",
  },
} satisfies DiagnosticTexts;
