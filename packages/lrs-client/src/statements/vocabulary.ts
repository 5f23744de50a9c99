import type { Verb } from "../core/statement.ts";

const adl = "http://adlnet.gov/expapi/verbs/";
const adlCmi5 = "https://w3id.org/xapi/adl/verbs/";
const adlType = "http://adlnet.gov/expapi/activities/";
const videoProfile = "https://w3id.org/xapi/video";
const cmi5Profile = "https://w3id.org/xapi/cmi5";
const tincan = "http://id.tincanapi.com/";

/** Verbs by their short names: IRI, English and Indonesian word. */
const words = {
  answered: [`${adl}answered`, "answered", "menjawab"],
  asked: [`${adl}asked`, "asked", "bertanya"],
  attempted: [`${adl}attempted`, "attempted", "mencoba"],
  attended: [`${adl}attended`, "attended", "menghadiri"],
  commented: [`${adl}commented`, "commented", "berkomentar"],
  completed: [`${adl}completed`, "completed", "menyelesaikan"],
  exited: [`${adl}exited`, "exited", "keluar"],
  experienced: [`${adl}experienced`, "experienced", "mengalami"],
  failed: [`${adl}failed`, "failed", "tidak lulus"],
  imported: [`${adl}imported`, "imported", "mengimpor"],
  initialized: [`${adl}initialized`, "initialized", "memulai"],
  interacted: [`${adl}interacted`, "interacted", "berinteraksi"],
  launched: [`${adl}launched`, "launched", "meluncurkan"],
  "logged-in": [`${adl}logged-in`, "logged in", "masuk"],
  "logged-out": [`${adl}logged-out`, "logged out", "keluar log"],
  mastered: [`${adl}mastered`, "mastered", "menguasai"],
  passed: [`${adl}passed`, "passed", "lulus"],
  preferred: [`${adl}preferred`, "preferred", "memilih"],
  progressed: [`${adl}progressed`, "progressed", "maju"],
  registered: [`${adl}registered`, "registered", "mendaftar"],
  responded: [`${adl}responded`, "responded", "menanggapi"],
  resumed: [`${adl}resumed`, "resumed", "melanjutkan"],
  scored: [`${adl}scored`, "scored", "mendapat nilai"],
  shared: [`${adl}shared`, "shared", "membagikan"],
  suspended: [`${adl}suspended`, "suspended", "menjeda"],
  terminated: [`${adl}terminated`, "terminated", "mengakhiri"],
  voided: [`${adl}voided`, "voided", "membatalkan"],
  abandoned: [`${adlCmi5}abandoned`, "abandoned", "meninggalkan"],
  satisfied: [`${adlCmi5}satisfied`, "satisfied", "memenuhi"],
  waived: [`${adlCmi5}waived`, "waived", "dibebaskan"],
  played: [`${videoProfile}/verbs/played`, "played", "memutar"],
  paused: [`${videoProfile}/verbs/paused`, "paused", "menghentikan sementara"],
  seeked: [`${videoProfile}/verbs/seeked`, "seeked", "berpindah posisi"],
  viewed: [`${tincan}verb/viewed`, "viewed", "melihat"],
  rated: [`${tincan}verb/rated`, "rated", "menilai"],
  selected: [`${tincan}verb/selected`, "selected", "memilih"],
  skipped: [`${tincan}verb/skipped`, "skipped", "melewati"],
  bookmarked: [`${tincan}verb/bookmarked`, "bookmarked", "menandai"],
} as const;

/** A verb of the ADL vocabulary, of cmi5, the video profile or the Tin Can registry. */
export type VerbName = keyof typeof words;

/** The names of all verbs known here. */
export const verbNames: readonly VerbName[] = Object.keys(words) as VerbName[];

/** What stands under a name; a RangeError for what only a program without types can ask for. */
export function named<Name extends string, Value>(all: Readonly<Record<Name, Value>>, name: Name, what: string): Value {
  if (Object.keys(all).includes(name)) return all[name];
  throw new RangeError(`There is no ${what} ${JSON.stringify(name)} here, only ${Object.keys(all).join(", ")}.`);
}

