import type { DiagnosticTexts } from "@lentera/model";
import { questionDiagnostics } from "../authoring/questions.ts";

/** What authors get wrong in case studies. */
export const diagnostics = {
  ...questionDiagnostics,
  "case-study/no-scenes": {
    message: "This case study has no part that could be read.",
    hint: "Start each part with a heading, such as “## Situation”.",
  },
  "case-study/unknown-class": {
    message: "“.{name}” is no kind of part of a case study.",
    hint: "Use .exhibit, .questions, .decision or .debrief, or take it away for a part that is simply read.",
  },
  "case-study/empty-part": {
    message: "“{title}” has a heading but no text.",
    hint: "Write what the learner is to read there, or remove the heading.",
  },
  "case-study/empty-exhibit": {
    message: "The exhibit “{title}” shows nothing.",
    hint: "Write the text, table or picture of the exhibit below its heading.",
  },
  "case-study/no-questions": {
    message: "“{title}” is to hold questions, but has none.",
    hint: "Start each question with a heading one level lower, or put --- between them.",
  },
  "case-study/no-options": {
    message: "The decision “{title}” has no list of links, so there is nothing to decide.",
    hint: "Write a list in which each item is a link to a part of this file: “- [Text](#id-of-a-heading)”.",
  },
  "case-study/one-option": {
    message: "The decision “{title}” offers only one way.",
    hint: "Add another link to the list, or take away .decision.",
  },
  "case-study/option-without-link": {
    message: "“{text}” stands among the options of a decision but leads nowhere.",
    hint: "Make a link of it: [{text}](#id-of-a-heading).",
  },
  "case-study/unknown-target": {
    message: "This option leads to “#{id}”, which is no part of this case study.",
    hint: "Use the id of one of its headings: {known}.",
  },
  "case-study/option-to-itself": {
    message: "This option leads back to its own decision, so nothing would happen.",
    hint: "Let it lead to another part of this file.",
  },
  "case-study/unknown-after": {
    message: "The debrief “{title}” is to open after “{id}”, which is no other part of this case study.",
    hint: "Write after= and the id of one of its headings: {known}.",
  },
  "case-study/nothing-to-wait-for": {
    message: "The debrief “{title}” is to open after “{id}”, but nothing is answered or decided there.",
    hint: "Write after= and the id of a part with .questions or .decision, or take it away.",
  },
  "case-study/not-reached": {
    message: "“{title}” stands among what follows from the decision “{decision}”, but no option leads to it.",
    hint: "Add an option that links to #{id}, or move the part below the consequences of the decision.",
  },
} satisfies DiagnosticTexts;
