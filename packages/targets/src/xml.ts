/** An element before it is written. Attributes and children stand in the order in which they are to appear. */
export interface XmlElement {
  readonly name: string;
  /** Attributes without a value are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

/** What may stand among the children of an element; `undefined` and empty lists vanish. */
export type XmlChild = XmlElement | string | undefined | readonly XmlChild[];

function flatten(children: readonly XmlChild[]): (XmlElement | string)[] {
  return children.flatMap((child) => {
    if (child === undefined) return [];
    if (Array.isArray(child)) return flatten(child as readonly XmlChild[]);
    return [child as XmlElement | string];
  });
}

/** Makes an element: `element("item", { identifier: "I_1" }, element("title", {}, "One"))`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly XmlChild[]
): XmlElement {
  return { name, attributes, children: flatten(children) };
}

/**
 * Characters that XML 1.0 (2.2) forbids, a lone half of a surrogate pair included. They come with text that was
 * pasted from elsewhere and would make the whole manifest unreadable.
 */
const forbidden =
  // Control characters: the production Char of XML 1.0 is made of them
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function legal(text: string): string {
  return text.replace(forbidden, "\uFFFD");
}

/** Text between tags. `>` is escaped too, so that `]]>` can never arise; a carriage return would be read as a line feed. */
export function escapeText(text: string): string {
  return legal(text)
    .replace(/\r\n?/g, "\n")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/**
 * An attribute's value. White space becomes one kind of space, as a parser would make it, since some LMSs store
 * numeric references as they stand.
 */
export function escapeAttribute(value: string): string {
  return escapeText(value).replace(/"/g, "&quot;").replace(/[\t\n]/g, " ");
}

function write(node: XmlElement, indent: string, out: string[]): void {
  const attributes = Object.entries(node.attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`]))
    .join("");
  if (node.children.length === 0) {
    out.push(`${indent}<${node.name}${attributes}/>`);
  } else if (node.children.some((child) => typeof child === "string")) {
    out.push(`${indent}<${node.name}${attributes}>${inline(node.children)}</${node.name}>`);
  } else {
    out.push(`${indent}<${node.name}${attributes}>`);
    for (const child of node.children) if (typeof child !== "string") write(child, `${indent}  `, out);
    out.push(`${indent}</${node.name}>`);
  }
}

/** Mixed content gets no indentation: white space would become part of the text. */
function inline(children: readonly (XmlElement | string)[]): string {
  return children
    .map((child) => {
      if (typeof child === "string") return escapeText(child);
      const out: string[] = [];
      write({ ...child, children: child.children }, "", out);
      return out.join("");
    })
    .join("");
}

/** A whole document, UTF-8, with two spaces a level and a final line feed. */
export function xmlDocument(root: XmlElement): string {
  const out = ['<?xml version="1.0" encoding="UTF-8"?>'];
  write(root, "", out);
  return `${out.join("\n")}\n`;
}
