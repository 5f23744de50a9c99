import type { DiagnosticTexts } from "@lentera/model";

/** Findings of lines and marks that are put in order: containers, leaves, alerts, tables, and what looks like them. */
export const treeDiagnostics = {
  "table/text-row": {
    message: "“{text}” stands directly under a table and so becomes a row of it.",
    hint: "Leave an empty line between the table and the text.",
  },
  "table/short-row": {
    message: "This row has {found} cells, but the table has {width} columns.",
    hint: "Add the missing cells; an empty one is written as two bars with a space between.",
  },
  "table/long-row": {
    message: "This row has {found} cells, but the table has only {width} columns, so the rest would be lost.",
    hint: "Take a cell away, or add a column to the first line. A bar inside a cell is written \\|.",
  },
  "later/checkpoints": {
    message: "Questions that pause a video come with a later version of Lentera.",
    hint: "Put the questions below the video for now.",
  },
  "alert/line-outside": {
    message: "This line follows [!{name}] without a >, so it does not belong to it and is shown to everyone.",
    hint: "Write > in front of the line, or leave an empty line above it.",
  },
  "alert/not-at-start": {
    message: "{text} does not stand at the beginning of a quoted line, so it is only text.",
    hint: "Begin the line with > {text}.",
  },
  "alert/not-read": {
    message: "{text} is only text, so everyone reads what follows it.",
    hint: "Write {meant}, with nothing else in the brackets.",
  },
  "footnote/repeated": {
    message: "A second note is called [^{name}], so nobody would ever see it.",
    hint: "Give it a name of its own, also where it is mentioned: all pages of a file share their notes.",
  },
  "list/not-read": {
    message: "“{text}” does not begin a list item: the line is only text and joins the one above it.",
    hint: "Begin it and the lines like it with “{meant}” and a space.",
  },
  "heading/not-read": {
    message: "“{text}” without a space does not begin a heading: the line is only text.",
    hint: "Write a space after “{meant}”.",
  },
  "link/not-read": {
    message: "This is only text: a link or an image is not written like this.",
    hint: "Write {meant}.",
  },
  "alert/unknown": {
    message: "There is no [!{name}].",
    hint: "Use one of: {known}.",
  },
  "alert/misspelt": {
    message: "There is no [!{name}]. Did you mean [!{meant}]?",
    hint: "Write [!{meant}].",
  },
  "alert/not-quoted": {
    message: "[!{name}] is not in a block quote, so it is only text.",
    hint: "Write > in front of it and of the lines that belong to it.",
  },
  "blank/empty": {
    message: "The blank has no answer.",
    hint: "Write the right answer between the brackets: [[answer]].",
  },
  "blank/not-closed": {
    message: "The blank is opened with [[ and never closed.",
    hint: "Write ]] after the answer, on the same line. To show [[ as text, write \\[[.",
  },
  "container/not-at-start": {
    message: "{text} does not stand at the beginning of a line, so it is only text.",
    hint: "Move it to a line of its own.",
  },
  "container/stray-end": {
    message: "This ::: closes nothing.",
    hint: "Remove it, or open a block above it, for instance :::quiz.",
  },
  "container/not-closed": {
    message: "The block :::{name} is opened here and never closed.",
    hint: "Write ::: on a line of its own where it ends.",
  },
  "container/too-deep": {
    message: "Blocks stand inside each other more than {most} deep.",
    hint: "Close the blocks that have ended with ::: on a line of its own.",
  },
  "container/two-colons": {
    message: "::{name} opens a block, and a block is opened with three colons.",
    hint: "Write :::{name}, and ::: where it ends.",
  },
  "container/spaced-colons": {
    message: "In “{text}” spaces stand between the colons.",
    hint: "Write the colons side by side: {meant}",
  },
  "container/indented": {
    message: "A line with ::: and four or more spaces in front is only text.",
    hint: "Remove the spaces in front of this line, and of those that belong to it.",
  },
  "table/no-rule": {
    message: "These lines are only text: a table has hyphens for each of its columns below the first line.",
    hint: "Write {meant} below the first line.",
  },
  "table/tabs": {
    message: "The cells of these lines stand apart by tabs, as in a spreadsheet; they would run on in one paragraph.",
    hint: "Write a table: {meant}, below it |---|---| with one --- for each column, then the other lines like the first.",
  },
  "container/alert": {
    message: "{name} is a box, and boxes are written as quotes.",
    hint: "Write > [!{name}] and begin each line of the text with >; leave out both lines with colons.",
  },
  "container/no-name": {
    message: "These colons open a block, but no name follows.",
    hint: "Write the name of a block after them, one of: {known}; or leave out both lines with colons.",
  },
  "container/unknown": {
    message: "There is no block called “{name}”.",
    hint: "Use one of: {known}.",
  },
  "container/misspelt": {
    message: "There is no block called “{name}”. Did you mean “{meant}”?",
    hint: "Write :::{meant}.",
  },
  "container/unreadable": {
    message: "“{text}” after the name of the block cannot be read.",
    hint: "Write a title as [Title] and settings as {key=value}.",
  },
  "leaf/misspelt": {
    message: "There is no ::{text}. Did you mean ::{meant}?",
    hint: "Write ::{meant}.",
  },
  "leaf/not-at-start": {
    message: "{text} does not stand alone on a line, so it is only text.",
    hint: "Move it to a line of its own.",
  },
  "leaf/unknown": {
    message: "There is no ::{text}.",
    hint: "Use ::video, ::audio, ::download or ::include.",
  },
} as const satisfies DiagnosticTexts;
