import type { Heading, RootContent } from "mdast";
import type { KindContext } from "@lentera/model";

/** One question as it stands in a quiz: a heading and what follows, or what stands between two breaks. */
export interface Chunk {
  readonly heading: Heading | undefined;
  readonly nodes: readonly RootContent[];
}

/**
 * Cuts nodes into questions: at every heading of the highest level among them, and at every `---`. What
 * stands before the first heading or break is the introduction, unless it has the shape of a question. Blocks
 * `:::question` are told once, and nothing is then said of what else is missing (`misread`).
 */
export function splitQuestions(
  nodes: readonly RootContent[],
  context: KindContext,
): { readonly intro: readonly RootContent[]; readonly chunks: readonly Chunk[]; readonly misread?: true } {
  const block = nodes.find((node) => node.type === "container" && node.name === "question");
  if (block?.type === "container") {
    const start = context.origin(block);
    const origin = { file: start.file, range: { start: start.range.start, end: start.range.start } };
    context.report({ code: "question/in-quiz", severity: "error", values: { name: block.written }, origin });
    return { intro: [], chunks: [], misread: true };
  }
  const depth = Math.min(...nodes.map((node) => (node.type === "heading" ? node.depth : Infinity)));
  const chunks: { heading: Heading | undefined; nodes: RootContent[] }[] = [{ heading: undefined, nodes: [] }];
  for (const node of nodes) {
    if (node.type === "thematicBreak") chunks.push({ heading: undefined, nodes: [] });
    else if (node.type === "heading" && node.depth === depth) chunks.push({ heading: node, nodes: [] });
    else chunks.at(-1)?.nodes.push(node);
  }
  const [first, ...others] = chunks;
  const starts = first !== undefined && context.answerable(first.nodes);
  const filled = (starts ? chunks : others).filter((chunk) => chunk.heading ?? chunk.nodes.length > 0);
  return { intro: starts ? [] : (first?.nodes ?? []), chunks: filled };
}
