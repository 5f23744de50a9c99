import type { Packing, Unpacking } from "@lentera/runtime";
import { bitsFor, packOne, sorted, unpackOne } from "../controls/packing.ts";
import type { MatchingData, MatchingResponse } from "./question.ts";

/** Sorted sources and targets: rows may be reordered without loss. */
export function shape(data: MatchingData): string {
  return `${sorted(data.sources).join(",")};${sorted(data.targets).join(",")}`;
}

/** The most bits and characters of an answer. */
export function packedSize(data: MatchingData): { readonly bits: number; readonly characters: number } {
  return { bits: data.sources.length * bitsFor(data.targets.length + 1), characters: 0 };
}

export function pack(data: MatchingData, response: MatchingResponse, to: Packing): void {
  for (const source of sorted(data.sources)) {
    const target = response[data.sources.indexOf(source)] ?? "";
    packOne(data.targets, target === "" ? undefined : target, to);
  }
}

export function unpack(data: MatchingData, from: Unpacking): MatchingResponse {
  const given = new Map(sorted(data.sources).map((source) => [source, unpackOne(data.targets, from) ?? ""]));
  return data.sources.map((source) => given.get(source) ?? "");
}
