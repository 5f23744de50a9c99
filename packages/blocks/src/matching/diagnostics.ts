import type { DiagnosticTexts } from "@lentera/model";
import { promptDiagnostics } from "../authoring/prompt.ts";
import { scoringDiagnostics } from "../authoring/scoring.ts";

/** What authors get wrong in matching questions. */
export const diagnostics = {
  ...promptDiagnostics,
  ...scoringDiagnostics,
  "matching/no-table": {
    message: "This question is to match pairs, but it has no table.",
    hint: "Write a table of two columns: on the left what is given, on the right what belongs to it.",
  },
  "matching/two-tables": {
    message: "This matching question has a second table, and only one can be answered.",
    hint: "Put all pairs in one table, or start a new question.",
  },
  "matching/wrong-columns": {
    message: "A matching table has exactly two columns, and this row has {count}.",
    hint: "Keep two cells in every row, and leave an empty line below the table.",
  },
  "matching/too-few-pairs": {
    message: "There is nothing to match: the table needs at least two rows below its header, and has {count}.",
    hint: "Add rows. The first row of a table is its header and is not asked.",
  },
  "matching/too-many-pairs": {
    message: "The table has {count} rows, and at most {most} can be matched.",
    hint: "Divide it into several questions, or leave out what need not be asked.",
  },
  "matching/empty-target": {
    message: "“{text}” has nothing on its right, so it could never be matched.",
    hint: "Write what belongs to it in the second column. Only the first column may be empty (a distractor).",
  },
  "matching/duplicate-source": {
    message: "“{text}” stands twice in the first column.",
    hint: "Change or remove one of the two rows.",
  },
  "matching/duplicate-target": {
    message: "“{text}” stands twice in the second column, so it is offered once and right for both rows.",
    hint: "If that is meant, turn this warning off; else change one of the two.",
  },
  "matching/one-target": {
    message: "All rows have the same right side, so there is nothing to choose.",
    hint: "Write different texts in the second column.",
  },
  "matching/picture-target": {
    message: "The second column becomes a drop-down list, which shows text only, and this cell has no text.",
    hint: "Put pictures in the first column and texts in the second.",
  },
} satisfies DiagnosticTexts;
