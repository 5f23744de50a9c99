import type { Target } from "@lentera/model";
import { checkTitles } from "../scorm/title.ts";
import { textFile } from "../text-file.ts";
import player from "./browser.ts?bundle";
import { stateCharacters } from "./data-model.ts";
import { diagnostics } from "./diagnostics.ts";
import { manifest2004, metadataPath, type Edition } from "./manifest.ts";
import { metadata2004 } from "./metadata.ts";

/** SCORM 2004 in one of its editions: they differ in schema files and in the name of the version. */
function scorm2004Target(
  id: "scorm2004" | "scorm2004-3rd",
  edition: Edition,
  schemas: () => Promise<ReadonlyMap<string, string>>,
): Target {
  return {
    id,
    title: `SCORM ${edition}`,
    stateCharacters,
    player,
    driver: (_course, unit) => ({ scored: unit.scored }),
    check(course, units, reporter) {
      checkTitles(course, units, reporter);
      if (units.length < 2) return;
      reporter.report({ code: "scorm2004/several-units", severity: "warning", values: { count: units.length } });
    },
    async files(site) {
      return [
        textFile("imsmanifest.xml", manifest2004(site, edition)),
        ...[...(await schemas())].map(([path, text]) => textFile(path, text)),
        textFile(metadataPath, metadata2004(site.course)),
        ...site.files,
      ];
    },
    diagnostics,
  };
}

/** SCORM 2004 4th Edition, the last one. */
export const scorm2004: Target = scorm2004Target("scorm2004", "2004 4th Edition", async () => {
  const { schemas4th } = await import("./schemas-4th.ts");
  return schemas4th;
});

/** SCORM 2004 3rd Edition, for LMSs that stopped there. */
export const scorm2004Third: Target = scorm2004Target("scorm2004-3rd", "2004 3rd Edition", async () => {
  const { schemas3rd } = await import("./schemas-3rd.ts");
  return schemas3rd;
});
