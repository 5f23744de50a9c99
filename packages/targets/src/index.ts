import type { Target } from "@lentera/model";
import { scorm12 } from "./scorm12/target.ts";
import { web } from "./web/target.ts";

/** Every delivery target. */
export const targets: readonly Target[] = [scorm12, web];

export { scorm12, web };
export { identifier } from "./identifier.ts";
