/** Verbs of cmi5 (section 9.3) by their names. */
export const cmi5Verbs = {
  launched: "http://adlnet.gov/expapi/verbs/launched",
  initialized: "http://adlnet.gov/expapi/verbs/initialized",
  completed: "http://adlnet.gov/expapi/verbs/completed",
  passed: "http://adlnet.gov/expapi/verbs/passed",
  failed: "http://adlnet.gov/expapi/verbs/failed",
  abandoned: "https://w3id.org/xapi/adl/verbs/abandoned",
  waived: "https://w3id.org/xapi/adl/verbs/waived",
  terminated: "http://adlnet.gov/expapi/verbs/terminated",
  satisfied: "https://w3id.org/xapi/adl/verbs/satisfied",
} as const;

/** Name of a verb of cmi5. */
export type Cmi5Verb = keyof typeof cmi5Verbs;

/** Category of statements that cmi5 defines (section 9.6.2.1). */
export const cmi5Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
/** Category of statements that count for moveOn (section 9.6.2.2). */
export const moveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";

const context = "https://w3id.org/xapi/cmi5/context/extensions/";
/** Context extensions (section 9.6.3). */
export const cmi5Extensions = {
  session: `${context}sessionid`,
  masteryScore: `${context}masteryscore`,
  launchMode: `${context}launchmode`,
  launchUrl: `${context}launchurl`,
  moveOn: `${context}moveon`,
  launchParameters: `${context}launchparameters`,
} as const;
/** Result extension of waived statements (section 9.5.5.2). */
export const reasonExtension = "https://w3id.org/xapi/cmi5/result/extensions/reason";
/** Activity types of blocks and courses (section 9.4). */
export const cmi5ActivityType = {
  block: "https://w3id.org/xapi/cmi5/activitytype/block",
  course: "https://w3id.org/xapi/cmi5/activitytype/course",
} as const;

/** The cmi5 verb of an IRI. */
export function cmi5VerbOf(id: unknown): Cmi5Verb | undefined {
  const names = Object.keys(cmi5Verbs) as Cmi5Verb[];
  return names.find((name) => cmi5Verbs[name] === id);
}
