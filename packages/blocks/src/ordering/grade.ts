import type { Interaction, Labelled } from "@lentera/model";
import type { OrderingData, OrderingResponse } from "./question.ts";

/** All items stand in some order. */
export function complete(data: OrderingData, response: OrderingResponse): boolean {
  return data.correct.length === response.length;
}

/**
 * The share of items in their right place, which is also what the marks beside the items show; or the whole
 * order or nothing.
 */
export function grade(data: OrderingData, response: OrderingResponse): number {
  const right = data.correct.filter((item, index) => response[index] === item).length;
  if (data.whole) return right === data.correct.length ? 1 : 0;
  return right / data.correct.length;
}

/** The interaction; options are listed by id, so that their order tells nothing. */
export function interaction(data: OrderingData, label: (id: string) => string): Interaction {
  const options: Labelled[] = [...data.correct].sort().map((id) => ({ id, label: label(id) }));
  return { type: "sequencing", options, correct: [data.correct] };
}
