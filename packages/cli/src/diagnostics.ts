import type { DiagnosticTexts } from "@lentera/model";

/** Findings about files and folders, which only the command line meets. */
export const fileDiagnostics = {
  "files/no-course": {
    message: "There is no course at {path}.",
    hint: "Check the spelling, or start one with: npx lentera new {path}",
  },
  "files/not-a-course": {
    message: "{path} is neither a folder, a course.yaml nor a Markdown file (.md).",
    hint: "Name the folder of the course, its course.yaml, or a single .md file.",
  },
  "files/wrong-folder": {
    message: "{path} is not the folder of a course: course.yaml stands in {meant}.",
    hint: "Name that folder: \"{meant}\".",
  },
  "files/unreadable": {
    message: "{file} cannot be read: {reason}.",
    hint: "Close programs that hold the file, or give yourself the right to read it.",
  },
  "files/name-not-utf-8": {
    message: "The name of {file} is not in UTF-8, so the file cannot be opened.",
    hint: "Give it another name; letters from a to z, digits and hyphens work everywhere.",
  },
  "files/too-large": {
    message: "{file} has {size}, too much for one file of text (at most {limit}).",
    hint: "Split it into several files; pictures and other data belong in media/ as files of their own.",
  },
  "files/too-many": {
    message: "{path} holds more than {most} files and folders, more than any course.",
    hint: "Name the folder in which the course alone lies.",
  },
  "files/link-outside": {
    message: "{file} is a link to a place outside the course folder and was left out.",
    hint: "Copy the file into the course folder.",
  },
  "files/same-name": {
    message: "Two files have the name {file}, written with different bytes for the same letters.",
    hint: "Delete or rename one of them.",
  },
  "new/exists": {
    message: "{path} exists already and is not empty; nothing was changed.",
    hint: "Choose another name for the new course.",
  },
  "output/not-writable": {
    message: "The folder {path} cannot be written: {reason}.",
    hint: "Choose another folder with -o, or give yourself the right to write there.",
  },
  "output/disk-full": {
    message: "There is no room left on the disk for {path}; no package was written.",
    hint: "Free some space, or choose a folder on another disk with -o.",
  },
  "output/failed": {
    message: "{path} could not be written: {reason}.",
    hint: "Try again, or choose another folder with -o.",
  },
} as const satisfies DiagnosticTexts;
