import type { DiagnosticTexts } from "@lentera/model";
import { promptDiagnostics } from "../authoring/prompt.ts";

/** What authors get wrong in essays. */
export const diagnostics = {
  ...promptDiagnostics,
  "essay/nothing-to-compare": {
    message: "After answering, the learner has nothing to compare the text with.",
    hint: "Add a model answer (> [!MODEL]) or a table of criteria (> [!RUBRIC]).",
  },
  "essay/bad-words": {
    message: "“{value}” is no number of words.",
    hint: "Write words=50..150, words=50.. (at least) or words=..150 (at most).",
  },
} satisfies DiagnosticTexts;
