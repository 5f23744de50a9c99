import type { Labelled } from "@lentera/model";
import type { InteractionRecord } from "@lentera/runtime";
import { readings } from "./number.ts";
import type { BlankKey, BlanksData, BlanksResponse } from "./question.ts";

/** Every blank is filled, and a number stands where one is asked for. */
export function complete(data: BlanksData, response: BlanksResponse): boolean {
  return data.blanks.every((blank, index) => filled(blank, response[index] ?? ""));
}

/** A blank holds something that can be marked. */
export function filled(blank: BlankKey, given: string): boolean {
  return blank.type === "number" ? readings(given, blank.comma === true).length > 0 : given.trim() !== "";
}

/** The share of the blanks that are right, or all or nothing. */
export function grade(data: BlanksData, response: BlanksResponse): number {
  const right = data.blanks.filter((blank, index) => isRight(blank, response[index] ?? "")).length;
  if (data.whole) return right === data.blanks.length ? 1 : 0;
  return right / data.blanks.length;
}

/** Whether one blank is filled rightly. */
export function isRight(blank: BlankKey, given: string): boolean {
  if (blank.type === "select") return given === blank.correct;
  if (blank.type === "number") return inRange(blank, given) !== undefined;
  const answer = fold(given, blank.exact === true);
  return (
    blank.answers.some((right) => fold(right, blank.exact === true) === answer) ||
    (blank.patterns ?? []).some(([source, flags]) => new RegExp(`^(?:${source})$`, `${flags}u`).test(tidy(given)))
  );
}

function inRange(blank: BlankKey & { type: "number" }, given: string): number | undefined {
  // Decimal fractions are not exact in binary: 0.1 + 0.2 must lie within 0.3 ± 0.
  const slack = 1e-9 * Math.max(1, Math.abs(blank.min), Math.abs(blank.max));
  return readings(given, blank.comma === true).find(
    (value) => value >= blank.min - slack && value <= blank.max + slack,
  );
}

function tidy(text: string): string {
  return text.normalize("NFC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();
}

function fold(text: string, exact: boolean): string {
  return exact ? tidy(text) : tidy(text).toLowerCase();
}

/** One interaction for each filled blank. `labels` gives the options of the drop-down list at an index. */
export function records(
  data: BlanksData,
  response: BlanksResponse,
  labels: (index: number) => readonly Labelled[],
): InteractionRecord[] {
  return data.blanks.flatMap((blank, index): InteractionRecord[] => {
    const given = response[index] ?? "";
    if (!filled(blank, given)) return [];
    const suffix = data.blanks.length === 1 ? "" : String(index + 1);
    const fraction = isRight(blank, given) ? 1 : 0;
    if (blank.type === "select") {
      const interaction = { type: "choice" as const, options: labels(index), correct: [[blank.correct]] };
      return [{ suffix, interaction, response: { type: "choice", value: [given] }, fraction }];
    }
    if (blank.type === "number") {
      const value = inRange(blank, given) ?? readings(given, blank.comma === true)[0] ?? 0;
      const interaction = { type: "numeric" as const, min: blank.min, max: blank.max };
      return [{ suffix, interaction, response: { type: "numeric", value }, fraction }];
    }
    const interaction = { type: "fill-in" as const, correct: blank.answers, caseMatters: blank.exact === true };
    return [{ suffix, interaction, response: { type: "fill-in", value: given.trim() }, fraction }];
  });
}
