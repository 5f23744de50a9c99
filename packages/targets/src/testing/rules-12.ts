import { atMost, matching, numberBetween, oneOf, parts, type Rules } from "./rule.ts";

/** CMIIdentifier, read strictly: no spaces, letters, digits, hyphen and underscore. */
const identifier = matching(/^[A-Za-z0-9_-]{1,255}$/, "an identifier of letters, digits, - and _, at most 255");
const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, "a time span HHHH:MM:SS.SS");
const score = (value: string): string | undefined => (value === "" ? undefined : numberBetween(0, 100)(value));
/** Of a text that LMSs store: a control character ends up as anything. */
const line = (most: number) => (value: string): string | undefined =>
  // Control characters: these are the ones meant
  /[\u0000-\u001F]/.test(value) ? "no control characters" : atMost(most)(value);

const types = ["true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"];

/** CMIFeedback of each type (SCORM 1.2 RTE 3.4.4, strictest reading). */
const feedback: Readonly<Record<string, (value: string) => string | undefined>> = {
  "true-false": oneOf("0", "1", "t", "f"),
  choice: parts(",", /^[0-9a-z]$/, 26, true),
  "fill-in": line(255),
  matching: parts(",", /^[0-9a-z]\.[0-9a-z]$/, 36, true),
  performance: line(255),
  sequencing: parts(",", /^[0-9a-z]$/, 36, false),
  likert: matching(/^[0-9a-z]?$/, "one character"),
  numeric: matching(/^-?\d+(\.\d+)?$/, "a decimal"),
};

/** What SCORM 1.2 lets a SCO set, and with which values (RTE 3.4.4). Everything else is read-only or unknown. */
export const rules12: Rules = new Map<string, Rules extends ReadonlyMap<string, infer Rule> ? Rule : never>([
  ["cmi.core.lesson_location", line(255)],
  ["cmi.core.lesson_status", oneOf("passed", "completed", "failed", "incomplete", "browsed")],
  ["cmi.core.score.raw", score],
  ["cmi.core.score.min", score],
  ["cmi.core.score.max", score],
  ["cmi.core.exit", oneOf("time-out", "suspend", "logout", "")],
  ["cmi.core.session_time", timespan],
  ["cmi.suspend_data", atMost(4096)],
  ["cmi.comments", atMost(4096)],
  ["cmi.interactions.n.id", identifier],
  ["cmi.interactions.n.type", oneOf(...types)],
  ["cmi.interactions.n.objectives.n.id", identifier],
  ["cmi.interactions.n.time", matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, "a time HH:MM:SS")],
  ["cmi.interactions.n.weighting", matching(/^-?\d{1,3}(\.\d+)?$/, "a decimal")],
  ["cmi.interactions.n.latency", timespan],
  [
    "cmi.interactions.n.result",
    matching(/^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/, "correct, wrong, unanticipated, neutral or a decimal"),
  ],
  ["cmi.interactions.n.student_response", (value, index, { type }) => feedback[type(index) ?? ""]?.(value) ?? typed(type(index))],
  ["cmi.interactions.n.correct_responses.n.pattern", (value, index, { type }) => feedback[type(index) ?? ""]?.(value) ?? typed(type(index))],
]);

function typed(type: string | undefined): string | undefined {
  return type === undefined ? "the interaction's type set before" : undefined;
}
