import { fingerprint } from "../identifier.ts";

/** Longest memo that is worth its place among the 4,096 characters. */
const longestMemo = 40;

/** One question's records, as they follow each other in `cmi.interactions`. */
export interface Stretch {
  /** Place of the question in the unit. */
  readonly position: number;
  records: number;
}

/** What `cmi.interactions` holds, from its first record to its last. */
export interface RecordMemo {
  /** Records at the beginning that belong to no question any more. */
  readonly lost: number;
  readonly stretches: readonly Stretch[];
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

/** How many records there are. */
export function recordsOf({ lost, stretches }: RecordMemo): number {
  return stretches.reduce((sum, stretch) => sum + stretch.records, lost);
}

/** At most 40 characters: where the order of the questions takes more, the number of their records alone is kept. */
export function writeMemo(questions: readonly string[], memo: RecordMemo): string {
  const all = recordsOf(memo);
  if (all === 0) return "";
  const write = (lost: number, runs: string): string => `${fingerprint(questions.join(" "))}${lost > 0 ? lost.toString(36) : ""}/${runs}`;
  const whole = write(memo.lost, writeRuns(memo.stretches));
  return whole.length <= longestMemo ? whole : write(all, "");
}

/** Undefined where the memo is missing, or belongs to another release of the course. */
export function readMemo(questions: readonly string[], text: string): RecordMemo | undefined {
  const print = fingerprint(questions.join(" "));
  const [head = "", tail = ""] = text.split("/");
  const stretches = head.startsWith(print) ? readRuns(tail) : undefined;
  const lost = head.length > print.length ? parseInt(head.slice(print.length), 36) : 0;
  return stretches === undefined || Number.isNaN(lost) ? undefined : { lost, stretches };
}