/** A verb with its words in English and Indonesian. */
export function verb(name: VerbName): Verb {
  const [id, en, indonesian] = named(words, name, "verb");
  return { id, display: { en, id: indonesian } };
}

/** Activity types by their short names. */
export const activityTypes = {
  course: `${adlType}course`,
  module: `${adlType}module`,
  lesson: `${adlType}lesson`,
  assessment: `${adlType}assessment`,
  question: `${adlType}question`,
  interaction: `${adlType}cmi.interaction`,
  media: `${adlType}media`,
  simulation: `${adlType}simulation`,
  performance: `${adlType}performance`,
  meeting: `${adlType}meeting`,
  file: `${adlType}file`,
  link: `${adlType}link`,
  objective: `${adlType}objective`,
  attempt: `${adlType}attempt`,
  profile: `${adlType}profile`,
  video: `${videoProfile}/activity-type/video`,
  audio: "https://w3id.org/xapi/audio/activity-type/audio",
  webinar: `${tincan}activitytype/webinar`,
  scenario: `${tincan}activitytype/scenario`,
  slide: `${tincan}activitytype/slide`,
  checklist: `${tincan}activitytype/checklist`,
  document: `${tincan}activitytype/document`,
  discussion: `${tincan}activitytype/discussion`,
} as const;

/** Names of `activityTypes`. */
export type ActivityTypeName = keyof typeof activityTypes;

/** IRIs of the cmi5 profile. */
export const cmi5 = {
  category: `${cmi5Profile}/context/categories/cmi5`,
  moveOn: `${cmi5Profile}/context/categories/moveon`,
  sessionId: `${cmi5Profile}/context/extensions/sessionid`,
  masteryScore: `${cmi5Profile}/context/extensions/masteryscore`,
  progress: `${cmi5Profile}/result/extensions/progress`,
  /** Why it was waived. */
  reason: `${cmi5Profile}/result/extensions/reason`,
  launchMode: `${cmi5Profile}/context/extensions/launchmode`,
  launchUrl: `${cmi5Profile}/context/extensions/launchurl`,
  launchParameters: `${cmi5Profile}/context/extensions/launchparameters`,
  /** What the LMS asks for, in `launched`; `moveOn` is the category. */
  moveOnRule: `${cmi5Profile}/context/extensions/moveon`,
  /** Activity types of what `satisfied` is about. */
  blockType: `${cmi5Profile}/activitytype/block`,
  courseType: `${cmi5Profile}/activitytype/course`,
} as const;

/** IRIs of the video profile, version 1.0. */
export const video = {
  category: videoProfile,
  sessionId: `${videoProfile}/extensions/session-id`,
  time: `${videoProfile}/extensions/time`,
  timeFrom: `${videoProfile}/extensions/time-from`,
  timeTo: `${videoProfile}/extensions/time-to`,
  progress: `${videoProfile}/extensions/progress`,
  playedSegments: `${videoProfile}/extensions/played-segments`,
  length: `${videoProfile}/extensions/length`,
  speed: `${videoProfile}/extensions/speed`,
  volume: `${videoProfile}/extensions/volume`,
  fullScreen: `${videoProfile}/extensions/full-screen`,
  quality: `${videoProfile}/extensions/quality`,
  screenSize: `${videoProfile}/extensions/screen-size`,
  subtitleEnabled: `${videoProfile}/extensions/cc-subtitle-enabled`,
  subtitleLanguage: `${videoProfile}/extensions/cc-subtitle-lang`,
  userAgent: `${videoProfile}/extensions/user-agent`,
  completionThreshold: `${videoProfile}/extensions/completion-threshold`,
} as const;

/** IRIs of the Tin Can registry's extensions. */
export const registry = {
  attemptId: `${tincan}extension/attempt-id`,
  assessmentType: `${tincan}extension/assessment-type`,
  weighting: `${tincan}extension/cmi-interaction-weighting`,
  feedback: `${tincan}extension/feedback`,
} as const;
