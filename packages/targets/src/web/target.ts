import type { Target } from "@lentera/model";
import player from "./browser.ts?bundle";
import { stateCharacters } from "./driver.ts";

/** Plain web pages: for any server, or opened from a folder. */
export const web: Target = {
  id: "web",
  title: "Web",
  stateCharacters,
  player,
  driver: (course) => (course.config.base === undefined ? {} : { base: course.config.base }),
  files: (site) => site.files,
  diagnostics: {},
};
