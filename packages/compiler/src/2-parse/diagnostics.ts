import type { DiagnosticTexts } from "@lentera/model";

export const parseDiagnostics = {
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
  "id/repeated": {
    message: "The id “{id}” is used twice in this file.",
    hint: "Give this one another id.",
  },
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
    hint: "Add options (- [ ] and - [x]), a blank [[…]], or type=… at the end of the heading.",
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
  "later/checkpoints": {
    message: "Questions that pause a video come with a later version of Lentera.",
    hint: "Put the questions below the video for now.",
  },
  "later/diagram": {
    message: "Diagrams in {name} are drawn by a later version of Lentera.",
    hint: "Put a picture of the diagram into media/ and show it with ![…](media/…).",
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
  "question/outside": {
    message: "A list with boxes stands outside a question, so it cannot be answered.",
    hint: "Put :::question above it and ::: below it, or write plain list items.",
  },
  "math/not-closed": {
    message: "A formula is opened with {text} and never closed.",
    hint: "Close it with {text}; for a dollar sign write \\$.",
  },
  "math/unreadable": {
    message: "The formula cannot be read: {problem}",
    hint: "Correct the formula; the notation is that of LaTeX.",
  },
  "alert/line-outside": {
    message: "This line follows [!{name}] without a >, so it does not belong to it and is shown to everyone.",
    hint: "Write > in front of the line, or leave an empty line above it.",
  },
  "alert/outside-question": {
    message: "[!{name}] belongs to a question, and here is none.",
    hint: "Move it into the question, or use [!NOTE].",
  },
  "alert/inside-html": {
    message: "[!{name}] inside raw HTML is not kept apart from the text and would be shown.",
    hint: "Move it out of the HTML.",
  },
  "alert/not-at-start": {
    message: "{text} does not stand at the beginning of a quoted line, so it is only text.",
    hint: "Begin the line with > {text}.",
  },
  "alert/not-read": {
    message: "{text} is only text, so everyone reads what follows it.",
    hint: "Write {meant}, with nothing else in the brackets.",
  },
  "list/not-read": {
    message: "“{text}” does not begin a list item: the line is only text and joins the one above it.",
    hint: "Begin it and the lines like it with “{meant}” and a space.",
  },
  "heading/skipped": {
    message: "“{title}” is written with {marks}, and what stands above it has the level {above}: a level is left out, which misleads whoever listens to the page.",
    hint: "Write it with {meant}.",
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
  "blank/outside-question": {
    message: "The blank [[{text}]] stands outside a question, so it cannot be filled.",
    hint: "Put :::question above the text and ::: below it.",
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
  "code/not-closed": {
    message: "The block of code is opened here with {mark} and never closed, so all that follows is code.",
    hint: "Write {mark} on a line of its own where the code ends.",
  },
  "leaf/misspelt": {
    message: "There is no ::{text}. Did you mean ::{meant}?",
    hint: "Write ::{meant}.",
  },
  "leaf/unknown": {
    message: "There is no ::{text}.",
    hint: "Use ::video, ::audio, ::download or ::include.",
  },
  "html/element": {
    message: "{names} is removed, since it could run programs or break the page.",
    hint: "Use Markdown instead; content of your own that you trust can say html: trusted in course.yaml.",
  },
  "html/attribute": {
    message: "The HTML attributes {names} are removed, since they could run programs or break the page.",
    hint: "Leave them out.",
  },
  "link/unsafe-scheme": {
    message: "A link may not begin with {scheme}:, which can run programs.",
    hint: "Use https: or a file of the course.",
  },
  "link/empty": {
    message: "The link leads nowhere.",
    hint: "Write an address between the round brackets.",
  },
  "link/outside-course": {
    message: "“{path}” lies outside the course folder and would be missing in the package.",
    hint: "Copy the file into the course, for instance into media/.",
  },
  "link/on-this-computer": {
    message: "“{url}” is a place on this computer, and learners do not have it.",
    hint: "Copy the file into media/ and write media/{name}.",
  },
  "image/format": {
    message: "Browsers do not show images of the kind .{extension}: {url}.",
    hint: "Save it as JPEG or PNG and name that file here; offer other files with ::download.",
  },
  "media/remote": {
    message: "“{url}” is on another server, and a package must work without one.",
    hint: "Download the file into media/ and name it there.",
  },
  "image/no-alt": {
    message: "The image {url} has no text for those who cannot see it.",
    hint: "Write what it shows: ![…]({url}); for mere decoration ![]({url}){.decorative}.",
  },
  "image/decorative-alt": {
    message: "The image is marked as decoration but has the text “{alt}”, which nobody will hear.",
    hint: "Remove the text, or remove {.decorative}.",
  },
} as const satisfies DiagnosticTexts;
