import type { EssayData, EssayResponse } from "./question.ts";

/** Words as learners count them: what stands between white space. */
export function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Something is written, and as much as the author asks for. */
export function complete(data: EssayData, response: EssayResponse): boolean {
  return words(response) >= Math.max(1, data.least ?? 1);
}

/** A long text is compared with rubric and model answer by the learner, not marked here. */
export function grade(_data: EssayData, _response: EssayResponse): undefined {
  return undefined;
}
