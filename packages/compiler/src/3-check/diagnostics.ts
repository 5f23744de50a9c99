import type { DiagnosticTexts } from "@lentera/model";

export const checkDiagnostics = {
  "course/empty": {
    message: "The course has no page, so there is nothing to learn or to package.",
    hint: "Write a Markdown file with a heading and some text into the course folder.",
  },
  "course/no-config": {
    message: "The folder has several Markdown files and no course.yaml, so the course has no title or id of its own.",
    hint: "Add a course.yaml with the two lines “id: …” and “title: …”.",
  },
  "course/misnamed-config": {
    message: "The file {file} is not read: the description of a course is called course.yaml.",
    hint: "Rename {file} to course.yaml.",
  },
  "course/text-extension": {
    message: "The file {file} is not read, since its name ends with .txt. Windows may hide that ending.",
    hint: "Rename it to {meant}. In Notepad: “Save as”, type “All files”.",
  },
  "course/unread-text": {
    message: "{file} is not read as a page: the names of pages end with .md.",
    hint: "Rename it to {meant}. If it is no page, move it into media/.",
  },
  "course/unread-document": {
    message: "{file} is not read as a page: pages are plain text, in files whose names end with .md.",
    hint: "Copy its text into a file {meant} with an editor for plain text. If it is for download, put it into media/ and link to it.",
  },
  "course/only-documents": {
    message: "The folder has {file}, but no Markdown file (.md), and Lentera reads only those.",
    hint: "Write a file 01-start.md with an editor for plain text, such as Notepad, and copy the text of the document into it.",
  },
  "course/misnamed-glossary": {
    message: "{file} is read as a module: the glossary of a course is called glossary.md.",
    hint: "Rename it to glossary.md.",
  },
  "id/copied-file": {
    message: "{count} ids of this file are already used in {file}, the first in line {line}; it is probably a copy.",
    hint: "Delete one of the two files, or give the ids of this one other names.",
  },
  "course/no-title": {
    message: "The course has no title, so the LMS shows “{title}”, made from the folder's name.",
    hint: "Add a line “title: …” to course.yaml.",
  },
  "course/no-id": {
    message: "The course has no id, so it is “{id}”, made from the folder's name; renaming the folder would cost learners their progress.",
    hint: "Add the line “id: {id}” to course.yaml.",
  },
  "course/too-deep": {
    message: "{file} lies two folders deep and is not read as a page.",
    hint: "Move it into the module's own folder, or into a folder called include.",
  },
  "course/module-missing": {
    message: "modules: names “{module}”, but the course has no such file or folder with pages.",
    hint: "Correct the name, or create the file.",
  },
  "course/module-unlisted": {
    message: "“{module}” is not named in modules:, so learners never see it.",
    hint: "Add it to modules:, or move it out of the course.",
  },
  "course/language-untranslated": {
    message: "The player has no texts in the language “{language}”, so its buttons are in English.",
    hint: "Write a translation file: see docs/adding-a-language.md.",
  },
  "course/duplicate-objective": {
    message: "Two objectives have the id “{id}”.",
    hint: "Give one of them another id.",
  },
  "course/require-unknown": {
    message: "completion.require names “{part}”, but nothing in the course has that id or is of that kind.",
    hint: "Use the id of a quiz, case study or page, or one of pre-test, post-test, exam.",
  },
  "course/accent-unreadable": {
    message: "theme.accent “{accent}” is not a colour that CSS knows.",
    hint: "Write a colour in quotes, for instance \"#0b6e4f\".",
  },
  "course/pass-mark-decimals": {
    message: "The pass mark {passing} has more than two decimals, and LMSs keep two.",
    hint: "Round it to two decimals.",
  },
  "course/units-same-id": {
    message: "structure: modules makes one unit of “{module}” and one of “{other}”, and both get the id “{id}”, by which an LMS keeps results.",
    hint: "Rename the folder or file of one of them, or write another id: at the head of its index.md or page.",
  },
  "xapi/plain-http": {
    message: "“{key}” is an http address, so anyone on the way can read learners' names, results and tokens.",
    hint: "Write https. On an office network that has no https, add xapi/plain-http to ignore in course.yaml.",
  },
  "later/linear": {
    message: "navigation: linear comes with a later version of Lentera.",
    hint: "Write navigation: free for now, or remove the line.",
  },
  "id/duplicate": {
    message: "The id “{id}” is already used in {file}, line {line}.",
    hint: "Give this one another id: {#another-id} at the end of the heading.",
  },
  "id/duplicate-file": {
    message: "This file gets the id “{id}” from its name or its head, and {file} already uses it in line {line}.",
    hint: "Give the file another name, or write id: another-id at its head.",
  },
  "id/first-use": { message: "First used here." },
  "link/missing-target": {
    message: "The link leads to “{target}”, which is nowhere in the course.",
    hint: "Correct the link, or give the heading it should lead to that id.",
  },
  "link/missing-target-near": {
    message: "The link leads to “{target}”, which is nowhere in the course. Did you mean “{near}”?",
    hint: "Write “{near}” if that is the place.",
  },
  "link/across-units": {
    message: "The link leads to “{target}” in another module, and with structure: modules an LMS cannot follow it; it is shown as text.",
    hint: "Name the module in words, or use structure: single.",
  },
  "file/missing": {
    message: "The file “{path}” is not in the course folder.",
    hint: "Put it there, or correct the path.",
  },
  "file/missing-near": {
    message: "The file “{path}” is not in the course folder. Did you mean “{near}”?",
    hint: "Write “{written}” if that is the file; capital letters count.",
  },
  "file/heavy-image": {
    message: "The image “{path}” has {megabytes} MB, and a learner on a phone pays for each of them.",
    hint: "Make it smaller before it goes into media/: 1600 pixels wide and saved as JPEG or WebP it has about 0.3 MB.",
  },
  "file/same-text": {
    message: "This quiz has the same text as {file}, so learners answer everything twice.",
    hint: "Delete one of the two files.",
  },
  "file/is-folder": { message: "“{path}” is a folder, not a file.", hint: "Name the file inside it." },
  "file/empty": {
    message: "The file “{path}” is empty, and some LMSs refuse packages with empty files.",
    hint: "Save the file again, or remove what points to it.",
  },
  "file/refused-type": {
    message: "Many LMSs refuse a package that holds a file like “{path}”, which a server could run.",
    hint: "Put it into a .zip file or offer it elsewhere.",
  },
  "file/large": {
    message: "“{path}” has {megabytes} MB; several LMSs refuse packages of more than 250 MB, and learners on a phone will not wait.",
    hint: "Compress it, or link to where it can be watched.",
  },
  "file/too-much": {
    message: "The files of this course have {total} MB together; a package, a zip file, holds at most {most} MB.",
    hint: "“{path}” is the largest, with {megabytes} MB: compress it, or link to where it can be watched.",
  },
  "objective/unknown": {
    message: "The objective “{objective}” is not among the objectives of course.yaml.",
    hint: "Add it there, or use one of: {known}.",
  },
  "quiz/pair-incomplete": {
    message: "The test belongs to the pair “{pair}”, but no other test does, so nothing can be compared.",
    hint: "Give the other test the line “pair: {pair}”.",
  },
  "state/too-long": {
    message:
      "In the worst case the saved state of “{unit}” has {characters} characters, and {target} promises room for {limit}; an LMS that gives no more keeps scores and pages, and loses long answers.",
    hint: "Limit long texts (words=30..80), use structure: modules, or a target with more room (scorm2004, cmi5). Moodle usually gives enough.",
  },
} as const satisfies DiagnosticTexts;
