import type { Interaction, InteractionResponse, Labelled } from "@lentera/model";
import type { ChoiceData, ChoiceResponse } from "./question.ts";

/** Something is chosen, and no more than one where one is asked for. */
export function complete(data: ChoiceData, response: ChoiceResponse): boolean {
  return data.multiple ? response.length > 0 : response.length === 1;
}

/** 0–1 of the points: never below zero, and 1 for the author's own answer. */
export function grade(data: ChoiceData, response: ChoiceResponse): number {
  const chosen = new Set(response);
  if (data.weights) return weighed(data, data.weights, chosen);
  const right = data.correct.filter((option) => chosen.has(option)).length;
  const wrong = chosen.size - right;
  const rights = data.correct.length;
  const wrongs = data.options.length - rights;
  if (!data.multiple || data.scoring === "all-or-nothing") return right === rights && wrong === 0 ? 1 : 0;
  // With `partial` ticking every option gains nothing; with `right-minus-wrong` each wrong one undoes a right one.
  const penalty = wrong === 0 ? 0 : wrong / (data.scoring === "right-minus-wrong" ? rights : wrongs);
  return Math.max(0, right / rights - penalty);
}

function weighed(data: ChoiceData, weights: readonly number[], chosen: ReadonlySet<string>): number {
  const sum = data.options.reduce((total, id, index) => total + (chosen.has(id) ? (weights[index] ?? 0) : 0), 0);
  const gains = weights.filter((weight) => weight > 0);
  const best = data.multiple ? gains.reduce((total, weight) => total + weight, 0) : Math.max(...gains);
  return Math.min(1, Math.max(0, sum / best));
}

/** What one option is worth by itself: 1 for a ticked one, its weight where it has one. */
export function worth(data: ChoiceData, option: string): number {
  const ticked = data.correct.includes(option) ? 1 : 0;
  if (data.multiple) return ticked;
  return data.weights?.[data.options.indexOf(option)] ?? ticked;
}

/** The interaction in the standards' vocabulary: true-false or choice. */
export function interaction(data: ChoiceData, label: (option: string) => string): Interaction {
  if (data.truth !== undefined) return { type: "true-false", correct: data.correct[0] === data.truth };
  const options: Labelled[] = data.options.map((id) => ({ id, label: label(id) }));
  return { type: "choice", options, correct: [data.correct] };
}

/** The learner's answer in the same vocabulary, options in the author's order. */
export function interactionResponse(data: ChoiceData, response: ChoiceResponse): InteractionResponse {
  if (data.truth !== undefined) return { type: "true-false", value: response[0] === data.truth };
  return { type: "choice", value: data.options.filter((option) => response.includes(option)) };
}
