import type { Packing, Unpacking } from "@lentera/runtime";
import type { EssayData, EssayResponse } from "./question.ts";

/** Nothing, since every text fits every essay. */
export function shape(_data: EssayData): string {
  return "";
}

/**
 * Most characters of an answer: SCORM 2004 RTE 4.2.9.1, long_fill_in, SPM 4000; less where the author asks for
 * few words. Official Indonesian takes 7 characters a word with the space, and in 16,000 words no stretch of 20
 * takes 10: who keeps to the words is never stopped, and who does not can go on for a third.
 */
export function longest({ most }: EssayData): number {
  return most === undefined ? 4000 : Math.min(4000, Math.max(200, most * 10));
}

/** The most bits and characters of an answer. */
export function packedSize(data: EssayData): { readonly bits: number; readonly characters: number } {
  return { bits: 0, characters: longest(data) };
}

export function pack(_data: EssayData, response: EssayResponse, to: Packing): void {
  to.text(response);
}

export function unpack(_data: EssayData, from: Unpacking): EssayResponse {
  return from.text();
}
