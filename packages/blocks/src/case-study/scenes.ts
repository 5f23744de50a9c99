import type { Heading, ListItem, Link, RootContent } from "mdast";
import type { Attributes, KindContext } from "@lentera/model";
import { noAttributes } from "../authoring/settings.ts";
import type { SceneType } from "./path.ts";

/** A link of a decision. */
export interface Option {
  readonly link: Link;
  readonly target: string;
}

/** A part of a case study: a heading and what follows. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly type: SceneType | "exhibit";
  readonly heading: Heading;
  readonly attributes: Attributes;
  /** Without the list of options. */
  readonly nodes: readonly RootContent[];
  readonly options: readonly Option[];
  /** Id of the part that has to be done before a debrief opens. */
  readonly after: string | undefined;
}

const types = new Map<string, Scene["type"]>([
  ["exhibit", "exhibit"],
  ["exhibits", "exhibit"],
  ["question", "questions"],
  ["questions", "questions"],
  ["decision", "decision"],
  ["debrief", "debrief"],
]);

/** Cuts a case study at its headings of the highest level. */
export function readScenes(
  nodes: readonly RootContent[],
  context: KindContext,
): { readonly intro: readonly RootContent[]; readonly scenes: readonly Scene[] } {
  const depth = Math.min(...nodes.map((node) => (node.type === "heading" ? node.depth : Infinity)));
  const intro: RootContent[] = [];
  const parts: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === "heading" && node.depth === depth) parts.push({ heading: node, nodes: [] });
    else (parts.at(-1)?.nodes ?? intro).push(node);
  }
  return { intro, scenes: parts.map((part) => readScene(part.heading, part.nodes, context)) };
}

function readScene(heading: Heading, nodes: readonly RootContent[], context: KindContext): Scene {
  const attributes = heading.data?.attributes ?? noAttributes;
  const title = context.plain(heading.children);
  const id = context.id(attributes.id, title, heading);
  const type = readType(attributes, heading, context);
  const list = type === "decision" ? nodes.filter((node) => node.type === "list").at(-1) : undefined;
  const after = attributes.values.get("after")?.value;
  return {
    id,
    title,
    type,
    heading,
    attributes,
    nodes: nodes.filter((node) => node !== list),
    options: list?.type === "list" ? readOptions(list.children, context) : [],
    after: type === "debrief" && typeof after === "string" ? after.replace(/^#/, "") : undefined,
  };
}

function readType(attributes: Attributes, heading: Heading, context: KindContext): Scene["type"] {
  for (const name of attributes.classes) {
    const type = types.get(name);
    if (type) return type;
    const origin = context.origin(attributes.range ?? heading);
    context.report({ code: "case-study/unknown-class", severity: "error", values: { name }, origin });
  }
  return "story";
}

function readOptions(items: readonly ListItem[], context: KindContext): Option[] {
  // A list without any link is told of as a whole.
  if (!items.some(linkIn)) return [];
  return items.flatMap((item) => {
    const link = linkIn(item);
    if (link?.url.startsWith("#")) return [{ link, target: decode(link.url.slice(1)) }];
    const values = { text: context.plain(item.children) };
    context.report({ code: "case-study/option-without-link", severity: "error", values, origin: context.origin(item) });
    return [];
  });
}

function linkIn(node: RootContent): Link | undefined {
  if (node.type === "link") return node;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const link = linkIn(child);
    if (link) return link;
  }
  return undefined;
}

/** Markdown's tools may have percent-encoded an id that is not ASCII. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
