import { toHtml } from "hast-util-to-html";
import type { ElementContent } from "hast";
import type { RootContent } from "mdast";
import { toHast, type State } from "mdast-util-to-hast";
import type { Attributes, BlockKind, Container, Origin, Page } from "@lentera/model";
import type { FileScope } from "./file-scope.ts";
import { KindHost } from "./kind-host.ts";
import { PageScope } from "./page-scope.ts";
import { footnoteSection } from "./render/footnotes.ts";
import { handlers } from "./render/handlers.ts";
import type { Rendering } from "./render/rendering.ts";
import { cleanHtml } from "./render/html.ts";
import type { Mentions } from "./render/mentions.ts";
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
  readonly aliases?: readonly string[];
}

/** Renders a page to HTML and gathers its questions, quizzes and anchors. */
export function renderPage(scope: FileScope, source: PageSource, mentions: Mentions): Page {
  const page = new PageScope(source.id, source.shift, skippedHeadings(source.nodes, 1 - source.shift));
  const host = new KindHost(scope, page);
  const rendering: Rendering = { scope, page, host, mentions };
  const { block } = source;
  const made = handlers(rendering);
  const { nodes } = source;
  // The root is empty, since it is searched for definitions and footnotes, which the file's scope already knows.
  const tree = toHast({ type: "root", children: [] }, {
    allowDangerousHtml: true,
    handlers: {
      ...made,
      root(state: State): ElementContent[] {
        host.begin(state);
        const children = block
          ? host.block(block.kind, fileBlock(source, block.attributes, nodes), nodes, [], true, source.title)
          : state.all({ type: "root", children: [...nodes] });
        return state.wrap([...children, ...footnoteSection(rendering, state)], false);
      },
    },
  });
  if (page.html && tree.type === "root") cleanHtml(rendering, tree);
  return {
    id: source.id,
    title: source.title,
    type: source.type,
    html: toHtml(tree, { allowDangerousHtml: true }),
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
