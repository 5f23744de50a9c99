import type { Packing, Unpacking } from "@lentera/runtime";
import type { EssayData, EssayResponse } from "./question.ts";

/** Nothing: any text fits any essay. */
export function shape(_data: EssayData): string {
  return "";
}

export function pack(_data: EssayData, response: EssayResponse, to: Packing): void {
  to.text(response);
}

export function unpack(_data: EssayData, from: Unpacking): EssayResponse {
  return from.text();
}
