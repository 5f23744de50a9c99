import type { DiagnosticTexts } from "@lentera/model";

/** Findings of both versions of SCORM. */
export const diagnostics = {
  "scorm/title-too-long": {
    message: "The title “{title}” has {length} characters; learning management systems keep {most} of them.",
    hint: "Shorten the title to {most} characters or fewer.",
  },
  "scorm/too-many-options": {
    message: "The question “{question}” has {count} options; {target} can report at most {most} to the learning management system.",
    hint: "Give the question {most} options or fewer, or split it. Until then its answers are reported as plain text.",
  },
} satisfies DiagnosticTexts;
