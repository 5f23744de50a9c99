import type { Packing, Unpacking } from "@lentera/runtime";
import { bitsFor, packOne, sorted, unpackOne } from "../controls/packing.ts";
import type { BlanksData, BlanksResponse, NumberBlank, TextBlank } from "./question.ts";

/** What stands in each blank: with it, an answer of another blank is never taken for one of this. */
export function shape(data: BlanksData): string {
  const parts = data.blanks.map((blank) => {
    if (blank.type === "select") return sorted(blank.options);
    return blank.type === "number" ? [blank.min, blank.max] : blank.answers;
  });
  return JSON.stringify(parts);
}

/**
 * Most characters that a field takes: for a number its digits, in groups, and a sign, decimals or a unit; for words
 * twice the longest answer; for long answers what SCORM 1.2 keeps (RTE 3.4.7: a fill-in response is a CMIFeedback
 * of at most 255).
 */
export function longest(blank: TextBlank | NumberBlank): number {
  if (blank.type === "number") {
    const digits = String(Math.floor(Math.max(Math.abs(blank.min), Math.abs(blank.max)))).length;
    return Math.min(20, Math.max(8 + Math.ceil((digits * 4) / 3), blank.shown.length));
  }
  const most = Math.max(...blank.answers.map((answer) => answer.length));
  return blank.patterns || most > 60 ? 250 : Math.max(40, 2 * most);
}

/** The most bits and characters of an answer. */
export function packedSize(data: BlanksData): { readonly bits: number; readonly characters: number } {
  const size = { bits: 0, characters: 0 };
  for (const blank of data.blanks) {
    if (blank.type === "select") size.bits += bitsFor(blank.options.length + 1);
    else size.characters += longest(blank);
  }
  return size;
}

export function pack(data: BlanksData, response: BlanksResponse, to: Packing): void {
  data.blanks.forEach((blank, index) => {
    const given = response[index] ?? "";
    if (blank.type === "select") packOne(blank.options, given === "" ? undefined : given, to);
    else to.text(given);
  });
}

export function unpack(data: BlanksData, from: Unpacking): BlanksResponse {
  return data.blanks.map((blank) =>
    blank.type === "select" ? (unpackOne(blank.options, from) ?? "") : from.text(),
  );
}
