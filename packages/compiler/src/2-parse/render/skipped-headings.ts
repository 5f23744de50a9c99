import type { Heading, Nodes } from "mdast";

/**
 * Headings that leave out a level, each with the depth of the one above it. The names of tabs, scenes and questions
 * count, whatever becomes of them: that is how authors see the page.
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
    } else if ("children" in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return skipped;
}
