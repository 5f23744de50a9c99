import type { DiagnosticTexts } from "@lentera/model";
import { promptDiagnostics } from "../authoring/prompt.ts";
import { scoringDiagnostics } from "../authoring/scoring.ts";

/** What authors get wrong in choice questions. */
export const diagnostics = {
  ...promptDiagnostics,
  ...scoringDiagnostics,
  "choice/no-options": {
    message: "This question is to be a choice, but it has no list of options.",
    hint: "Write the options as a list: “- [x]” before the right one, “- [ ]” before the others.",
  },
  "choice/one-option": {
    message: "This question offers only one option, so there is nothing to choose.",
    hint: "Add at least one more line that begins with “- [ ]”.",
  },
  "choice/no-correct-answer": {
    message: "No option of this question is marked as right.",
    hint: "Put an x between the brackets of the right option: “- [x] …”.",
  },
  "choice/not-an-option": {
    message: "“{text}” stands among the options but has no proper box.",
    hint: "Begin the line with “- [ ]” (wrong) or “- [x]” (right), then a space and the text.",
  },
  "choice/indented-option": {
    message: "This option is indented, so it belongs to the option above it and could not be chosen.",
    hint: "Remove the spaces in front of it: all options begin at the same column.",
  },
  "choice/empty-option": {
    message: "This option has no text.",
    hint: "Write the option after the box, or remove the line.",
  },
  "choice/duplicate-option": {
    message: "The option “{text}” stands twice in this question, so a learner cannot tell which one is meant.",
    hint: "Change or remove one of the two.",
  },
  "choice/two-lists": {
    message: "This question has a second list of options below other text, and only one list can be answered.",
    hint: "Put all options in one list, or start a new question with a heading or ---.",
  },
  "choice/feedback-outside": {
    message: "This block quote is not indented, so it belongs to no option and cuts the list.",
    hint: "Indent the line with “>” by two spaces, so that it stands under the text of its option.",
  },
  "choice/bad-weight": {
    message: "“{value}” is no weight of an option: a weight is a number from -1 to 1.",
    hint: "Write a number such as {0.5} or {-0.25}; the right option of a single choice is always worth 1.",
  },
  "choice/weights-below-one": {
    message: "The best answer adds up to {sum} instead of 1; the weights are scaled so that it earns all points.",
    hint: "Change the weights so that those of the right options add up to 1.",
  },
  "choice/several-correct": {
    message: "Only one answer is asked for here, but {count} options are marked as right.",
    hint: "Leave one [x], or take away “type={type}” so that several options may be chosen.",
  },
  "choice/not-true-false": {
    message: "A true/false question has exactly two options, and this one has {count}.",
    hint: "Keep two options, such as “- [x] True” and “- [ ] False”, or take away the type.",
  },
} satisfies DiagnosticTexts;
