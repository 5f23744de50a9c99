import type { Grade, Interaction, InteractionResponse } from "@lentera/model";
import { shortIdentifier } from "../identifier.ts";
import { cut, oneLine } from "../scorm/text.ts";
import { decimal } from "../scorm/time.ts";

/** An interaction as SCORM 2004 RTE 4.2.9 writes it. */
export interface EncodedInteraction {
  readonly type: string;
  /** Empty where nothing can be said in the type's form: then it is not written. */
  readonly response: string;
  readonly patterns: readonly string[];
}

/** Most parts of one answer (RTE 4.2.9.2: 36 for choice, matching and sequencing). */
const mostParts = 36;
/** Most complete right answers that every LMS keeps (RTE 4.2.9.1: 10 for choice, 5 for fill-in and the others). */
const mostPatterns = 5;
const shortText = 250;
const longText = 4000;

/** No line breaks, which Moodle refuses everywhere, and no `[,]`, which would make two answers of one. */
function text(value: string, most: number): string {
  return cut(oneLine(value).replace(/\[([,.:])\]/g, "[ $1 ]"), most);
}

function ids(values: readonly string[]): string {
  return values.map(shortIdentifier).join("[,]");
}

function pairs(values: readonly (readonly [string, string])[]): string {
  return values.map(([source, target]) => `${shortIdentifier(source)}[.]${shortIdentifier(target)}`).join("[,]");
}

/** A set has one spelling: the order of ticks and of pairs means nothing. */
function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

function patterns(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((pattern) => pattern !== ""))].slice(0, mostPatterns);
}

/** More parts than the standard has room for: readable text instead of a refused answer. */
function other(value: string): EncodedInteraction {
  return { type: "other", response: cut(oneLine(value), longText), patterns: [] };
}

function range(interaction: Interaction): readonly string[] {
  if (interaction.type !== "numeric") return [];
  const { min, max } = interaction;
  if (min === undefined && max === undefined) return [];
  return [`${min === undefined ? "" : decimal(min, 7)}[:]${max === undefined ? "" : decimal(max, 7)}`];
}

/** Writes an answer and the right answers as SCORM 2004 wants them. */
export function encodeInteraction(interaction: Interaction, response: InteractionResponse): EncodedInteraction {
  switch (response.type) {
    case "true-false": {
      const right = interaction.type === "true-false" ? interaction.correct : undefined;
      return { type: "true-false", response: String(response.value), patterns: right === undefined ? [] : [String(right)] };
    }
    case "choice":
    case "sequencing": {
      const order = (values: readonly string[]): readonly string[] => (response.type === "choice" ? sorted(values) : values);
      const correct = interaction.type === "choice" || interaction.type === "sequencing" ? interaction.correct : [];
      const longest = Math.max(response.value.length, ...correct.map((answer) => answer.length));
      if (longest > mostParts) return other(ids(response.value));
      return {
        type: response.type,
        response: ids(order(response.value)),
        patterns: patterns(correct.map((answer) => ids(order(answer)))),
      };
    }
    case "matching": {
      const correct = interaction.type === "matching" ? interaction.correct : [];
      const longest = Math.max(response.value.length, ...correct.map((answer) => answer.length));
      if (longest > mostParts) return other(pairs(response.value));
      return { type: "matching", response: pairs(response.value), patterns: patterns(correct.map(pairs)) };
    }
    case "numeric":
      return { type: "numeric", response: decimal(response.value, 7), patterns: range(interaction) };
    case "likert":
      return { type: "likert", response: shortIdentifier(response.value), patterns: [] };
    case "performance":
      return {
        type: "performance",
        response: response.value
          .slice(0, 250)
          .map(([step, answer]) => `${shortIdentifier(step)}[.]${text(answer, shortText)}`)
          .join("[,]"),
        patterns: [],
      };
    case "fill-in": {
      const filled = interaction.type === "fill-in" ? interaction : undefined;
      const prefix = filled?.caseMatters === true ? "{case_matters=true}" : "";
      return {
        type: "fill-in",
        response: text(response.value, shortText),
        patterns: patterns((filled?.correct ?? []).map((answer) => prefix + text(answer, shortText))),
      };
    }
    case "long-fill-in":
      return { type: "long-fill-in", response: text(response.value, longText), patterns: [] };
    case "other":
      return other(response.value);
  }
}

/** `correct`, `incorrect`, points for part of it, or `neutral` where nothing is marked (RTE 4.2.9, result). */
export function encodeResult(grade: Grade | undefined): string {
  if (grade === undefined || grade.outOf <= 0) return "neutral";
  if (grade.points >= grade.outOf) return "correct";
  return grade.points <= 0 ? "incorrect" : decimal(grade.points);
}
