import type { Packing, Unpacking } from "@lentera/runtime";
import { bitsFor, sorted } from "../controls/packing.ts";
import type { OrderingData, OrderingResponse } from "./question.ts";

/** The sorted items. */
export function shape(data: OrderingData): string {
  return sorted(data.correct).join(",");
}

/** The most bits and characters of an answer. */
export function packedSize(data: OrderingData): { readonly bits: number; readonly characters: number } {
  return { bits: data.correct.reduce((sum, _, index) => sum + bitsFor(index + 1), 0), characters: 0 };
}

/** Each item by its place among those that are left: 3 + 3 + 2 + 1 bits for five items. */
export function pack(data: OrderingData, response: OrderingResponse, to: Packing): void {
  const left = sorted(data.correct);
  for (const item of response) {
    const place = Math.max(0, left.indexOf(item));
    to.write(place, bitsFor(left.length));
    left.splice(place, 1);
  }
}

export function unpack(data: OrderingData, from: Unpacking): OrderingResponse | undefined {
  const left = sorted(data.correct);
  const order: string[] = [];
  while (left.length > 0) {
    const [item] = left.splice(from.read(bitsFor(left.length)), 1);
    if (item === undefined) return undefined;
    order.push(item);
  }
  return order;
}
