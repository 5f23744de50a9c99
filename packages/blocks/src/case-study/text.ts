/** English texts, at build time and in the browser. */
export const texts = {
  "case.roles": "Roles",
  "case.duration": "Time",
  "case.minutes": "{n} min",
  "case.exhibits": "Exhibits ({n})",
  "case.place": "Part {n} of {count}",
  "case.back": "Back",
  "case.next": "Continue",
  "case.choose": "Choose one of the ways above to continue.",
  "case.chosen": "Your choice",
  "case.locked": "This part opens once you have done this one:",
  "case.end": "This is the end of the case study.",
};
