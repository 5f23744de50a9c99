import type { Target } from "@lentera/model";
import { diagnostics } from "../scorm/diagnostics.ts";
import { checkTitles } from "../scorm/title.ts";
import { textFile } from "../text-file.ts";
import { stateCharacters } from "./data-model.ts";
import player from "./browser.ts?bundle";
import { manifest12 } from "./manifest.ts";

/** SCORM 1.2: the package that every LMS plays. */
export const scorm12: Target = {
  id: "scorm12",
  title: "SCORM 1.2",
  stateCharacters,
  player,
  driver: (_course, unit) => ({ scored: unit.scored }),
  check: (course, units, reporter) => checkTitles(course, units, reporter),
  async files(site) {
    const { schemas12 } = await import("./schemas.ts");
    return [
      textFile("imsmanifest.xml", manifest12(site)),
      ...[...schemas12].map(([path, text]) => textFile(path, text)),
      ...site.files,
    ];
  },
  diagnostics,
};
