import type { Element, ElementContent } from "hast";

/** All elements below `nodes`, in reading order, of which `test` is true. */
export function find(nodes: readonly ElementContent[], test: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) =>
    node.type === "element" ? [...(test(node) ? [node] : []), ...find(node.children, test)] : [],
  );
}
