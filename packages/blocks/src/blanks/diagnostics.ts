import type { DiagnosticTexts } from "@lentera/model";
import { promptDiagnostics } from "../authoring/prompt.ts";
import { scoringDiagnostics } from "../authoring/scoring.ts";

/** What authors get wrong in texts with blanks. */
export const diagnostics = {
  ...promptDiagnostics,
  ...scoringDiagnostics,
  "blanks/no-blank": {
    message: "This question is to have blanks, but its text has none.",
    hint: "Write the right answer in double brackets where the blank stands: “The capital is [[Padang]].”",
  },
  "blanks/empty": {
    message: "This blank holds no answer, so it could never be filled.",
    hint: "Write the right answer between the double brackets.",
  },
  "blanks/empty-alternative": {
    message: "The blank [[{text}]] has nothing between two of its bars.",
    hint: "Remove one of the bars “|”, or write an answer between them.",
  },
  "blanks/two-right": {
    message: "The drop-down list [[{text}]] marks several options as right.",
    hint: "Leave parentheses around one option only.",
  },
  "blanks/one-option": {
    message: "The drop-down list [[{text}]] offers only one option.",
    hint: "Add other options after bars: [[(right) | wrong | wrong]]. For a field to type in, take away the parentheses.",
  },
  "blanks/duplicate-option": {
    message: "The option “{option}” stands twice in the drop-down list [[{text}]].",
    hint: "Change or remove one of the two.",
  },
  "blanks/bad-range": {
    message: "No number lies in [[{text}]]: {min} is greater than {max}.",
    hint: "Write the smaller number first: [[= 10..12]]. A tolerance after ± is not negative.",
  },
  "blanks/bad-pattern": {
    message: "The regular expression {pattern} cannot be read: {problem}.",
    hint: "Correct it, or write the accepted answers with bars between them: [[one | two]].",
  },
  "blanks/slow-pattern": {
    message: "The regular expression {pattern} repeats something that itself repeats or has alternatives, which can hang a learner's browser.",
    hint: "Write it without a * + or {…} around a group with * + ? or | in it, or list the accepted answers with bars between them.",
  },
  "blanks/number-as-text": {
    message: "The blank [[{text}]] compares a number letter by letter, so another spelling of the same number is wrong.",
    hint: "Write an equals sign in front of it: [[= {text}]].",
  },
} satisfies DiagnosticTexts;
