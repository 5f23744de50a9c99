import type { Extension } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import type { AlertOpen, ContainerOpen, LeafLine } from "./nodes.ts";
import "../syntax/tokens.ts";

/** Turns the tokens of `syntax/` into nodes. Lines of containers and alerts stay flat; `nest` joins them. */
const own: Extension = {
  enter: {
    containerOpen(token) {
      this.enter({ type: "containerOpen", written: "", rest: "", children: [] }, token);
    },
    containerClose(token) {
      this.enter({ type: "containerClose" }, token);
    },
    leaf(token) {
      this.enter({ type: "leafLine", written: "", rest: "", children: [] }, token);
    },
    alertOpen(token) {
      this.enter({ type: "alertOpen", written: "", children: [] }, token);
    },
    abbreviation(token) {
      this.enter({ type: "abbreviation", value: this.sliceSerialize(token) }, token);
    },
    blank(token) {
      this.enter({ type: "blank", value: "" }, token);
    },
    blankText(token) {
      const node = this.stack.at(-1);
      // In a table `\|` is the only way to write a bar; elsewhere both spellings separate.
      if (node?.type === "blank") node.value = this.sliceSerialize(token).replaceAll("\\|", "|");
    },
    bracesText(token) {
      this.enter({ type: "braces", value: this.sliceSerialize(token) }, token);
    },
    inlineMath(token) {
      const source = this.sliceSerialize(token);
      const marks = source.startsWith("$$") ? 2 : 1;
      const value = source.slice(marks, -marks);
      this.enter({ type: "inlineMath", value, ...(marks === 2 && { data: { display: true } }) }, token);
    },
    displayMath(token) {
      this.enter({ type: "math", value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    containerOpen: leave,
    containerClose: leave,
    leaf: leave,
    alertOpen: leave,
    abbreviation: leave,
    blank: leave,
    bracesText: leave,
    inlineMath: leave,
    displayMath: leave,
    containerName(token) {
      line(this.stack.at(-1)).written = this.sliceSerialize(token);
    },
    alertName(token) {
      line(this.stack.at(-1)).written = this.sliceSerialize(token);
    },
    containerRest(token) {
      const node = this.stack.at(-1);
      if (node?.type !== "containerOpen" && node?.type !== "leafLine") return;
      node.rest = this.sliceSerialize(token);
      node.restPosition = { start: point(token.start), end: point(token.end) };
    },
  },
};

function leave(
  this: ThisParameterType<NonNullable<NonNullable<Extension["exit"]>[string]>>,
  token: Token,
): void {
  this.exit(token);
}

type Token = Parameters<NonNullable<NonNullable<Extension["exit"]>[string]>>[0];

function line(node: { type: string } | undefined): ContainerOpen | LeafLine | AlertOpen {
  if (node?.type === "containerOpen" || node?.type === "leafLine" || node?.type === "alertOpen") {
    return node as ContainerOpen | LeafLine | AlertOpen;
  }
  throw new Error("A name outside its line.");
}

function point(at: { line: number; column: number; offset: number }): {
  line: number;
  column: number;
  offset: number;
} {
  return { line: at.line, column: at.column, offset: at.offset };
}

/** The mdast extensions that belong to `syntax`. */
export function fromMarkdownExtensions(): Extension[] {
  return [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    own,
  ];
}
