import { markTexts } from "../controls/mark.ts";

/** English texts, at build time and in the browser. */
export const texts = {
  ...markTexts,
  "blanks.one": "Your answer",
  "blanks.label": "Blank {n} of {count}",
  "blanks.choose": "Choose",
  "blanks.number": "Write a number",
};
