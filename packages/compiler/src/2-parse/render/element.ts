import type { Element, ElementContent, Properties } from "hast";

/** An element. Plainer and quicker than a selector language for the many elements of prose. */
export function element(
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): { type: "text"; value: string } {
  return { type: "text", value };
}

/** Markup of our own making that is already text (MathML). */
export function markup(value: string): ElementContent {
  return { type: "raw", value, data: { own: true } };
}

declare module "hast" {
  interface Raw extends Literal {
    type: "raw";
    data?: RawData | undefined;
  }
  interface RawData extends Data {
    /** Made by us, not by the author. */
    own?: boolean;
  }
  interface ElementContentMap {
    raw: Raw;
  }
  interface RootContentMap {
    raw: Raw;
  }
}
