import type { Element, ElementContent, Nodes, Raw, Root } from "hast";
import { raw } from "hast-util-raw";
import { sanitize, type Schema } from "hast-util-sanitize";
import type { Html } from "mdast";
import { alertNames, secretAlerts } from "../vocabulary.ts";
import type { Rendering } from "./rendering.ts";
import { reportTags, tagNames } from "./html-tags.ts";
import { linkProperties, mediaSource } from "./links.ts";

const schema: Schema = {
  tagNames: [...tagNames, "lentera-part"],
  attributes: {
    "*": ["lang", "dir", "title", "className"],
    a: ["href"],
    img: ["src", "alt", "width", "height"],
    td: ["colSpan", "rowSpan", "headers"],
    th: ["colSpan", "rowSpan", "headers", "scope"],
    ol: ["start", "reversed", "type"],
    col: ["span"],
    colgroup: ["span"],
    details: ["open"],
    time: ["dateTime"],
    data: ["value"],
    "lentera-part": ["dataPart"],
  },
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["data"] },
  strip: ["script", "style", "template", "iframe", "object", "noscript", "textarea", "title", "svg", "math"],
  ancestors: {},
  required: {},
};

/** Raw HTML of the author, kept for `cleanHtml`. Comments go; an alert inside it would be shown, so it is reported. */
export function htmlNode({ scope, page }: Rendering, node: Html): ElementContent | undefined {
  const value = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, " "));
  if (value.trim() === "") return undefined;
  const origin = scope.origin(node);
  for (const [, name = ""] of value.matchAll(/\[!([\p{L}][\p{L} _-]*)\]/gu)) {
    const word = scope.vocabulary.words.canonical(name);
    if (!alertNames.includes(word)) continue;
    scope.report({ code: "alert/inside-html", severity: "error", values: { name }, origin });
    if (secretAlerts.some((secret) => secret === word)) return undefined;
  }
  reportTags(scope, value, node);
  page.html = true;
  return { type: "raw", value, ...(node.position && { position: node.position }) };
}

/**
 * Puts raw HTML in order wherever it stands among `children`: parsed as a browser would, then cut down to an
 * allow-list. Our own elements stand aside meanwhile, so that neither step touches them.
 */
export function cleanHtml(rendering: Rendering, parent: Root | Element): void {
  const children = parent.children as ElementContent[];
  for (const child of children) {
    if (child.type !== "element") continue;
    cleanHtml(rendering, child);
    if (child.content) cleanHtml(rendering, child.content);
  }
  const written = children.filter((child): child is Raw => child.type === "raw" && !child.data?.own);
  if (written.length === 0) return;
  const parts: ElementContent[] = [];
  const guest: Root = { type: "root", children: [] };
  for (const child of children) {
    if (child.type === "element" || (child.type === "raw" && child.data?.own)) {
      guest.children.push({
        type: "element",
        tagName: "lentera-part",
        properties: { dataPart: String(parts.length) },
        children: [],
      });
      parts.push(child);
    } else guest.children.push(child);
  }
  const used = new Set<number>();
  const parsed = raw(guest);
  const cleaned = rendering.scope.context.html === "trusted" ? parsed : sanitize(parsed, schema);
  const back = (node: Nodes): ElementContent[] => {
    if (node.type === "element" && node.tagName === "lentera-part") {
      const index = Number(node.properties["dataPart"]);
      const part = parts[index];
      if (!part || used.has(index)) return [];
      used.add(index);
      // The parser may have moved what follows into the stand-in.
      return [part, ...node.children.flatMap(back)];
    }
    if (node.type === "element") {
      node.children = node.children.flatMap(back);
      localise(rendering, node, written);
    }
    return node.type === "element" || node.type === "text" || node.type === "raw" ? [node] : [];
  };
  const restored = (cleaned.type === "root" ? cleaned.children : [cleaned]).flatMap(back);
  parent.children = restored;
}

/** Files and pages that raw HTML names are those of the course, as in Markdown. `written` is the HTML it stands in. */
function localise({ scope }: Rendering, node: Element, written: readonly Raw[]): void {
  for (const key of ["src", "href"] as const) {
    const value = node.properties[key];
    if (typeof value !== "string" || value === "" || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(value)) continue;
    const place = written.find((html) => html.value.includes(value)) ?? written[0] ?? {};
    const address = node.tagName === "a" ? linkProperties(scope, value, place)?.["href"] : mediaSource(scope, value, place);
    if (address === undefined) delete node.properties[key];
    else node.properties[key] = address;
  }
}
