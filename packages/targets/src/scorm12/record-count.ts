import type { Connection } from "../scorm/connection.ts";

const countElement = "cmi.interactions._count";

/** Up to here the text of an index sorts as its number does. */
const safeCount = 9;

/** By how much the Moodle app miscounts. */
const mostMissed = 2;

/** Past every LMS's range, so that it is refused and the record stays as it is. */
const refusedWeighting = "101";

function read(lms: Connection): number {
  return Number(lms.get(countElement) ?? "0") || 0;
}

/**
 * How many records the LMS holds. The Moodle app is given them in the order of their names as text, where 10 comes
 * before 2, and from eleven on it counts one or two too few: the next answer would go over an earlier one. It counts
 * a record as soon as something of it is set, even where the value is then refused.
 *
 * @param remembered How many there were when the state was saved.
 */
export function countRecords(lms: Connection, remembered: number): number {
  const count = read(lms);
  if (count <= safeCount || count >= remembered || remembered - count > mostMissed) return count;
  for (let record = count; record < remembered; record++) lms.set(`cmi.interactions.${record}.weighting`, refusedWeighting);
  return read(lms);
}
