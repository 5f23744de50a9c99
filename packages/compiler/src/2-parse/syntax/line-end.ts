import type { Code } from "micromark-util-types";

/** Is this the end of a line or of the text? micromark has codes below -2 for line ends alone. */
export function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}
