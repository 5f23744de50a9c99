import { courseSchema, durationPattern } from "./course.ts";

const word = (title: string, description: string, allowed: readonly string[]): object => ({
  enum: allowed,
  title,
  description,
});
const text = (title: string, description: string, examples: readonly unknown[] = []): object => ({
  type: "string",
  minLength: 1,
  title,
  description,
  ...(examples.length > 0 && { examples }),
});
const yesNo = (title: string, description: string): object => ({ type: "boolean", title, description });

const common = {
  title: text("Title", "Title of the page; without it the first heading.", ["Asas pelayanan publik"]),
  type: word("Type", "What the file is: page without it.", ["page", "quiz", "case-study"]),
  id: {
    type: "string",
    pattern: "^[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*$",
    maxLength: 64,
    title: "Id",
    description: "Stable name of the page. Never change it once learners have started.",
    examples: ["asas-pelayanan"],
  },
  duration: {
    type: "string",
    pattern: durationPattern,
    title: "Duration",
    description: "Planned time: 45m, 1h 30m, 2 JP.",
    examples: ["45m", "1 JP"],
  },
  objectives: {
    type: "array",
    items: { type: "string", minLength: 1 },
    title: "Objectives",
    description: "Ids of the course's objectives that this page serves.",
    examples: [["asas"]],
  },
  paging: word("Paging", "h2: every ## starts a page. file: the file is one page.", ["file", "h2"]),
} as const;

/** Keys of a quiz alone. */
export const quizKeys = {
  kind: word(
    "Kind of quiz",
    "What the quiz is for: practice and pre-test never count, a post-test or exam alone does where there is one.",
    ["quiz", "practice", "pre-test", "post-test", "exam"],
  ),
  passing: {
    type: "number",
    minimum: 0,
    maximum: 100,
    title: "Pass mark",
    description: "0 to 100; without it the course's.",
  },
  attempts: {
    type: "integer",
    minimum: 0,
    maximum: 99,
    title: "Attempts",
    description: "How often the quiz may be taken; 0 is without limit.",
  },
  shuffle: yesNo("Shuffle questions", "true: every learner gets the questions in another order."),
  "shuffle-options": yesNo("Shuffle options", "true: every learner gets the options in another order."),
  feedback: word("Feedback", "When learners are told what was right.", ["immediate", "end", "never"]),
  review: word("Review", "What learners see when they look back.", ["answers", "score", "none"]),
  weight: {
    type: "number",
    minimum: 0,
    maximum: 1000,
    title: "Weight",
    description: "Weight among the parts that count; 1 without it.",
  },
  pair: text("Pair", "A pre-test and a post-test with the same word are compared.", ["layanan"]),
} as const;

/** Keys of a case study alone. */
export const caseStudyKeys = {
  roles: {
    type: "array",
    items: { type: "string", minLength: 1 },
    title: "Roles",
    description: "Roles that participants take.",
    examples: [["Kepala dinas", "Petugas loket"]],
  },
} as const;

const file = (title: string, properties: object): object => ({
  type: "object",
  title,
  description: "Front matter of a Markdown file.",
  additionalProperties: false,
  properties,
});

/** Front matter of a page. */
export const pageSchema = file("Lentera page", common);
/** Front matter of a quiz. */
export const quizSchema = file("Lentera quiz", { ...common, ...quizKeys });
/** Front matter of a case study. */
export const caseStudySchema = file("Lentera case study", { ...common, ...caseStudyKeys });
/** Front matter of any file: what editors complete. */
export const anyPageSchema = file("Lentera page, quiz or case study", { ...common, ...quizKeys, ...caseStudyKeys });
/** Front matter of a file that is a whole course: the keys of course.yaml as well. */
export const wholeSchema = file("Lentera course in one file", {
  ...common,
  ...quizKeys,
  ...caseStudyKeys,
  ...courseSchema.properties,
});
