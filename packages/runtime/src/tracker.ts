import type { Launch, PlayerInput, PlayerQuiz, QuestionData, TrackingEvent } from "@lentera/model";
import type { InteractionRecord } from "./behaviour.ts";
import { changes, passMark, percent, standing, type Standing } from "./progress.ts";
import { keepAttempt, keepTry, type Answer, type LearnerRecord } from "./record.ts";
import type { Session } from "./session.ts";

/** A checked answer, with what the LMS is to know of it. */
export interface CheckedAnswer {
  readonly question: QuestionData;
  readonly answer: Answer;
  readonly records: readonly InteractionRecord[];
  readonly description: string;
  /** Milliseconds. */
  readonly latency: number;
}

/** Between the learner's doings and the session: keeps the record, makes events of what changed. */
export interface Tracker {
  readonly record: LearnerRecord;
  standing(): Standing;
  viewed(pageId: string): void;
  /** An answer that was not checked yet: kept, not told. */
  drafted(questionId: string, answer: Answer): void;
  answered(checked: readonly CheckedAnswer[]): void;
  /** An attempt is over. With `was`, its points so far, it is its result made better by another try at a question. */
  quizFinished(quiz: PlayerQuiz, points: number, outOf: number, was?: number): void;
  quizReopened(quiz: PlayerQuiz): void;
  done(id: string): void;
  remembered(key: number, text: string): void;
  onChange(listener: () => void): void;
  onAnswer(listener: (questionId: string) => void): void;
}

export function createTracker(
  input: PlayerInput,
  record: LearnerRecord,
  launch: Launch | undefined,
  session: Session,
): Tracker {
  const passing = launch?.passing ?? passMark(input);
  const held = { completed: launch?.completed ?? false, passed: launch?.success === "passed" };
  // Without credit the LMS keeps no result: answers and pages are told, status is not.
  const credit = launch?.credit ?? true;
  const titles = new Map(input.pages.map((page) => [page.id, page.title]));
  const listeners: (() => void)[] = [];
  const answerListeners: ((questionId: string) => void)[] = [];
  let now = standing(input, record, passing, held);
  // An edition that asks for less than the last one completes and passes by itself: told with the first event.
  if ((now.completed && !held.completed) || (now.success === "passed" && !held.passed)) {
    now = { ...now, completed: held.completed, success: held.passed ? "passed" : "unknown", score: undefined };
  }

  function tell(events: TrackingEvent[]): void {
    const before = now;
    now = standing(input, record, passing, {
      completed: held.completed || before.completed,
      passed: held.passed || before.success === "passed",
    });
    session.touched(credit ? events.concat(changes(before, now)) : events);
    for (const listener of listeners) listener();
  }

  function answerEvents({ question, records, description, latency }: CheckedAnswer): TrackingEvent[] {
    const marked = records.filter((entry) => entry.fraction !== undefined).length;
    return records.map((entry) => {
      const outOf = question.points / Math.max(1, marked);
      return {
        type: "answered",
        interactionId: entry.suffix === "" ? question.id : `${question.id}_${entry.suffix}`,
        questionId: question.id,
        description,
        interaction: entry.interaction,
        response: entry.response,
        ...(entry.fraction === undefined || outOf === 0 ? {} : { grade: { points: entry.fraction * outOf, outOf } }),
        latency,
        objectives: question.objectives,
        ...(question.quiz === undefined ? {} : { quizId: question.quiz }),
      };
    });
  }

  return {
    record,
    standing: () => now,
    viewed(pageId) {
      record.page = pageId;
      const first = !record.seen.has(pageId);
      record.seen.add(pageId);
      tell(first ? [{ type: "page-viewed", pageId, title: titles.get(pageId) ?? "" }] : []);
    },
    drafted(questionId, answer) {
      record.answers.set(questionId, answer);
      session.touched([]);
    },
    answered(checked) {
      for (const { question, answer } of checked) record.answers.set(question.id, answer);
      tell(checked.reduce<TrackingEvent[]>((all, one) => all.concat(answerEvents(one)), []));
      for (const { question } of checked) for (const listener of answerListeners) listener(question.id);
    },
    quizFinished(quiz, points, outOf, was) {
      const before = record.quizzes.get(quiz.id);
      const of = (reached: number): number => (outOf === 0 ? 0 : reached / outOf);
      const fraction = of(points);
      const again = before !== undefined && was !== undefined;
      const taken = (before?.taken ?? 0) + (again ? 0 : 1);
      const hasPassed = now.success === "passed";
      const kept = again
        ? keepTry(before, of(was), fraction, input.rules.keep, hasPassed)
        : keepAttempt(before, fraction, input.rules.keep, hasPassed);
      record.quizzes.set(quiz.id, { taken, kept, open: false });
      const { id, title, kind } = quiz;
      const passed = percent(fraction) >= quiz.passing;
      tell([
        { type: "quiz-finished", quizId: id, title, kind, grade: { points, outOf }, passed, attempt: taken },
      ]);
    },
    quizReopened(quiz) {
      const before = record.quizzes.get(quiz.id);
      for (const id of quiz.questions) record.answers.delete(id);
      record.quizzes.set(quiz.id, { taken: before?.taken ?? 0, kept: before?.kept ?? 0, open: true });
      tell([]);
    },
    done(id) {
      if (record.seen.has(id)) return;
      record.seen.add(id);
      tell([]);
    },
    remembered(key, text) {
      record.memory.set(key, text);
      session.touched([]);
    },
    onChange: (listener) => void listeners.push(listener),
    onAnswer: (listener) => void answerListeners.push(listener),
  };
}
