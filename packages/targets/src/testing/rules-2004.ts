import { atMost, matching, numberBetween, oneOf, parts, type Rules } from "./rule.ts";

/** Letters, digits, underscore and dot: Moodle refuses what else the standard would take. */
const short = /^[A-Za-z0-9_.]{1,250}$/;
const pair = /^[A-Za-z0-9_.]{1,250}\[\.\][A-Za-z0-9_.]{1,250}$/;
const identifier = matching(/^[^\s"<>]{1,4000}$/, "an identifier without spaces");
const duration = matching(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/, "a duration with at most two decimals");
/** A zone only after a fraction, at most two digits of it, years that Moodle knows (RTE 4.1.1.7). */
const time = matching(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?$/,
  "a time with at most two decimals, a zone only after them",
);
const real = matching(/^-?\d{1,5}(\.\d{1,7})?$/, "a decimal without exponent");
const line = (most: number) => (value: string): string | undefined =>
  /[\r\n\u2028\u2029]/.test(value) ? "no line breaks" : atMost(most)(value);

const types = ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"];

type Test = (value: string) => string | undefined;

/** Answers by type (RTE 4.2.9.2), and Moodle's narrower reading of identifiers and line breaks. */
const responses: Readonly<Record<string, Test>> = {
  "true-false": oneOf("true", "false"),
  choice: parts("[,]", short, 36, true),
  "fill-in": (value) => line(4000)(value) ?? parts("[,]", /^.{0,250}$/, 10, false)(value),
  "long-fill-in": line(4000),
  matching: parts("[,]", pair, 36, false),
  performance: (value) => line(16000)(value) ?? parts("[,]", /^[^[\]]{0,250}\[\.\].{1,250}$/, 250, false)(value),
  sequencing: parts("[,]", short, 36, false),
  likert: matching(short, "one short identifier"),
  numeric: matching(/^-?\d+(\.\d{1,7})?$/, "a decimal"),
  other: line(4000),
};

const patterns: Readonly<Record<string, Test>> = {
  ...responses,
  "fill-in": (value) => responses["fill-in"]?.(value.replace(/^(\{(case_matters|order_matters)=(true|false)\})*/, "")),
  numeric: matching(/^(-?\d+(\.\d{1,7})?)?\[:\](-?\d+(\.\d{1,7})?)?$/, "a range min[:]max"),
};

function byType(tests: Readonly<Record<string, Test>>): (value: string, index: number, context: { type(index: number): string | undefined }) => string | undefined {
  return (value, index, { type }) => tests[type(index) ?? ""]?.(value);
}

/** What SCORM 2004 lets a SCO set, and with which values (RTE 4.2). Everything else is read-only or unknown. */
export const rules2004: Rules = new Map<string, Rules extends ReadonlyMap<string, infer Rule> ? Rule : never>([
  ["cmi.location", line(1000)],
  ["cmi.completion_status", oneOf("completed", "incomplete", "not attempted", "unknown")],
  ["cmi.success_status", oneOf("passed", "failed", "unknown")],
  ["cmi.score.scaled", numberBetween(-1, 1)],
  ["cmi.score.raw", real],
  ["cmi.score.min", real],
  ["cmi.score.max", real],
  ["cmi.progress_measure", numberBetween(0, 1)],
  ["cmi.exit", oneOf("time-out", "suspend", "logout", "normal", "")],
  ["cmi.session_time", duration],
  ["cmi.suspend_data", atMost(64_000)],
  ["cmi.interactions.n.id", identifier],
  ["cmi.interactions.n.type", oneOf(...types)],
  ["cmi.interactions.n.objectives.n.id", identifier],
  ["cmi.interactions.n.timestamp", time],
  ["cmi.interactions.n.weighting", real],
  ["cmi.interactions.n.latency", duration],
  ["cmi.interactions.n.description", line(250)],
  [
    "cmi.interactions.n.result",
    matching(/^(correct|incorrect|unanticipated|neutral|-?\d{1,5}(\.\d{1,7})?)$/, "correct, incorrect, unanticipated, neutral or a decimal"),
  ],
  ["cmi.interactions.n.learner_response", byType(responses)],
  ["cmi.interactions.n.correct_responses.n.pattern", byType(patterns)],
]);
