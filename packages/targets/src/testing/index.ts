export { file, sites } from "./sites.ts";
export { strictScorm, type ScormApi, type ScormCall, type StrictScormOptions } from "./strict-scorm.ts";
