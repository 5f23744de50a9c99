/** For the authoring half of a kind: what those of this package are made with, each with the texts of what it reports. */
export { durationMinutes } from "./authoring/duration.ts";
export { fileDiagnostics, fileKeys, fileLink, fileOf } from "./authoring/file-link.ts";
export { prompt, promptDiagnostics } from "./authoring/prompt.ts";
export { readScoring, scoringDiagnostics, type Scoring } from "./authoring/scoring.ts";
export { scramble } from "./authoring/scramble.ts";
export { readInteger, readNumber, readSwitch, readWord, settingDiagnostics } from "./authoring/settings.ts";
