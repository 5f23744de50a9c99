import type { DiagnosticTexts } from "@lentera/model";

export const readDiagnostics = {
  "yaml/tab": {
    message: "The line is indented with a tab, and YAML allows only spaces.",
    hint: "Replace the tab with two spaces.",
  },
  "yaml/syntax": {
    message: "This cannot be read as YAML: {problem}.",
    hint: "Compare the line with the example in docs/authoring.md; often a colon, a quote or an indent is missing.",
  },
  "yaml/colon": {
    message: "A colon inside the value makes the line unreadable.",
    hint: "Put the whole value in straight double quotes: \"…\".",
  },
  "yaml/indent": {
    message: "The line is not indented like its neighbours.",
    hint: "Give lines of the same list or group the same number of spaces.",
  },
  "yaml/not-indented": {
    message: "{keys} belong under “{parent}”, but are not indented.",
    hint: "Put two spaces in front of each of these lines.",
  },
  "yaml/missing-mark": {
    message: "A quote or bracket is opened here and never closed.",
    hint: "Close it, or remove it.",
  },
  "yaml/no-colon": {
    message: "The line has a word without a colon, so it is neither a key nor a value.",
    hint: "Write it as “key: value”.",
  },
  "yaml/alias": {
    message: "References with & and * are not used here.",
    hint: "Write the value out.",
  },
  "yaml/too-deep": {
    message: "The value is nested too deeply to be a setting.",
    hint: "Write it as a plain value or a short list.",
  },
  "yaml/repeated-key": {
    message: "The key “{key}” stands here twice.",
    hint: "Remove one of the two.",
  },
  "yaml/not-closed": {
    message: "The settings at the top of the file begin with --- and never end.",
    hint: "Write --- on a line of its own after the last setting.",
  },
  "yaml/dashes": {
    message: "The settings at the top of the file must stand between two lines of three hyphens, and “{text}” is none.",
    hint: "Write --- instead, with the hyphen of the keyboard.",
  },
  "yaml/no-type": {
    message: "{keys} belong to a file of the type “{type}”, but this one does not say what it is.",
    hint: "Add the line “type: {type}” between the two ---.",
  },
  "yaml/unknown-key": {
    message: "Not a setting here: “{key}”.",
    hint: "Remove it, or use one of: {known}.",
  },
  "yaml/key-elsewhere": {
    message: "“{key}” has no meaning at the head of this file.",
    hint: "Write “{meant}” in course.yaml, or in a file of the type it belongs to; or say with type: what this file is.",
  },
  "yaml/misspelt-key": {
    message: "“{key}” is not a setting here. Did you mean “{meant}”?",
    hint: "Write “{meant}”, or one of: {known}.",
  },
  "yaml/missing-key": {
    message: "The setting “{key}” is missing.",
    hint: "Add a line “{key}: …”.",
  },
  "yaml/empty": {
    message: "“{key}” has no value.",
    hint: "Write a value after the colon, or remove the line.",
  },
  "yaml/not-allowed": {
    message: "“{value}” is not a value of “{key}”.",
    hint: "Use one of: {allowed}.",
  },
  "yaml/misspelt-value": {
    message: "“{value}” is not a value of “{key}”. Did you mean “{meant}”?",
    hint: "Write “{meant}”, or one of: {allowed}.",
  },
  "yaml/too-long": {
    message: "“{key}” is longer than {most}.",
    hint: "Shorten it.",
  },
  "yaml/out-of-range": {
    message: "“{key}” is {value}, but must be from {least} to {most}.",
    hint: "Write a number from {least} to {most}.",
  },
  "yaml/bad-form": {
    message: "“{value}” is not a form that “{key}” can have.",
    hint: "Write it like this: {example}",
  },
  "yaml/bad-value": {
    message: "“{value}” cannot be used for “{key}”.",
    hint: "See what “{key}” may be in docs/authoring.md.",
  },
  "yaml/want-list": {
    message: "“{key}” must be a list, but is “{value}”.",
    hint: "Write it in brackets: [{value}].",
  },
  "yaml/want-keys": {
    message: "“{key}” must have settings of its own, but is “{value}”.",
    hint: "Put each setting on an indented line below it.",
  },
  "yaml/want-number": {
    message: "“{key}” must be a number, but is “{value}”.",
    hint: "Write digits only, without a word or a sign behind them.",
  },
  "yaml/want-yes-no": {
    message: "“{key}” must be true or false, but is “{value}”.",
    hint: "Write true or false.",
  },
  "yaml/want-text": {
    message: "“{key}” must be a text, but is “{value}”.",
    hint: "Write one text in quotes.",
  },
  "xapi/secret": {
    message: "“{key}” would put a secret into the package, and everybody who opens the course could read it.",
    hint: "Remove “{key}” and make a new secret in the LRS, since this one has been in a file. Write token: with the address that gives a token at launch: see docs/lrs.md.",
  },
  "xapi/unknown-key": {
    message: "xapi: knows endpoint and token, not “{key}”.",
    hint: "Correct the name or remove the line. If what it says is a secret, make a new one in the LRS: it must not stand in a file of the course.",
  },
  "later/type": {
    message: "Files of the type “{name}” come with a later version of Lentera.",
    hint: "Until then write the activity as a page, or take the file out of the course.",
  },
  "later/key": {
    message: "“{key}” comes with a later version of Lentera.",
    hint: "Remove it for now.",
  },
} as const satisfies DiagnosticTexts;
