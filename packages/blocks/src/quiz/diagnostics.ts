import type { DiagnosticTexts } from "@lentera/model";
import { questionDiagnostics } from "../authoring/questions.ts";
import { settingDiagnostics } from "../authoring/settings.ts";

/** What authors get wrong in quizzes. */
export const diagnostics = {
  ...settingDiagnostics,
  ...questionDiagnostics,
  "quiz/empty": {
    message: "This quiz has no questions.",
    hint: "Start each question with a heading such as “## Question title”, or put --- between the questions.",
  },
} satisfies DiagnosticTexts;
