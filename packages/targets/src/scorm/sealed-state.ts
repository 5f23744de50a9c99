import type { Reached } from "./driver.ts";

/** Kept with the state, because not every LMS tells of its own accord what was reached. */
const completedMark = 1;
const passedMark = 2;

/**
 * Saved state as it stands in `cmi.suspend_data`: the player's text, `~`, and a short memo of the driver. The last
 * `~` is always ours. Blanks at the end mean nothing: `Writer` adds one to send a value again.
 */
export function sealState(state: string, memo: string): string {
  return `${state}~${memo}`;
}

/** Takes a sealed state apart. Text without a seal is the player's as it is. */
export function unsealState(text: string): { readonly state: string; readonly memo: string } {
  const seal = text.lastIndexOf("~");
  if (seal < 0) return { state: text, memo: "" };
  return { state: text.slice(0, seal), memo: text.slice(seal + 1).trimEnd() };
}

/** The first character of the memo. */
export function writeMarks({ completed, passed }: Pick<Reached, "completed" | "passed">): string {
  return String((completed ? completedMark : 0) + (passed ? passedMark : 0));
}

/** Undefined where there are none to be read: the state was cut, or is of somebody else's making. */
export function readMarks(memo: string): Pick<Reached, "completed" | "passed"> | undefined {
  const marks = Number(memo.charAt(0));
  return Number.isNaN(marks) ? undefined : { completed: (marks & completedMark) > 0, passed: (marks & passedMark) > 0 };
}
