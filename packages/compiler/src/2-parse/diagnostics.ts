import type { DiagnosticTexts } from "@lentera/model";
import { renderDiagnostics } from "./render/diagnostics.ts";
import { treeDiagnostics } from "./tree/diagnostics.ts";

/** Findings of one file, those of its tree and of its HTML among them. */
export const parseDiagnostics = {
  ...treeDiagnostics,
  ...renderDiagnostics,
  "attributes/open-quote": {
    message: "A quote is opened in “{value}” and never closed.",
    hint: "Close it with the same quote before the brace.",
  },
  "attributes/unquoted": {
    message: "The value in “{value}” has spaces and stands without quotes.",
    hint: "Write {meant}",
  },
  "attributes/no-value": {
    message: "“{value}” has no value after the equals sign.",
    hint: "Write the value right after it, without a space.",
  },
  "attributes/repeated": {
    message: "“{value}” stands twice in these braces.",
    hint: "Remove one of the two.",
  },
  "attributes/bad-id": {
    message: "“{value}” cannot be an id: ids have letters, digits, hyphens and underscores only.",
    hint: "Write it like {#my-question}.",
  },
  "attributes/two-ids": {
    message: "The braces hold a second id, “{value}”.",
    hint: "Keep one id.",
  },
  "attributes/unknown-word": {
    message: "“{value}” means nothing in these braces.",
    hint: "Remove it, or write it as key=value. To show the braces as text, write \\{ in front.",
  },
  "attributes/misspelt-word": {
    message: "“{value}” means nothing in these braces. Did you mean “{meant}”?",
    hint: "Write “{meant}”, or remove it.",
  },
  "attributes/misspelt-key": {
    message: "“{key}” is not known here. Did you mean “{meant}”?",
    hint: "Write “{meant}”, or one of: {known}.",
  },
  "attributes/no-keys-here": {
    message: "“{key}” has no effect here.",
    hint: "Remove it.",
  },
  "attributes/unknown-key": {
    message: "“{key}” is not known here.",
    hint: "Use one of: {known}.",
  },
  "attributes/unused-class": {
    message: "“.{name}” has no effect on this heading.",
    hint: "Remove it. Parts such as .exhibit or .decision belong to the highest headings of a case study.",
  },
  "attributes/misplaced": {
    message: "Braces with settings stand where nothing can take them.",
    hint: "Move them to the end of the heading, list item or block line they belong to. To show them as text, write \\{ in front.",
  },
  "attributes/not-closed": {
    message: "The braces are opened with settings and never closed.",
    hint: "Write } after the last setting, on the same line.",
  },
  "file/empty-page": {
    message: "{file} has no text, so there is nothing to show.",
    hint: "Write something into it, or delete it.",
  },
  "file/not-utf-8": {
    message: "The byte {byte} here is not UTF-8, so letters would be lost.",
    hint: "Open the file in Notepad or another editor, choose “Save as” and the encoding UTF-8. Look at this line afterwards: some letters may have to be written again.",
  },
  "file/utf-16": {
    message: "The file is saved as UTF-16, which Notepad also calls Unicode; Lentera reads UTF-8.",
    hint: "Open the file in Notepad, choose “Save as” and beside the name the encoding UTF-8.",
  },
  "file/nul": {
    message: "The file holds a NUL byte, so it is not a text file.",
    hint: "Check that it is Markdown and not a document or an image with the wrong name.",
  },
  "file/line-too-long": {
    message:
      "The line is too long to be text that somebody wrote: {count} characters, and at most {most} are read.",
    hint: "Take embedded data out of the file and put it into media/.",
  },
  "file/too-deep": {
    message: "The text is nested too deeply to be read.",
    hint: "Remove the long row of > or list marks.",
  },
  "id/same-text": {
    message: "“{text}” stands twice in this file, so both would get the same id.",
    hint: "Give this one an id of its own: {#another-id} at the end of the line.",
  },
  "id/same-id": {
    message: "“{text}” would get the id “{id}”, which is in use in this file.",
    hint: "Give this one an id of its own: {#another-id} at the end of the line.",
  },
  "id/repeated": {
    message: "The id “{id}” is used twice in this file.",
    hint: "Give this one another id.",
  },
  "glossary/no-term": {
    message: "A definition stands here without a term.",
    hint: "Write the term on the line above it.",
  },
  "glossary/repeated": {
    message: "The term “{term}” is defined twice.",
    hint: "Keep one definition.",
  },
  "glossary/empty": {
    message: "The glossary has no term.",
    hint: "Write a term on one line and “: its definition” on the next.",
  },
  "number/unreadable": {
    message: "“{text}” is not a number.",
    hint: "Write digits, for instance 12.5.",
  },
  "number/ambiguous": {
    message: "“{text}” is read as {value}, since “{mark}” is the decimal mark of the course's language.",
    hint: "If you meant a thousand, leave the separator out.",
  },
  "question/no-kind": {
    message: "This looks like a question, but there is nothing to answer.",
    hint: "Add options (- [ ] and - [x]) or a blank [[…]]; for a long text write {type=essay} at the end of the heading.",
  },
  "question/in-list": {
    message: "The items of this numbered list are questions with answers of their own; learners would be asked to put them in order.",
    hint: "In a quiz, give each question a heading (## …) of its own; write its answers below as “- [ ] …”, the right one as “- [x] …”. What is to be put in order says type=ordering, what is to be answered in writing type=essay.",
  },
  "question/lettered": {
    message: "The answers have letters in front, so they are only text and none can be chosen.",
    hint: "Write each on a line of its own as “- [ ] …”, the right one as “- [x] …”. Letters may stay where a text is to be written: type=essay.",
  },
  "question/typed": {
    message: "These answers are only text: nothing can be chosen, and learners would read “{text}”.",
    hint: "Write :::question above the question and ::: below it, each answer as “- [ ] …”, the right one as “- [x] …”, and delete the line with the key.",
  },
  "question/key-shown": {
    message: "Learners would read “{text}”.",
    hint: "Delete the line; the right answer is marked with [x]. What explains it stands in a box: > [!EXPLANATION].",
  },
  "later/question-type": {
    message: "Questions of the type “{name}” come with a later version of Lentera.",
    hint: "Write it as another kind of question for now.",
  },
  "question/unknown-type": {
    message: "There is no question type “{name}”.",
    hint: "Use one of: {known}.",
  },
  "question/misspelt-type": {
    message: "There is no question type “{name}”. Did you mean “{meant}”?",
    hint: "Write type={meant}.",
  },
  "later/container": {
    message: "The block :::{name} comes with a later version of Lentera.",
    hint: "Write its content as plain text for now.",
  },
  "later/leaf": {
    message: "::{name} comes with a later version of Lentera.",
    hint: "Use a link for now.",
  },
  "page/hidden-title": {
    message: "The heading “{heading}” is not shown: the file is called “{title}” at its head.",
    hint: "Delete one of the two, or write the heading with ## to keep it.",
  },
  "page/second-title": {
    message: "The file has a second title, “{title}”, at the highest level.",
    hint: "Write it with ## if it is a page or a section, or move it to a file of its own.",
  },
  "page/empty-title": {
    message: "The heading has no text, so the page has no name.",
    hint: "Write a title after the ##.",
  },
  "page/unknown-key": {
    message: "“{key}” has no effect on a page.",
    hint: "Use one of: {known}.",
  },
  "include/no-file": {
    message: "::include does not say which file.",
    hint: 'Write ::include{file="include/part.md"}.',
  },
  "include/circle": {
    message: "“{path}” includes itself: {chain}.",
    hint: "Take one of the includes out.",
  },
  "include/too-many": {
    message: "With “{path}” this file includes more than {most} parts, or more than {millions} million characters, counting what its parts include.",
    hint: "Look for a part that includes others several times; else divide this file.",
  },
  "include/missing": {
    message: "The file “{path}” to include is not in the course.",
    hint: "Correct the path: it begins where this file is, or with / in the course folder.",
  },
  "question/bad-count": {
    message: "“{key}={value}” must be a whole number.",
    hint: "Write for instance {key}=2.",
  },
  "question/bad-number": {
    message: "“{key}={value}” must be a number that is not negative.",
    hint: "Write for instance {key}=2.",
  },
} as const satisfies DiagnosticTexts;
