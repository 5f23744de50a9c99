import type { Blank } from "@lentera/model";
import type { RootContent } from "mdast";

/** All blanks below `nodes`, in reading order. */
export function blanksIn(nodes: readonly RootContent[]): Blank[] {
  return nodes.flatMap((node) => {
    if (node.type === "blank") return [node];
    return "children" in node ? blanksIn(node.children) : [];
  });
}

/** The same nodes with each blank exchanged for what `put` gives. */
export function replaceBlanks<Node extends RootContent>(node: Node, put: (blank: Blank) => RootContent): Node {
  if (!("children" in node)) return node;
  // Markdown's children are what they were but for blanks and texts, which stand in the same places.
  const children = node.children.map((child) => (child.type === "blank" ? put(child) : replaceBlanks(child, put)));
  return { ...node, children };
}
