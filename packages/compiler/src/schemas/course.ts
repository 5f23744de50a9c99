import type { CourseConfig } from "@lentera/model";
import { targetIds } from "@lentera/targets/ids";
import { languages } from "../locale.ts";
import type { SchemaFor } from "./schema-for.ts";

/** Pattern of ids: letters first, then letters, digits, hyphen and underscore. */
export const idPattern = "^[A-Za-z][A-Za-z0-9_-]*$";
/** "6 JP", "4h 30m", "90m": see `durationMinutes`. */
export const durationPattern = "^\\s*(?:\\d+(?:[.,]\\d+)?\\s*(?:JP|jp|h|j|m|jam|menit|min)\\s*)+$";
/** An address to which requests are sent: without query and fragment, which a security policy cannot name. */
const webAddress = "^https?://[^\\s?#]+$";

const text = (title: string, description: string, examples: readonly unknown[] = []): object => ({
  type: "string",
  minLength: 1,
  title,
  description,
  ...(examples.length > 0 && { examples }),
});

/** The JSON Schema of course.yaml: source of `schemas/course.schema.json` and of the check at build time. */
export const courseSchema = {
  type: "object",
  title: "Lentera course",
  description: "What the course is: its title, its parts, what counts and where it is delivered.",
  additionalProperties: false,
  properties: {
    id: {
      type: "string",
      pattern: idPattern,
      maxLength: 64,
      title: "Course id",
      description:
        "Stable name of the course; the base of every identifier an LMS keeps. Never change it once learners have started.",
      examples: ["layanan-prima-asn"],
    },
    title: text("Title", "What learners and the LMS call the course.", ["Layanan Prima bagi ASN"]),
    language: {
      type: "string",
      pattern: "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$",
      title: "Language",
      description: "Language tag (BCP 47) of the course: sets the player's language and the text direction.",
      examples: ["id", "en", "ar"],
    },
    version: {
      type: "string",
      pattern: "^[0-9A-Za-z.+-]{1,20}$",
      title: "Version",
      description: "Version of the course, at most 20 characters. Write 1.10 in quotes, or it is read as the number 1.1.",
      examples: ["1.2.0"],
    },
    description: text("Description", "One or two sentences for catalogues, at most 1,000 characters."),
    authors: {
      type: "array",
      title: "Authors",
      description: "Who made the course, in the order in which they are named.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name"],
        properties: {
          name: text("Name", "Name of a person or a team."),
          affiliation: text("Affiliation", "University, office or partner."),
          role: { enum: ["author", "reviewer", "partner", "sponsor"], title: "Role", description: "What they did." },
        },
      },
    },
    license: text("License", "SPDX name of the licence of the content.", ["CC-BY-SA-4.0"]),
    duration: {
      type: "string",
      pattern: durationPattern,
      title: "Duration",
      description: "Planned time. 1 JP (jam pelajaran) is 45 minutes.",
      examples: ["6 JP", "4h 30m", "90m"],
    },
    keywords: { type: "array", items: { type: "string", minLength: 1 }, title: "Keywords", description: "Words for catalogues." },
    objectives: {
      type: "array",
      title: "Objectives",
      description: "What learners can do afterwards. Questions name them with objective=id.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "text"],
        properties: {
          id: { type: "string", pattern: idPattern, title: "Id", description: "Short stable name.", examples: ["openness"] },
          text: text("Text", "The objective as a sentence."),
          level: text("Level", "Level of learning, for instance remember, understand, apply."),
          competency: text("Competency", "Competency it belongs to, for instance teknis, manajerial, sosial-kultural."),
        },
      },
    },
    structure: {
      enum: ["single", "modules"],
      title: "Structure",
      description: "single: the LMS launches the course as one unit (recommended). modules: one unit for each module.",
    },
    modules: {
      type: "array",
      items: { type: "string", minLength: 1 },
      title: "Modules",
      description: "Files and folders of the modules in reading order; without it the order of the file names.",
      examples: [["pembukaan.md", "layanan-prima"]],
    },
    completion: {
      type: "object",
      additionalProperties: false,
      title: "Completion",
      description: "Which parts must be seen or done before the course counts as completed.",
      properties: {
        view: {
          type: "string",
          pattern: "^(?:100|[0-9]{1,2})%$",
          title: "Share of pages",
          description: "Share of the pages that must be opened.",
          examples: ["100%", "80%"],
        },
        require: {
          type: "array",
          items: { type: "string", minLength: 1 },
          title: "Required parts",
          description: "Ids of quizzes, case studies or pages that must be done, or post-test, pre-test, exam.",
          examples: [["post-test"]],
        },
      },
    },
    grading: {
      type: "object",
      additionalProperties: false,
      title: "Grading",
      description: "When the course is passed.",
      properties: {
        passing: { type: "number", minimum: 0, maximum: 100, title: "Pass mark", description: "0 to 100, at most two decimals; 70 without it.", examples: [70, 70.01] },
        attempts: { type: "integer", minimum: 0, maximum: 99, title: "Attempts", description: "How often a quiz may be taken where it says nothing itself; 0 is without limit." },
        keep: { enum: ["best", "last", "first", "average"], title: "Attempt that counts", description: "best without it." },
      },
    },
    navigation: {
      enum: ["free", "linear"],
      title: "Navigation",
      description: "free: learners turn to any page. linear (the next page opens when this one is complete) comes with a later version.",
    },
    targets: {
      type: "array",
      items: { enum: targetIds },
      title: "Targets",
      description: "Packages that lentera build makes when it is called without -t.",
      examples: [["scorm12", "cmi5"]],
    },
    base: {
      type: "string",
      pattern: "^https?://[^\\s#?]+$",
      title: "Base",
      description: "Address on which the identifiers of cmi5 and xAPI are built; without it a urn made from the id.",
      examples: ["https://pelatihan.example.ac.id/layanan-prima"],
    },
    messages: { enum: languages, title: "Language of findings", description: "Without it the terminal's language, then English." },
    theme: {
      type: "object",
      additionalProperties: false,
      title: "Theme",
      description: "Accent colour and logo.",
      properties: {
        accent: { type: "string", minLength: 3, title: "Accent colour", description: "A colour of CSS; write it in quotes.", examples: ["#0b6e4f"] },
        logo: text("Logo", "Image in the course folder.", ["media/logo.svg"]),
      },
    },
    xapi: {
      type: "object",
      additionalProperties: false,
      required: ["endpoint"],
      title: "LRS",
      description: "Where a web package reports what learners do. Never a secret: everybody who opens the package can read it.",
      properties: {
        endpoint: {
          type: "string",
          pattern: webAddress,
          title: "Endpoint",
          description: "Address of the LRS, the part before statements.",
          examples: ["https://lrs.example.go.id/xapi/"],
        },
        token: {
          type: "string",
          pattern: webAddress,
          title: "Token address",
          description: "Address that tells at launch who is signed in and gives a token for this session.",
          examples: ["https://masuk.example.go.id/lrs-token"],
        },
      },
    },
    html: { enum: ["sanitised", "trusted"], title: "Raw HTML", description: "trusted switches the cleaning of raw HTML off. Only for content whose every line you know." },
    ignore: { type: "array", items: { type: "string", pattern: "^[a-z0-9-]+/[a-z0-9-]+$", examples: ["image/large"] }, title: "Ignored warnings", description: "Codes of warnings that are not shown. Errors cannot be ignored.", examples: [["image/large"]] },
  },
} as const satisfies SchemaFor<CourseConfig>;
