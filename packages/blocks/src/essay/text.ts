/** English texts of the browser half. */
export const texts = {
  "essay.words": "{n} word | {n} words",
  "essay.least": "{n} word; at least {least} | {n} words; at least {least}",
  "essay.most": "{n} word; at most {most} | {n} words; at most {most}",
  "essay.between": "{n} word; {least} to {most} | {n} words; {least} to {most}",
  "essay.full": "This is full: shorten it to write on",
};
