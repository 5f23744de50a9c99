import { fnv } from "../identifier.ts";

/**
 * Id of a statement that may be made once in a registration: the same in every window and session, so that the LRS
 * itself refuses a second one. Needs no secure context, which the browser's own digests do.
 */
export function onceId(registration: string, activityId: string, verb: string): string {
  const text = [registration, activityId, verb].join(" ");
  const hex = [0x811c9dc5, 0x050c5d1f, 0x9e3779b9, 0x7f4a7c15].map((offset) => fnv(text, offset).toString(16).padStart(8, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
