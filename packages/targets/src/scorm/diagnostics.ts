import type { DiagnosticTexts } from "@lentera/model";

/** Findings of both versions of SCORM. */
export const diagnostics = {
  "scorm/title-too-long": {
    message: "The title “{title}” has {length} characters; learning management systems keep {most} of them.",
    hint: "Shorten the title to {most} characters or fewer.",
  },
} satisfies DiagnosticTexts;
