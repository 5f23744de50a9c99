import { recordsOf, writeMemo, type RecordMemo, type Stretch } from "./record-memo.ts";

/**
 * Which index of `cmi.interactions` belongs to which interaction. Indexes cannot be read back in SCORM 1.2 (404), so
 * a memo in the saved state tells the next session in which order questions were first answered, as runs over
 * the unit's own order. Where the memo is lost, grows too long or belongs to another release of the course, answers
 * get new records.
 */
export interface RecordIndex {
  /** The index to write to. */
  of(interactionId: string, questionId: string): number;
  memo(): string;
}

/**
 * @param count What the LMS holds already.
 * @param remembered What the memo says of it.
 */
export function createRecordIndex(questions: readonly string[], count: number, remembered: RecordMemo | undefined): RecordIndex {
  const positions = new Map(questions.map((id, position) => [id, position]));
  const indexes = new Map<string, number>();
  /** Records of earlier sessions that no interaction has claimed yet. */
  const waiting = new Map<string, number[]>();
  let next = count;
  /** Records before this one belong to nobody any more. */
  let lost = count;
  let stretches: Stretch[] = [];
  let usable = true;

  if (remembered !== undefined && recordsOf(remembered) === count) {
    stretches = remembered.stretches.map((stretch) => ({ ...stretch }));
    lost = remembered.lost;
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
    memo: () => writeMemo(questions, usable ? { lost, stretches } : { lost: next, stretches: [] }),
  };
}
