import type { DiagnosticTexts } from "@lentera/model";

export const diagnostics = {
  "xapi/several-units": {
    message: "An xAPI package opens one document, but with “structure: modules” the course has {count} of them.",
    hint: "Write “structure: single” in course.yaml, or leave xapi out of the targets.",
  },
} satisfies DiagnosticTexts;
