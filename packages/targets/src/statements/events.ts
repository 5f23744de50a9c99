import type { Activity, ActivityDefinition, Result, Statement } from "@lentera/lrs-client/core";
import type { Grade, TrackingEvent } from "@lentera/model";
import { duration } from "../scorm/time.ts";
import { within } from "./activity.ts";
import { interactionDefinition, responseText } from "./interaction.ts";
import { types, verbs } from "./vocabulary.ts";

/** What is said about an activity inside the unit, before actor and context are known. */
export interface Said {
  readonly verb: keyof typeof verbs;
  readonly object: Activity;
  readonly result?: Result;
  /** The quiz that a question belongs to. */
  readonly parent?: Activity;
}

/** Quizzes that were attempted and have no result yet; kept over sessions. */
export interface Attempts {
  quizzes?: readonly string[];
}

/** A grade as an xAPI score: raw of 0 to 100 and the same scaled. */
export function score({ points, outOf }: Grade): NonNullable<Result["score"]> {
  const raw = outOf > 0 ? Math.round((10000 * points) / outOf) / 100 : 0;
  return { scaled: Math.round(raw * 100) / 10000, raw, min: 0, max: 100 };
}

/** The statements' verb with the word that reports show. */
export function verbOf(name: keyof typeof verbs): Statement["verb"] {
  return { id: verbs[name], display: { en: name } };
}

const quiz = (unit: string, id: string): Activity => ({
  objectType: "Activity",
  id: within(unit, "quiz", id),
  definition: { type: types.assessment },
});

/** `attempted`, which goes before the first answer of a quiz, or its result, since the last result. */
export function attempted(event: TrackingEvent, unit: string, attempts: Attempts): Said | undefined {
  if (!("quizId" in event) || event.quizId === undefined) return undefined;
  const { quizId, type } = event;
  const { quizzes = [] } = attempts;
  const others = quizzes.filter((id) => id !== quizId);
  attempts.quizzes = type === "answered" ? [...others, quizId] : others;
  return others.length < quizzes.length ? undefined : { verb: "attempted", object: quiz(unit, quizId) };
}

/** The statement about an inner activity that an event stands for; undefined for what concerns the unit itself. */
export function inner(event: TrackingEvent, unit: string, language: string): Said | undefined {
  const activity = (kind: string, id: string, type: string, name: string, more: ActivityDefinition = {}): Activity => ({
    objectType: "Activity",
    id: within(unit, kind, id),
    definition: { type, ...(name !== "" && { name: { [language]: name } }), ...more },
  });
  switch (event.type) {
    case "page-viewed":
      return { verb: "experienced", object: activity("page", event.pageId, types.page, event.title) };
    case "answered": {
      const { grade } = event;
      const definition = {
        ...interactionDefinition(event.interaction, language),
        ...(event.description !== "" && { description: { [language]: event.description } }),
      };
      return {
        verb: "answered",
        object: activity("question", event.interactionId, types.interaction, "", definition),
        result: {
          response: responseText(event.response),
          duration: duration(event.latency),
          ...(grade && grade.outOf > 0 && { success: grade.points >= grade.outOf, score: score(grade) }),
        },
        ...(event.quizId !== undefined && { parent: quiz(unit, event.quizId) }),
      };
    }
    case "quiz-finished": {
      const judged = event.kind !== "practice" && event.kind !== "pre-test";
      return {
        verb: judged ? (event.passed ? "passed" : "failed") : "completed",
        object: activity("quiz", event.quizId, types.assessment, event.title),
        result: { score: score(event.grade), completion: true, ...(judged && { success: event.passed }) },
      };
    }
    default:
      return undefined;
  }
}
