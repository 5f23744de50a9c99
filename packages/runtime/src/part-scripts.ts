import questions from "./questions/browser.ts?bundle";
import quizzes from "./quizzes/browser.ts?bundle";
import search from "./search/browser.ts?bundle";

/**
 * Scripts of the player's parts that a course may do without. They stand before the target's player, on the same global
 * object as the kinds. `quizzes` has all of `questions` in it.
 */
export const partScripts: Readonly<Record<"questions" | "quizzes" | "search", string>> = { questions, quizzes, search };
