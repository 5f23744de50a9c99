import type { PlayerInput, TrackingDriver } from "@lentera/model";
import { browserEnvironment, type BrowserEnvironment } from "../scorm/browser-environment.ts";
import { createScormDriver } from "../scorm/driver.ts";
import { dataModel2004 } from "./data-model.ts";

/** Tells a SCORM 2004 LMS what the learner does. README.md of this folder says what is mapped to what. */
export function createDriver(
  input: PlayerInput,
  environment: BrowserEnvironment = browserEnvironment(),
): TrackingDriver {
  return createScormDriver(dataModel2004(input), environment);
}
