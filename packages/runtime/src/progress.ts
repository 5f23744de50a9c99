/**
 * What counts: from what a learner did to progress, score, completion and success. Pure.
 * `docs/what-counts.md` says the same in words, and `progress.test.ts` holds the table.
 */
import type { PlayerInput, PlayerQuiz, QuestionData, TrackingEvent } from "@lentera/model";
import { emptyRecord, type LearnerRecord } from "./record.ts";

/** Something that is still to be done, with the id that a link leads to. */
export interface OpenPart {
  readonly id: string;
  readonly title: string;
  readonly why: "unseen" | "not-done" | "not-passed";
}

/** Where a learner stands. */
export interface Standing {
  /** 0–1, two decimals; 1 only where all that completion asks for was done. */
  readonly progress: number;
  /** 0–100, two decimals; undefined where nothing counts or nothing that counts was attempted. */
  readonly score: number | undefined;
  readonly passing: number;
  readonly completed: boolean;
  readonly success: "passed" | "failed" | "unknown";
  /** Nothing that counts can be tried again. */
  readonly final: boolean;
  readonly open: readonly OpenPart[];
}

/** A test or a lone question that makes the score. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** 0–1. */
  readonly fraction: number;
  readonly attempted: boolean;
  readonly triesLeft: boolean;
}

const round = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;

/** Percent with two decimals, the form in which scores are compared and reported. */
export const percent = (fraction: number): number => round(Math.min(1, Math.max(0, fraction)) * 100);

function quizPart(quiz: PlayerQuiz, record: LearnerRecord, weight: number): Part {
  const kept = record.quizzes.get(quiz.id);
  return {
    id: quiz.id,
    title: quiz.title,
    weight,
    fraction: kept?.kept ?? 0,
    attempted: (kept?.taken ?? 0) > 0,
    triesLeft: (kept?.kept ?? 0) < 1 && (quiz.attempts === 0 || (kept?.taken ?? 0) < quiz.attempts),
  };
}

/** Tests alone, where there is a post-test or an exam; else every question but those that are for learning only. */
function countingParts(input: PlayerInput, record: LearnerRecord): Part[] {
  const questions = new Map(input.questions.map((question) => [question.id, question]));
  const points = (quiz: PlayerQuiz): number =>
    quiz.questions.reduce((sum, id) => sum + worth(questions.get(id)), 0);
  const scored = input.quizzes.filter((quiz) => points(quiz) > 0);
  const tests = scored.filter((quiz) => quiz.kind === "post-test" || quiz.kind === "exam");
  if (tests.length > 0) return tests.map((quiz) => quizPart(quiz, record, quiz.weight));
  const parts = scored
    .filter((quiz) => quiz.kind === "quiz")
    .map((quiz) => quizPart(quiz, record, quiz.weight * points(quiz)));
  for (const question of input.questions) {
    if (question.quiz !== undefined || question.practice === true || worth(question) === 0) continue;
    const answer = record.answers.get(question.id);
    const tries = answer?.tries ?? 0;
    parts.push({
      id: question.id,
      title: question.title,
      weight: question.points,
      fraction: answer?.fraction ?? 0,
      attempted: tries > 0,
      triesLeft: (answer?.fraction ?? 0) < 1 && (question.attempts === 0 || tries < question.attempts),
    });
  }
  return parts;
}

const worth = (question: QuestionData | undefined): number =>
  question === undefined || !question.gradable ? 0 : Math.max(0, question.points);

/** Whether anything in a unit gives a score. */
export function isScored(input: PlayerInput): boolean {
  return countingParts(input, emptyRecord()).length > 0;
}

/** A unit's pass mark (0–100): the course's, but where one quiz alone makes the score, that quiz's. */
export function passMark(input: PlayerInput): number {
  const parts = countingParts(input, emptyRecord());
  const only = parts.length === 1 ? input.quizzes.find((quiz) => quiz.id === parts[0]?.id) : undefined;
  return only?.passing ?? input.rules.passing;
}

/** Whether a page, quiz, block or question named in `completion.require` was done. */
function requirementDone(id: string, input: PlayerInput, record: LearnerRecord): boolean {
  const quiz = input.quizzes.find((candidate) => candidate.id === id);
  if (quiz !== undefined) return (record.quizzes.get(id)?.taken ?? 0) > 0;
  const page = input.pages.find((candidate) => candidate.id === id);
  if (page === undefined) return record.seen.has(id) || (record.answers.get(id)?.tries ?? 0) > 0;
  return (
    record.seen.has(id) &&
    page.quizzes.every((inner) => (record.quizzes.get(inner)?.taken ?? 0) > 0) &&
    (page.parts ?? []).every((part) => record.seen.has(part)) &&
    page.questions.every((question) => inQuiz(question, input) || (record.answers.get(question)?.tries ?? 0) > 0)
  );
}

