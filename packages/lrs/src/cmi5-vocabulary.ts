import { cmi5, verb } from "@lentera/lrs-client/statements";

/** Verbs of cmi5 (section 9.3) by their names. */
export const cmi5Verbs = {
  launched: verb("launched").id,
  initialized: verb("initialized").id,
  completed: verb("completed").id,
  passed: verb("passed").id,
  failed: verb("failed").id,
  abandoned: verb("abandoned").id,
  waived: verb("waived").id,
  terminated: verb("terminated").id,
  satisfied: verb("satisfied").id,
} as const;

/** Name of a verb of cmi5. */
export type Cmi5Verb = keyof typeof cmi5Verbs;

/** Category of statements that cmi5 defines (section 9.6.2.1). */
export const cmi5Category = cmi5.category;
/** Category of statements that count for moveOn (section 9.6.2.2). */
export const moveOnCategory = cmi5.moveOn;

/** Context extensions (section 9.6.3). */
export const cmi5Extensions = {
  session: cmi5.sessionId,
  masteryScore: cmi5.masteryScore,
  launchMode: cmi5.launchMode,
  launchUrl: cmi5.launchUrl,
  moveOn: cmi5.moveOnRule,
  launchParameters: cmi5.launchParameters,
} as const;
/** Result extension of waived statements (section 9.5.5.2). */
export const reasonExtension = cmi5.reason;
/** Activity types of blocks and courses (section 9.4). */
export const cmi5ActivityType = {
  block: cmi5.blockType,
  course: cmi5.courseType,
} as const;

/** The cmi5 verb of an IRI. */
export function cmi5VerbOf(id: unknown): Cmi5Verb | undefined {
  const names = Object.keys(cmi5Verbs) as Cmi5Verb[];
  return names.find((name) => cmi5Verbs[name] === id);
}
