import type { Packing, Unpacking } from "@lentera/runtime";
import { packOne, sorted, unpackOne } from "../controls/packing.ts";
import type { BlanksData, BlanksResponse } from "./question.ts";

/** What stands in each blank: with it, an answer of another blank is never taken for one of this. */
export function shape(data: BlanksData): string {
  const parts = data.blanks.map((blank) => {
    if (blank.type === "select") return sorted(blank.options);
    return blank.type === "number" ? [blank.min, blank.max] : blank.answers;
  });
  return JSON.stringify(parts);
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
