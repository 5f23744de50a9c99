import type { DiagnosticTexts } from "@lentera/model";

const report = "This is a fault of Lentera, not of your course. Please report it together with the course.";

/** What can be wrong with a finished package. */
export const diagnostics = {
  "package/manifest-missing": {
    message: "The {target} package has no {file} at its root, so no learning management system can read it.",
    hint: report,
  },
  "package/manifest-not-first": {
    message: "In the {target} package {file} is not the first file, which some learning management systems need.",
    hint: report,
  },
  "package/not-xml": {
    message: "Line {line} of {file} in the {target} package is not well-formed XML: {detail}",
    hint: report,
  },
  "package/not-valid": {
    message: "Line {line} of {file} in the {target} package breaks the official schema: {detail}",
    hint: report,
  },
  "package/schema-missing": {
    message: "The {target} package lacks the schema file {file}.",
    hint: report,
  },
  "package/identifier-repeated": {
    message: "The identifier “{identifier}” stands twice in {file} of the {target} package.",
    hint: "Give one of the two parts of the course another id.",
  },
  "package/reference-unresolved": {
    message: "{file} of the {target} package refers to “{identifier}”, which is not there.",
    hint: report,
  },
  "package/item-misshapen": {
    message: "The item “{identifier}” in {file} of the {target} package must either launch something or hold other items.",
    hint: report,
  },
  "package/title-missing": {
    message: "“{identifier}” has no title in {file} of the {target} package.",
    hint: "Give the course and each of its modules a title.",
  },
  "package/scorm-type-missing": {
    message: "The resource “{identifier}” in {file} of the {target} package does not say {attribute}; learning management systems would take it for a file that is done as soon as it is opened.",
    hint: report,
  },
  "package/version-unknown": {
    message: "{file} of the {target} package names the version “{version}” instead of “{expected}”.",
    hint: report,
  },
  "package/file-missing": {
    message: "{file} of the {target} package names “{path}”, which is not in the package.",
    hint: report,
  },
  "package/file-not-listed": {
    message: "“{path}” is in the {target} package, but {file} does not list it exactly once.",
    hint: report,
  },
  "package/path-not-portable": {
    message: "The path “{path}” in the {target} package has characters that some learning management systems do not take.",
    hint: report,
  },
  "package/path-repeated": {
    message: "Two files of the {target} package have the path “{path}”, apart from upper and lower case.",
    hint: "Rename one of the two files in the course folder.",
  },
  "package/file-empty": {
    message: "“{path}” in the {target} package is empty, which some learning management systems cannot unpack.",
    hint: "Remove the file from the course, or put something into it.",
  },
  "package/iri-not-absolute": {
    message: "“{identifier}” in {file} of the {target} package is not an absolute IRI.",
    hint: "Check “base” in course.yaml: it must begin with https:// or another scheme.",
  },
  "package/element-order": {
    message: "Line {line} of {file} in the {target} package has “{element}” where it may not stand.",
    hint: report,
  },
  "package/attribute-wrong": {
    message: "“{identifier}” in {file} of the {target} package has {attribute} “{value}”, which the standard does not know.",
    hint: report,
  },
} satisfies DiagnosticTexts;

export type PackageCode = keyof typeof diagnostics;
