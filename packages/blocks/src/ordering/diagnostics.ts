import type { DiagnosticTexts } from "@lentera/model";
import { promptDiagnostics } from "../authoring/prompt.ts";
import { scoringDiagnostics } from "../authoring/scoring.ts";

/** What authors get wrong in ordering questions. */
export const diagnostics = {
  ...promptDiagnostics,
  ...scoringDiagnostics,
  "ordering/no-list": {
    message: "This question is to put things in order, but it has no numbered list.",
    hint: "Write the items as a list in the right order: “1. …”, “2. …”. The learner sees them mixed.",
  },
  "ordering/two-lists": {
    message: "This ordering question has a second numbered list, and only one can be put in order.",
    hint: "Put all items in one list, without other text between them.",
  },
  "ordering/too-few-items": {
    message: "There is nothing to put in order: the list has {count} item.",
    hint: "Write at least two items.",
  },
  "ordering/too-many-items": {
    message: "The list has {count} items, and at most {most} can be put in order.",
    hint: "Divide it into several questions, or leave out what need not be asked.",
  },
  "ordering/empty-item": {
    message: "This item of the list has no text.",
    hint: "Write something after its number, or remove the line.",
  },
  "ordering/duplicate-item": {
    message: "“{text}” stands twice in the list, so that two orders would look the same.",
    hint: "Change or remove one of the two.",
  },
} satisfies DiagnosticTexts;
