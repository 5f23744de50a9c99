const adl = "http://adlnet.gov/expapi";

/** Verbs of the ADL vocabulary and of cmi5 (9.3), with the words that reports show. */
export const verbs = {
  initialized: `${adl}/verbs/initialized`,
  terminated: `${adl}/verbs/terminated`,
  completed: `${adl}/verbs/completed`,
  passed: `${adl}/verbs/passed`,
  failed: `${adl}/verbs/failed`,
  attempted: `${adl}/verbs/attempted`,
  answered: `${adl}/verbs/answered`,
  experienced: `${adl}/verbs/experienced`,
  progressed: `${adl}/verbs/progressed`,
} as const;

/** Activity types. */
export const types = {
  course: `${adl}/activities/course`,
  module: `${adl}/activities/module`,
  page: `${adl}/activities/lesson`,
  assessment: `${adl}/activities/assessment`,
  interaction: `${adl}/activities/cmi.interaction`,
} as const;

const cmi5 = "https://w3id.org/xapi/cmi5";

/** IRIs of the cmi5 profile. */
export const cmi5Terms = {
  category: `${cmi5}/context/categories/cmi5`,
  moveOn: `${cmi5}/context/categories/moveon`,
  masteryScore: `${cmi5}/context/extensions/masteryscore`,
  sessionId: `${cmi5}/context/extensions/sessionid`,
  progress: `${cmi5}/result/extensions/progress`,
} as const;
