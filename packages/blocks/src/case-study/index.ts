import type { BlockKind } from "@lentera/model";
import player from "./browser.ts?bundle";
import { diagnostics } from "./diagnostics.ts";
import { render } from "./render.ts";
import style from "./style.css?text";
import { texts } from "./text.ts";

/** A case study: parts to be read, exhibits, questions, decisions and a debrief. */
export const caseStudy: BlockKind = {
  kind: "case-study",
  containers: ["case-study"],
  leaves: [],
  attributes: ["roles", "duration", "after", "practice"],
  render,
  diagnostics,
  texts,
  player,
  style,
};
