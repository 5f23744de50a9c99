import type { Packing, Unpacking } from "@lentera/runtime";
import type { EssayData, EssayResponse } from "./question.ts";

/** Nothing: any text fits any essay. */
export function shape(_data: EssayData): string {
  return "";
}

/**
 * Most characters of an answer: SCORM 2004 RTE 4.2.9.1, long_fill_in, SPM 4000; less where the author asks for
 * few words, of which Indonesian has none longer than about 16 letters in use.
 */
export function longest({ most }: EssayData): number {
  return most === undefined ? 4000 : Math.min(4000, Math.max(200, most * 16));
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
