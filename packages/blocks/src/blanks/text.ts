/** English texts, at build time and in the browser. */
export const texts = {
  "blanks.one": "Your answer",
  "blanks.label": "Blank {n} of {count}",
  "blanks.choose": "Choose",
  "blanks.number": "Write a number",
  "blanks.full": "This is full: shorten it to write on",
};
