import type { RootContent } from "mdast";
import type { Leaf } from "@lentera/model";
import { frontLines, withoutFront } from "../1-read/front-lines.ts";
import type { FileScope } from "./file-scope.ts";
import { parseMarkdown } from "./markdown.ts";
import { coursePath } from "./render/links.ts";
import { Nesting } from "./tree/nest.ts";
import { TreeScope } from "./tree/tree-scope.ts";

/** Parts and characters that a file may include, those of its parts among them: parts that include others twice double with each level. */
const mostParts = 1_000;
const mostCharacters = 5_000_000;

/** Markdown of a file as its final tree: containers joined, attributes read, `::include` replaced by what it names. */
export function parseTree(
  scope: FileScope,
  path: string,
  text: string,
  above: readonly string[] = [],
): RootContent[] {
  scope.sources.set(path, text);
  const root = parseMarkdown(text, {
    isLeaf: (name) => scope.vocabulary.isLeaf(name) || scope.vocabulary.isContainer(name),
    isContainer: (name) => scope.vocabulary.isContainer(name),
    isAttributes: (raw) => scope.vocabulary.isAttributes(raw),
  });
  const nesting = new Nesting(new TreeScope(path, text, scope.vocabulary, scope));
  const nodes = nesting.blocks(root.children, false);
  if (path !== scope.path) own(scope, [...nodes, ...nesting.definitions.values(), ...nesting.footnotes.values()], path);
  for (const definition of nesting.definitions.values()) scope.definitions.set(definition.identifier, definition);
  for (const definition of nesting.footnotes.values()) scope.footnotes.set(definition.identifier, definition);
  for (const [short, meaning] of nesting.abbreviations) scope.abbreviations.set(short, meaning);
  if (!text.includes("::")) return nodes;
  const chain = [...above, path];
  for (const note of nesting.footnotes.values()) note.children = expand(scope, note.children, chain) as typeof note.children;
  return expand(scope, nodes, chain);
}

function expand(scope: FileScope, nodes: readonly RootContent[], above: readonly string[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === "leaf" && node.name === "include") return included(scope, node, above);
    if (node.type === "container" || node.type === "alert" || node.type === "blockquote") {
      node.children = expand(scope, node.children, above) as typeof node.children;
    } else if (node.type === "list") {
      for (const item of node.children) item.children = expand(scope, item.children, above) as typeof item.children;
    }
    return [node];
  });
}

function included(scope: FileScope, leaf: Leaf, above: readonly string[]): RootContent[] {
  const origin = scope.origin(leaf);
  const written = leaf.attributes.values.get("file") ?? leaf.attributes.values.get("src");
  if (typeof written?.value !== "string") {
    scope.report({ code: "include/no-file", severity: "error", origin });
    return [];
  }
  const path = coursePath(scope, written.value, leaf);
  if (path === undefined) return [];
  const text = scope.context.includes.get(path);
  if (above.includes(path)) {
    scope.report({
      code: "include/circle",
      severity: "error",
      values: { path, chain: [...above, path].join(" → ") },
      origin,
    });
    return [];
  }
  if (text === undefined) {
    scope.report({ code: "include/missing", severity: "error", values: { path }, origin });
    return [];
  }
  scope.included.parts += 1;
  scope.included.characters += text.length;
  if (scope.included.parts > mostParts || scope.included.characters > mostCharacters) {
    // The first tells it for all that would follow.
    if (!scope.told.has("include/too-many"))
      scope.report({ code: "include/too-many", severity: "error", values: { path, most: mostParts, millions: mostCharacters / 1e6 }, origin });
    scope.told.add("include/too-many");
    return [];
  }
  return parseTree(scope, path, withoutFront(text, frontLines(text)), above);
}

/**
 * Notes that these nodes and all places inside them stand in another file. Names of notes and link addresses mean
 * something in their own file alone: several files may have a note `[^1]`.
 */
function own(scope: FileScope, nodes: readonly object[], file: string): void {
  for (const node of nodes) {
    const named = node as { identifier?: string };
    if (named.identifier !== undefined) named.identifier = `${file}\n${named.identifier}`;
    const { position, attributes, data, children, label } = node as {
      position?: object;
      attributes?: Leaf["attributes"];
      data?: { attributes?: Leaf["attributes"] };
      children?: object[];
      label?: object[] | string | null;
    };
    if (position) scope.belongs(position, file);
    for (const found of [attributes, data?.attributes]) {
      if (found?.range) scope.belongs(found.range, file);
      for (const { range } of found?.values.values() ?? []) scope.belongs(range, file);
    }
    // The label of a reference is a text.
    own(scope, [...(children ?? []), ...(Array.isArray(label) ? label : [])], file);
  }
}
