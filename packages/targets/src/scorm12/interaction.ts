import type { Grade, Interaction, InteractionResponse, Labelled } from "@lentera/model";
import { cut, oneLine } from "../scorm/text.ts";
import { decimal } from "../scorm/time.ts";

/** An interaction as SCORM 1.2 RTE 3.4.4 writes it (CMIFeedback). */
export interface EncodedInteraction {
  readonly type: string;
  readonly response: string;
  /** One complete right answer each; empty where none can be said. */
  readonly patterns: readonly string[];
}

/** Identifiers in answers are single characters (CMIFeedback). */
const characters = "0123456789abcdefghijklmnopqrstuvwxyz";

/** CMIString255. */
const longestText = 255;

function text(value: string): string {
  return cut(oneLine(value), longestText);
}

/** One character each, by the order of the ids, so that neither shuffling nor reordering changes it. */
function letters(options: readonly Labelled[]): ReadonlyMap<string, string> | undefined {
  if (options.length > characters.length) return undefined;
  const ids = options.map((option) => option.id).sort();
  return new Map(ids.map((id, index) => [id, characters.charAt(index)]));
}

function spell(ids: readonly string[], alphabet: ReadonlyMap<string, string>): string {
  return ids.map((id) => alphabet.get(id) ?? "").filter((character) => character !== "").join(",");
}

function fillIn(response: string, patterns: readonly string[]): EncodedInteraction {
  return { type: "fill-in", response: text(response), patterns: patterns.map(text) };
}

function options(
  interaction: Extract<Interaction, { type: "choice" | "sequencing" }>,
  value: readonly string[],
): EncodedInteraction {
  const alphabet = letters(interaction.options);
  // More options than characters: readable ids as text are better than an answer that an LMS refuses.
  if (alphabet === undefined) return fillIn(value.join(","), interaction.correct.map((ids) => ids.join(",")));
  // The order of ticks in a multiple response means nothing: one answer, one spelling.
  const order = (ids: readonly string[]): readonly string[] => (interaction.type === "choice" ? [...ids].sort() : ids);
  return {
    type: interaction.type,
    response: spell(order(value), alphabet),
    patterns: interaction.correct.map((ids) => spell(order(ids), alphabet)),
  };
}

function matching(
  interaction: Extract<Interaction, { type: "matching" }>,
  value: readonly (readonly [string, string])[],
): EncodedInteraction {
  const [sources, targets] = [letters(interaction.sources), letters(interaction.targets)];
  const asText = (pairs: readonly (readonly [string, string])[]): string => pairs.map((pair) => pair.join(".")).join(",");
  if (sources === undefined || targets === undefined) return fillIn(asText(value), interaction.correct.map(asText));
  const write = (pairs: readonly (readonly [string, string])[]): string =>
    pairs
      .map(([source, target]) => `${sources.get(source) ?? ""}.${targets.get(target) ?? ""}`)
      .sort()
      .join(",");
  return { type: "matching", response: write(value), patterns: interaction.correct.map(write) };
}

/** Writes an answer and the right answers as SCORM 1.2 wants them. */
export function encodeInteraction(interaction: Interaction, response: InteractionResponse): EncodedInteraction {
  if (response.type === "true-false") {
    const patterns =
      interaction.type === "true-false" && interaction.correct !== undefined ? [interaction.correct ? "t" : "f"] : [];
    return { type: "true-false", response: response.value ? "t" : "f", patterns };
  }
  if (response.type === "choice" || response.type === "sequencing") {
    return interaction.type === "choice" || interaction.type === "sequencing"
      ? options(interaction, response.value)
      : fillIn(response.value.join(","), []);
  }
  if (response.type === "matching") {
    return interaction.type === "matching"
      ? matching(interaction, response.value)
      : fillIn(response.value.map((pair) => pair.join(".")).join(","), []);
  }
  if (response.type === "numeric") {
    // A range has no place in 1.2: its pattern is one number.
    const exact = interaction.type === "numeric" && interaction.min !== undefined && interaction.min === interaction.max;
    return {
      type: "numeric",
      response: decimal(response.value, 7),
      patterns: exact ? [decimal(interaction.min, 7)] : [],
    };
  }
  if (response.type === "likert") {
    const alphabet = interaction.type === "likert" ? letters(interaction.scale) : undefined;
    const character = alphabet?.get(response.value);
    return character === undefined
      ? fillIn(response.value, [])
      : { type: "likert", response: character, patterns: [] };
  }
  if (response.type === "performance") {
    return {
      type: "performance",
      response: text(response.value.map(([step, answer]) => `${step}.${answer}`).join(",")),
      patterns: [],
    };
  }
  // `long-fill-in` and `other` do not exist in 1.2.
  return fillIn(String(response.value), interaction.type === "fill-in" ? interaction.correct : []);
}

/** `correct`, `wrong`, points for part of it, or `neutral` where nothing is marked (RTE 3.4.4). */
export function encodeResult(grade: Grade | undefined): string {
  if (grade === undefined || grade.outOf <= 0) return "neutral";
  if (grade.points >= grade.outOf) return "correct";
  return grade.points <= 0 ? "wrong" : decimal(grade.points);
}
