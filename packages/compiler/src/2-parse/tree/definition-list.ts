import type { Paragraph, PhrasingContent } from "mdast";
import type { DefinitionDetail, DefinitionList, DefinitionTerm } from "@lentera/model";

/**
 * A paragraph whose lines from the second on begin with `: ` is a term and its definitions:
 *
 *     Term
 *     : What it means.
 */
export function definitionList(node: Paragraph): DefinitionList | undefined {
  if (!node.children.some((child) => child.type === "text" && /\n:[ \t]/.test(child.value))) return undefined;
  const parts: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type !== "text") {
      parts.at(-1)?.push(child);
      continue;
    }
    const [first = "", ...more] = child.value.split(/\n:[ \t]+/);
    if (first !== "") parts.at(-1)?.push({ ...child, value: first });
    for (const text of more) parts.push(text === "" ? [] : [{ ...child, value: text }]);
  }
  const [term = [], ...details] = parts;
  const { position } = node;
  const place = position && { position };
  return {
    type: "definitionList",
    ...place,
    children: [
      { type: "definitionTerm", children: term, ...place } satisfies DefinitionTerm,
      ...details.map((children): DefinitionDetail => ({
        type: "definitionDetail",
        children: [{ type: "paragraph", children, ...place }],
        ...place,
      })),
    ],
  };
}
