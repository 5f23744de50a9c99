import type { Heading, Nodes } from "mdast";

/** Blocks whose highest headings are names: of tabs, of questions. */
const named: ReadonlySet<string> = new Set(["tabs", "quiz"]);

const highest = (nodes: readonly Nodes[]): number => Math.min(6, ...nodes.map((node) => (node.type === "heading" ? node.depth : 6)));

/**
 * Headings that leave out a level, each with the depth of the one above it. The names of tabs, scenes and questions
 * count, whatever becomes of them: that is how authors see the page. Those of tabs and of a quiz in a page may begin lower.
 *
 * @param depth of the heading that the page itself has
 */
export function skippedHeadings(nodes: readonly Nodes[], depth: number): ReadonlyMap<Heading, number> {
  const skipped = new Map<Heading, number>();
  let above = depth;
  const visit = (node: Nodes): void => {
    if (node.type === "heading") {
      if (node.depth > above + 1) skipped.set(node, above);
      above = node.depth;
    } else if ("children" in node) {
      // Their names are the same on a page that begins with # and on one that begins with ##.
      if (node.type === "container" && named.has(node.name)) above = Math.max(above, highest(node.children) - 1);
      for (const child of node.children) visit(child);
    }
  };
  for (const node of nodes) visit(node);
  return skipped;
}
