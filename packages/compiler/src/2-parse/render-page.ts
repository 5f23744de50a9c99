import type { RootContent } from "mdast";
import type { Attributes, BlockKind, Container, Origin, Page } from "@lentera/model";
import type { FileScope } from "./file-scope.ts";
import { KindHost } from "./kind-host.ts";
import { PageScope } from "./page-scope.ts";
import type { Mentions } from "./render/mentions.ts";
import { renderHtml } from "./render/render-html.ts";
import { reportTypedQuestion } from "./question-slips.ts";
import { skippedHeadings } from "./render/skipped-headings.ts";

/** One page before it is rendered. */
export interface PageSource {
  readonly id: string;
  readonly title: string;
  readonly type: Page["type"];
  readonly nodes: readonly RootContent[];
  readonly shift: number;
  readonly objectives: readonly string[];
  readonly duration?: number;
  readonly origin: Origin;
  /** The kind that renders the whole page, with the keys of the front matter. */
  readonly block?: { readonly kind: BlockKind; readonly attributes: Attributes };
}

/** Renders a page to HTML and gathers its questions, quizzes and anchors. */
export function renderPage(scope: FileScope, source: PageSource, mentions: Mentions): Page {
  const page = new PageScope(source.id, source.shift, skippedHeadings(source.nodes, 1 - source.shift));
  const host = new KindHost(scope, page);
  const { block, nodes } = source;
  if (!block) reportTypedQuestion(scope, nodes);
  const html = renderHtml({ scope, page, host, mentions }, (state) =>
    block
      ? host.block(block.kind, fileBlock(source, block.attributes, nodes), nodes, [], true, source.title)
      : state.all({ type: "root", children: [...nodes] }),
  );
  return {
    id: source.id,
    title: source.title,
    type: source.type,
    html,
    questions: page.questions,
    quizzes: page.quizzes,
    anchors: page.anchors,
    kinds: [...page.kinds],
    objectives: source.objectives,
    ...(source.duration !== undefined && { duration: source.duration }),
    origin: source.origin,
  };
}

function fileBlock(source: PageSource, attributes: Attributes, nodes: readonly RootContent[]): Container {
  const { range } = source.origin;
  return {
    type: "container",
    name: source.type,
    written: source.type,
    label: [],
    attributes: { ...attributes, id: source.id },
    children: [...nodes] as Container["children"],
    position: { start: { ...range.start }, end: { ...range.end } },
  };
}
