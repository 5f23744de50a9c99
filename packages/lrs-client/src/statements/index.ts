export {
  activityTypes,
  cmi5,
  registry,
  verb,
  verbNames,
  video,
  type ActivityTypeName,
  type VerbName,
} from "./vocabulary.ts";
export { duration, milliseconds } from "./duration.ts";
export {
  choice,
  fillIn,
  likert,
  matching,
  numeric,
  other,
  performance,
  sequencing,
  trueFalse,
  type Components,
  type Interaction,
  type InteractionOptions,
  type NumericPattern,
} from "./interaction.ts";
export { activity, result, statement, type ActivityOptions, type ResultOptions } from "./builder.ts";
export { about, answered, type Setting } from "./said.ts";
export { activityPatterns, activityTable, type ActivityKind, type ActivityPattern, type VerbOf } from "./activities.ts";
export {
  cmi5Allowed,
  cmi5Completed,
  cmi5Context,
  cmi5Failed,
  cmi5Initialized,
  cmi5Passed,
  cmi5Terminated,
  type Cmi5Score,
  type Cmi5Session,
} from "./cmi5.ts";
export { videoSession, type VideoOptions, type VideoSession, type VideoSetting } from "./video.ts";
