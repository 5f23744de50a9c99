import type { Packing, Unpacking } from "@lentera/runtime";
import { bitsFor, sorted } from "../controls/packing.ts";
import type { ChoiceData, ChoiceResponse } from "./question.ts";

/** Sorted ids and whether several may be chosen: what the bits below depend on. */
export function shape(data: ChoiceData): string {
  return (data.multiple ? "+" : "") + sorted(data.options).join(",");
}

/** The most bits and characters of an answer. */
export function packedSize(data: ChoiceData): { readonly bits: number; readonly characters: number } {
  return { bits: data.multiple ? data.options.length : bitsFor(data.options.length), characters: 0 };
}

/** One of n options in ⌈log₂ n⌉ bits; several of n in n bits. */
export function pack(data: ChoiceData, response: ChoiceResponse, to: Packing): void {
  const ids = sorted(data.options);
  if (data.multiple) for (const id of ids) to.write(response.includes(id) ? 1 : 0, 1);
  else to.write(Math.max(0, ids.indexOf(response[0] ?? "")), bitsFor(ids.length));
}

export function unpack(data: ChoiceData, from: Unpacking): ChoiceResponse | undefined {
  const ids = sorted(data.options);
  if (data.multiple) return ids.filter(() => from.read(1) === 1);
  const id = ids[from.read(bitsFor(ids.length))];
  return id === undefined ? undefined : [id];
}
