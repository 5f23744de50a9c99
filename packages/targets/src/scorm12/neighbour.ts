import { decimal } from "../scorm/time.ts";

/** CMIString255. */
const longestText = 255;

/** Differs as a number too: Moodle compares what has a range as numbers, where `80` and `80.0` are one. */
function number(value: string): string {
  const real = Number(value);
  return decimal(real >= 1 ? real - 0.01 : real + 0.01);
}

/** The same time, spelled with hundredths or without. */
function time(value: string): string {
  return value.includes(".") ? value.slice(0, value.indexOf(".")) : `${value}.00`;
}

function text(value: string): string {
  return value.length < longestText ? `${value} ` : value.slice(0, -1);
}

const status = (value: string): string | undefined =>
  value === "incomplete" ? undefined : value === "passed" ? "completed" : "incomplete";

/** Both take any text as an answer, so that the neighbours of answers are legal. */
const type = (value: string): string => (value === "fill-in" ? "performance" : "fill-in");

const byElement: Readonly<Record<string, (value: string) => string | undefined>> = {
  "cmi.suspend_data": (value) => `${value} `,
  "cmi.core.lesson_location": (value) => `${value}_`,
  "cmi.core.lesson_status": status,
  "cmi.core.exit": () => "",
  "cmi.core.score.raw": number,
  "cmi.core.score.min": number,
  "cmi.core.score.max": number,
  "cmi.interactions.n.id": (value) => `${value}_`,
  "cmi.interactions.n.type": type,
  "cmi.interactions.n.objectives.n.id": (value) => `${value}_`,
  "cmi.interactions.n.time": time,
  "cmi.interactions.n.correct_responses.n.pattern": text,
  "cmi.interactions.n.weighting": number,
  "cmi.interactions.n.student_response": text,
  "cmi.interactions.n.result": (value) => (value === "neutral" ? "unanticipated" : "neutral"),
  "cmi.interactions.n.latency": time,
};

/**
 * Another value of an element that Moodle takes for another and that does no harm for a moment. It marks every value
 * of SCORM 1.2 as sent, records of interactions too, whether the commit came through or not, and sends it again only
 * after it has changed.
 */
export function neighbour(element: string, value: string): string | undefined {
  return byElement[element.replace(/\.\d+(?=\.)/g, ".n")]?.(value);
}
