import type { Target } from "@lentera/model";
import { cmi5 } from "./cmi5/target.ts";
import { scorm12 } from "./scorm12/target.ts";
import { scorm2004, scorm2004Third } from "./scorm2004/target.ts";
import { web } from "./web/target.ts";
import { xapi } from "./xapi/target.ts";

/** Every delivery target. */
export const targets: readonly Target[] = [scorm12, scorm2004, scorm2004Third, cmi5, xapi, web];

export { cmi5, scorm12, scorm2004, scorm2004Third, web, xapi };
export { identifier } from "./identifier.ts";
export { textFile } from "./text-file.ts";
