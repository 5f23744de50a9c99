import type { Target } from "@lentera/model";
import { courseIri } from "../statements/activity.ts";
import { textFile } from "../text-file.ts";
import player from "./browser.ts?bundle";
import { diagnostics } from "./diagnostics.ts";
import { stateCharacters } from "./driver.ts";
import { tincan } from "./tincan.ts";

/** xAPI with tincan.xml, for LMSs that launch it with an LRS of their own. */
export const xapi: Target = {
  id: "xapi",
  title: "xAPI",
  stateCharacters,
  player,
  driver: (course) => ({ activity: courseIri(course) }),
  check(_course, units, reporter) {
    if (units.length > 1) reporter.report({ code: "xapi/several-units", severity: "error", values: { count: units.length } });
  },
  files: (site) => [textFile("tincan.xml", tincan(site)), ...site.files],
  diagnostics,
};
