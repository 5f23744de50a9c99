import type { RootContent } from "mdast";
import type { BlockKind, QuestionKind } from "@lentera/model";
import { noAttributes } from "../authoring/settings.ts";
import player from "./browser.ts?bundle";
import { diagnostics } from "./diagnostics.ts";
import { render } from "./render.ts";
import style from "./style.css?text";
import { texts } from "./text.ts";

/** A case study: parts to be read, exhibits, questions, decisions and a debrief. */
export function createCaseStudy(questionKinds: readonly QuestionKind[]): BlockKind {
  const answerable = (nodes: readonly RootContent[]): boolean =>
    questionKinds.some((kind) => kind.matches(nodes, noAttributes));
  return {
    kind: "case-study",
    containers: ["case-study"],
    leaves: [],
    attributes: ["roles", "duration", "after", "practice"],
    render: (block, context) => render(block, context, answerable),
    diagnostics,
    texts,
    player,
    style,
  };
}
