import type { Target } from "@lentera/model";
import { textFile } from "../text-file.ts";
import player from "./browser.ts?bundle";
import { courseStructure } from "./course-structure.ts";
import { stateCharacters } from "./driver.ts";

/** cmi5, Quartz 1st edition: xAPI with the rules of a launch. */
export const cmi5: Target = {
  id: "cmi5",
  title: "cmi5",
  stateCharacters,
  player,
  driver: () => ({}),
  files: (site) => [textFile("cmi5.xml", courseStructure(site)), ...site.files],
  diagnostics: {},
};
