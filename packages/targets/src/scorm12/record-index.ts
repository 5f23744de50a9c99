import { fingerprint } from "../identifier.ts";

/** Longest memo that is worth its place among the 4,096 characters. */
const longestMemo = 40;

/** One question's records, as they follow each other in `cmi.interactions`. */
interface Stretch {
  /** Place of the question in the unit. */
  readonly position: number;
  records: number;
}

/**
 * Which index of `cmi.interactions` belongs to which interaction. Indexes cannot be read back in SCORM 1.2 (404), so
 * a memo in the saved state tells the next session in which order questions were first answered, as runs over
 * the unit's own order. Where the memo is lost, grows too long or belongs to another release of the course, answers
 * get new records.
 */
export interface RecordIndex {
  /** The index to write to. */
  of(interactionId: string, questionId: string): number;
  /** At most 40 characters; empty where it would be longer. */
  memo(): string;
}

/** `3`, `0*12` (twelve questions on), `5:3` (three records each): start, length and records in base 36. */
const run = /^([0-9a-z]+)(?:\*([0-9a-z]+))?(?::([0-9a-z]+))?$/;

function writeRuns(stretches: readonly Stretch[]): string {
  const runs: { start: number; length: number; records: number }[] = [];
  for (const { position, records } of stretches) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.records === records && last.start + last.length === position) last.length++;
    else runs.push({ start: position, length: 1, records });
  }
  return runs
    .map(({ start, length, records }) => {
      const [times, each] = [length > 1 ? `*${length.toString(36)}` : "", records > 1 ? `:${records.toString(36)}` : ""];
      return `${start.toString(36)}${times}${each}`;
    })
    .join(".");
}

function readRuns(text: string): Stretch[] | undefined {
  const stretches: Stretch[] = [];
  for (const part of text === "" ? [] : text.split(".")) {
    const [, start = "", length = "1", records = "1"] = run.exec(part) ?? [];
    if (start === "") return undefined;
    const times = parseInt(length, 36);
    if (times > 10_000) return undefined;
    for (let step = 0; step < times; step++) {
      stretches.push({ position: parseInt(start, 36) + step, records: parseInt(records, 36) });
    }
  }
  return stretches;
}

/** @param count What the LMS holds already: `cmi.interactions._count`. */
export function createRecordIndex(questions: readonly string[], count: number, memo: string): RecordIndex {
  const print = fingerprint(questions.join(" "));
  const positions = new Map(questions.map((id, position) => [id, position]));
  const indexes = new Map<string, number>();
  /** Records of earlier sessions that no interaction has claimed yet. */
  const waiting = new Map<string, number[]>();
  let next = count;
  /** Records before this one belong to nobody any more. */
  let first = count;
  let stretches: Stretch[] = [];
  let usable = true;

  const [head = "", tail = ""] = memo.split("/");
  const remembered = head.startsWith(print) ? readRuns(tail) : undefined;
  const lost = head.length > print.length ? parseInt(head.slice(print.length), 36) : 0;
  if (remembered !== undefined && lost + remembered.reduce((sum, stretch) => sum + stretch.records, 0) === count) {
    stretches = remembered;
    first = lost;
    let at = lost;
    for (const { position, records } of stretches) {
      const id = questions[position];
      if (id !== undefined) {
        const own = waiting.get(id) ?? [];
        for (let record = 0; record < records; record++) own.push(at + record);
        waiting.set(id, own);
      }
      at += records;
    }
  }

  return {
    of(interactionId, questionId) {
      const known = indexes.get(interactionId) ?? waiting.get(questionId)?.shift();
      if (known !== undefined) {
        indexes.set(interactionId, known);
        return known;
      }
      const position = positions.get(questionId);
      const last = stretches[stretches.length - 1];
      if (position === undefined) usable = false;
      else if (last?.position === position) last.records++;
      else stretches.push({ position, records: 1 });
      indexes.set(interactionId, next);
      return next++;
    },
    memo() {
      if (!usable || stretches.length === 0) return "";
      const text = `${print}${first > 0 ? first.toString(36) : ""}/${writeRuns(stretches)}`;
      return text.length <= longestMemo ? text : "";
    },
  };
}
