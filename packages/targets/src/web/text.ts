/** English texts of the player of packages that report to an LRS. */
export const reportTexts: Readonly<Record<string, string>> = {
  "trouble.not-reported":
    "Your results are not being reported, perhaps because you are not signed in. What you do is kept in this browser only. Sign in, then open this course again from the page where you found it.",
};
