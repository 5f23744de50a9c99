import { markTexts } from "../controls/mark.ts";

/** English texts of the browser half. */
export const texts = { ...markTexts };
