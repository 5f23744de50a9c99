import type { Attributes, KindContext, Quiz, QuizKind } from "@lentera/model";
import { readInteger, readNumber, readSwitch, readWord } from "../authoring/settings.ts";

const kinds: readonly QuizKind[] = ["quiz", "practice", "pre-test", "post-test", "exam"];

/** Keys that a quiz understands. */
export const keys = [
  "passing",
  "attempts",
  "shuffle",
  "shuffle-options",
  "feedback",
  "kind",
  "weight",
  "review",
  "pair",
];

/**
 * Reads the keys of a quiz. A test (pre-test, post-test, exam) gives its feedback at the end unless the
 * author says otherwise; practice and plain quizzes at once.
 */
export function readSettings(
  attributes: Attributes,
  context: KindContext,
): Omit<Quiz, "id" | "title" | "questions" | "origin"> {
  const kind = readWord(attributes, "kind", kinds, context) ?? "quiz";
  const passing = readNumber(attributes, "passing", [0, 100], context);
  const attempts = readInteger(attributes, "attempts", [0, 1000], context);
  const pair = attributes.values.get("pair")?.value;
  const test = kind !== "quiz" && kind !== "practice";
  return {
    kind,
    ...(passing === undefined ? {} : { passing }),
    ...(attempts === undefined ? {} : { attempts }),
    shuffle: readSwitch(attributes, "shuffle", context) ?? false,
    shuffleOptions: readSwitch(attributes, "shuffle-options", context) ?? false,
    feedback:
      readWord(attributes, "feedback", ["immediate", "end", "never"], context) ?? (test ? "end" : "immediate"),
    review: readWord(attributes, "review", ["answers", "score", "none"], context) ?? "answers",
    weight: readNumber(attributes, "weight", [0, 1000], context) ?? 1,
    ...(typeof pair === "string" ? { pair } : {}),
  };
}
