import type { Target } from "@lentera/model";
import player from "./browser.ts?bundle";
import { stateCharacters } from "./driver.ts";
import reportingPlayer from "./report-browser.ts?bundle";
import { policySource, reportSettings } from "./report-settings.ts";
import { reportTexts } from "./text.ts";

/** Plain web pages: for any server, or opened from a folder. With `xapi` in course.yaml they report to an LRS. */
export const web: Target = {
  id: "web",
  title: "Web",
  stateCharacters,
  player,
  texts: reportTexts,
  variant({ xapi }) {
    if (!xapi) return undefined;
    const connect = [xapi.endpoint.replace(/\/*$/, "/"), ...(xapi.token === undefined ? [] : [xapi.token])].map(policySource);
    return { player: reportingPlayer, texts: reportTexts, connect };
  },
  driver(course, unit) {
    const { base } = course.config;
    const xapi = reportSettings(course, unit);
    return { ...(base !== undefined && { base }), ...(xapi && { xapi }) };
  },
  files: (site) => site.files,
  diagnostics: {},
};
