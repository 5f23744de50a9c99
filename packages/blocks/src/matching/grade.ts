import type { Interaction, InteractionResponse, Labelled } from "@lentera/model";
import type { MatchingData, MatchingResponse } from "./question.ts";

/** Every source has a target. */
export function complete(data: MatchingData, response: MatchingResponse): boolean {
  return data.sources.every((_, index) => (response[index] ?? "") !== "");
}

/** The share of right pairs, or all or nothing. */
export function grade(data: MatchingData, response: MatchingResponse): number {
  const right = data.correct.filter((target, index) => response[index] === target).length;
  if (data.whole) return right === data.correct.length ? 1 : 0;
  return right / data.correct.length;
}

/** The interaction; labels are the texts in the document. */
export function interaction(data: MatchingData, label: (id: string) => string): Interaction {
  const labelled = (ids: readonly string[]): Labelled[] => ids.map((id) => ({ id, label: label(id) }));
  return {
    type: "matching",
    sources: labelled(data.sources),
    targets: labelled(data.targets),
    correct: [data.sources.map((source, index) => [source, data.correct[index] ?? ""] as const)],
  };
}

/** The pairs that were made. */
export function interactionResponse(data: MatchingData, response: MatchingResponse): InteractionResponse {
  const pairs = data.sources.map((source, index) => [source, response[index] ?? ""] as const);
  return { type: "matching", value: pairs.filter(([, target]) => target !== "") };
}
