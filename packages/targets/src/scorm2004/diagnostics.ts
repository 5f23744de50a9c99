import type { DiagnosticTexts } from "@lentera/model";
import { diagnostics as scorm } from "../scorm/diagnostics.ts";

export const diagnostics = {
  ...scorm,
  "scorm2004/several-units": {
    message:
      "With “structure: modules” this SCORM 2004 package has {count} parts; Moodle plays only one of them at a time and refuses the next until its page is loaded again.",
    hint: "In Moodle, set “Display content structure in player” to “In a drop-down menu”, which loads the page for each part; or write “structure: single” in course.yaml.",
  },
} satisfies DiagnosticTexts;
