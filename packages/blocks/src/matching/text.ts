import { markTexts } from "../controls/mark.ts";

/** English texts, at build time and in the browser. */
export const texts = { ...markTexts, "matching.choose": "Choose" };
