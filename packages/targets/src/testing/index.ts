export { strictScorm, type ScormApi, type ScormCall, type StrictScormOptions } from "./strict-scorm.ts";