const inQuiz = (id: string, input: PlayerInput): boolean =>
  input.questions.some((question) => question.id === id && question.quiz !== undefined);

/** Titles of pages, quizzes, questions and parts; what has none is called like its page. */
function titlesOf(input: PlayerInput): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const page of input.pages) {
    for (const id of [...page.questions, ...(page.parts ?? [])]) titles.set(id, page.title);
  }
  for (const list of [input.questions, input.pages, input.quizzes]) {
    for (const { id, title } of list) if (title !== "") titles.set(id, title);
  }
  return titles;
}

/**
 * Where the learner stands now. `passing` is the LMS's pass mark where it sets one (0–100); `before` what the LMS
 * already holds, which is never taken back.
 */
export function standing(
  input: PlayerInput,
  record: LearnerRecord,
  passing: number,
  before: { readonly completed: boolean; readonly passed: boolean },
): Standing {
  const parts = countingParts(input, record);
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const reached = parts.reduce((sum, part) => sum + part.weight * part.fraction, 0);
  const attempted = parts.filter((part) => part.attempted);
  const score = total > 0 && attempted.length > 0 ? percent(reached / total) : undefined;
  const all = attempted.length === parts.length;
  const passed = before.passed || (score !== undefined && score >= passing);
  const final = parts.every((part) => !part.triesLeft);

  const pagesNeeded = Math.ceil(input.rules.view * input.pages.length - 1e-9);
  const unseen = input.pages.filter((page) => !record.seen.has(page.id));
  const pagesSeen = Math.min(pagesNeeded, input.pages.length - unseen.length);
  const undone = input.rules.require.filter((id) => !requirementDone(id, input, record));
  // Who has passed need not take what is left of the score's parts; required parts are always required.
  const missing = passed ? [] : parts.filter((part) => !part.attempted && !undone.includes(part.id));
  const counted = parts.filter((part) => !input.rules.require.includes(part.id)).length;
  const toDo = pagesNeeded + input.rules.require.length + counted;
  const left = pagesNeeded - pagesSeen + undone.length + missing.length;

  const open: OpenPart[] = [];
  const titles = titlesOf(input);
  if (pagesSeen < pagesNeeded) for (const { id, title } of unseen) open.push({ id, title, why: "unseen" });
  for (const id of undone) open.push({ id, title: titles.get(id) ?? id, why: "not-done" });
  for (const { id } of missing) open.push({ id, title: titles.get(id) ?? id, why: "not-done" });
  if (!passed) {
    const again = attempted.filter((part) => part.triesLeft);
    const low = again.filter((part) => percent(part.fraction) < passing);
    // Where nothing else is open, what reached the pass mark is all that can still lift the score.
    for (const { id } of low.length + open.length > 0 ? low : again) open.push({ id, title: titles.get(id) ?? id, why: "not-passed" });
  }
  const done = toDo === 0 ? 1 : 1 - left / toDo;
  return {
    progress: left <= 0 ? 1 : Math.min(0.99, Math.floor(done * 100 + 1e-9) / 100),
    score,
    passing,
    completed: before.completed || left <= 0,
    success: passed ? "passed" : score !== undefined && all ? "failed" : "unknown",
    final,
    open,
  };
}

/** What the LMS is to be told when a learner's standing changed: the score first, then status. */
export function changes(before: Standing, after: Standing): TrackingEvent[] {
  const events: TrackingEvent[] = [];
  const grade = { points: after.score ?? 0, outOf: 100 };
  if (after.score !== undefined && after.score !== before.score) events.push({ type: "scored", grade });
  if (after.progress !== before.progress) events.push({ type: "progressed", progress: after.progress });
  if (after.completed && !before.completed) events.push({ type: "completed" });
  if (after.success === "passed" && before.success !== "passed") events.push({ type: "passed", grade });
  if (
    after.success === "failed" &&
    (before.success !== "failed" || before.final !== after.final || before.score !== after.score)
  ) {
    events.push({ type: "failed", grade, final: after.final });
  }
  return events;
}
