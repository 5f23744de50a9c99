/** English texts of the browser half. */
export const texts = {
  "glossary.close": "Close",
};
