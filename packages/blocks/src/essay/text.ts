/** English texts of the browser half. */
export const texts = {
  "essay.words": "{n} word | {n} words",
  "essay.least": "{n} words; at least {least}",
  "essay.most": "{n} words; at most {most}",
  "essay.between": "{n} words; {least} to {most}",
};
