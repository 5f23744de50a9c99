import type { PhrasingContent, Text } from "mdast";
import type { Attributes } from "@lentera/model";
import { mergeAttributes, parseAttributes } from "../attributes.ts";
import { leftovers } from "./leftovers.ts";
import type { Braces } from "./nodes.ts";
import type { TreeScope } from "./tree-scope.ts";

/** Takes `{…}` out of a line: to the image before it, else to the block. */
export function takeBraces(scope: TreeScope, children: PhrasingContent[]): Attributes | undefined {
  let found: Attributes | undefined;
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index];
    if (node?.type !== "braces") {
      if (node?.type === "text") reportLeftovers(scope, node);
      else if (node && "children" in node) {
        const inner = takeBraces(scope, node.children);
        if (inner) found = mergeAttributes(found, inner);
      }
      continue;
    }
    const before = children[index - 1];
    const attributes = attributesOf(scope, node);
    children.splice(index, 1);
    index -= 1;
    if (before?.type === "image" && before.position?.end.offset === (node.position?.start.offset ?? 0) - 1) {
      (before.data ??= {}).attributes = attributes;
    } else {
      found = mergeAttributes(found, attributes);
      if (before?.type === "text") before.value = before.value.replace(/[ \t]+$/, "");
    }
    const after = children[index + 1];
    if (after?.type === "text" && index < 0) after.value = after.value.trimStart();
  }
  return found;
}

/** What looks like our syntax and was not read as such. Escapes are looked for in the source. */
function reportLeftovers(scope: TreeScope, node: Text): void {
  if (!/\[\[|\[!|::|\{|\$\$/.test(node.value) || !node.position) return;
  const { start, end } = node.position;
  for (const found of leftovers(scope.source.slice(start.offset, end.offset), scope.vocabulary)) {
    const before = scope.source.slice(start.offset, (start.offset ?? 0) + found.index).split("\n");
    const column = before.length === 1 ? start.column + found.index : (before.at(-1)?.length ?? 0) + 1;
    const offset = (start.offset ?? 0) + found.index;
    const at = { line: start.line + before.length - 1, column, offset };
    const { length } = found.text;
    scope.find(
      found.code,
      found.severity,
      { start: at, end: { line: at.line, column: column + length, offset: offset + length } },
      { text: found.text, value: found.text, meant: found.meant ?? "" },
    );
  }
}

function attributesOf(scope: TreeScope, node: Braces): Attributes {
  const start = node.position?.start;
  return parseAttributes(
    node.value,
    { line: start?.line ?? 1, column: start?.column ?? 1, offset: start?.offset ?? 0 },
    scope.file,
    scope.vocabulary,
    scope,
  );
}
