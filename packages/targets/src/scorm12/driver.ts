import type { PlayerInput, TrackingDriver } from "@lentera/model";
import { browserEnvironment, type BrowserEnvironment } from "../scorm/browser-environment.ts";
import { createScormDriver } from "../scorm/driver.ts";
import { dataModel12 } from "./data-model.ts";

/** Tells a SCORM 1.2 LMS what the learner does. README.md of this folder says what is mapped to what. */
export function createDriver(
  input: PlayerInput,
  environment: BrowserEnvironment = browserEnvironment(),
): TrackingDriver {
  return createScormDriver(dataModel12(input), environment);
}
