import type { PhrasingContent, Text } from "mdast";
import type { Attributes } from "@lentera/model";
import { mergeAttributes, parseAttributes } from "../attributes.ts";
import { leftovers } from "./leftovers.ts";
import type { Braces } from "./nodes.ts";
import { pointAfter, type TreeScope } from "./tree-scope.ts";

/** Takes `{…}` out of a line: to the image before it, else to the block. */
export function takeBraces(scope: TreeScope, children: PhrasingContent[]): Attributes | undefined {
  let found: Attributes | undefined;
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index];
    if (node?.type !== "braces") {
      if (node?.type === "text") {
        reportLeftovers(scope, node);
        if (index + 1 < children.length) reportLooseMark(scope, node, children[index + 1]);
      }
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
  if (!/\[\[|\[!|::|\{|\$\$|\]\s?\(/.test(node.value) || !node.position) return;
  const { start, end } = node.position;
  for (const found of leftovers(scope.source.slice(start.offset, end.offset), scope.vocabulary)) {
    const at = pointAfter(scope.source, start, found.index);
    scope.find(
      found.code,
      found.severity,
      { start: at, end: pointAfter(scope.source, start, found.index + found.text.length) },
      { text: found.text, value: found.text, meant: found.meant ?? "" },
    );
  }
}

/** `! [text](picture.png)`: the space makes a link of the image and leaves its mark as text. */
function reportLooseMark(scope: TreeScope, { value, position }: Text, next: PhrasingContent | undefined): void {
  if (next?.type !== "link" || !position || !/!\s$/.test(value) || !/\.(?:png|jpe?g|gif|svg|webp)$/i.test(next.url)) return;
  const at = pointAfter(scope.source, position.start, (position.end.offset ?? 0) - (position.start.offset ?? 0) - 2);
  const link = scope.source.slice(next.position?.start.offset, next.position?.end.offset);
  scope.find("link/not-read", "error", { start: at, end: next.position?.end ?? at }, { text: `! ${link}`, meant: `!${link}` });
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
