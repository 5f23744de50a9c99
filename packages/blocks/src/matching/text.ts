/** English texts, at build time and in the browser. */
export const texts = { "matching.choose": "Choose" };
