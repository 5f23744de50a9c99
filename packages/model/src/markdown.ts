import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from "mdast";
import type { Origin, Range } from "./diagnostic.ts";

/** One attribute in braces: `points=2` has the value "2", a bare word such as `multiple` has `true`. */
export interface AttributeValue {
  readonly value: string | true;
  /** As the author spelled the key. */
  readonly written: string;
  readonly range: Range;
}

/**
 * `{#id .class key=value word}` at the end of a heading, list item or container opener. Keys are the
 * canonical English words, whatever language the author wrote them in.
 */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  /** A Map, because `constructor` and `__proto__` are words an author may write. */
  readonly values: ReadonlyMap<string, AttributeValue>;
  readonly range?: Range;
  /** Text between the braces, for kinds that read their own notation (`{0.5}`, effects of a simulation). */
  readonly raw?: string;
}

/** `:::name[label]{…}` to `:::`. */
export interface Container extends Parent {
  type: "container";
  /** Canonical English name. */
  name: string;
  /** As the author spelled it. */
  written: string;
  label: PhrasingContent[];
  attributes: Attributes;
  children: (BlockContent | DefinitionContent)[];
}

/** `::name[label]{…}` alone on a line. */
export interface Leaf extends Parent {
  type: "leaf";
  name: string;
  written: string;
  attributes: Attributes;
  /** The label's content. */
  children: PhrasingContent[];
}

/** `[[…]]`: the raw source between the brackets, never parsed as Markdown. */
export interface Blank extends Literal {
  type: "blank";
  value: string;
}

/** `> [!HINT]` and what follows, up to the next `[!X]` line or the end of the block quote. */
export interface Alert extends Parent {
  type: "alert";
  /** Canonical English word in lower case: note, tip, important, warning, caution, hint, correct, incorrect, explanation, rubric, model, facilitator. */
  name: string;
  written: string;
  children: (BlockContent | DefinitionContent)[];
}

/** A term and its definitions: a line, then one or more lines that begin with `: `. */
export interface DefinitionTerm extends Parent {
  type: "definitionTerm";
  children: PhrasingContent[];
}
/** What a line that begins with `: ` says. */
export interface DefinitionDetail extends Parent {
  type: "definitionDetail";
  children: (BlockContent | DefinitionContent)[];
}
/** Terms, each followed by its definitions. */
export interface DefinitionList extends Parent {
  type: "definitionList";
  children: (DefinitionTerm | DefinitionDetail)[];
}

/** A formula of its own: TeX between `$$`. */
export interface Math extends Literal {
  type: "math";
}
/** A formula in a line: TeX between `$`. */
export interface InlineMath extends Literal {
  type: "inlineMath";
}

declare module "mdast" {
  interface HeadingData {
    attributes?: Attributes;
  }
  interface ListItemData {
    attributes?: Attributes;
  }
  interface ParagraphData {
    attributes?: Attributes;
  }
  interface ImageData {
    attributes?: Attributes;
  }
  interface RootContentMap {
    container: Container;
    leaf: Leaf;
    blank: Blank;
    alert: Alert;
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDetail: DefinitionDetail;
    math: Math;
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    container: Container;
    leaf: Leaf;
    alert: Alert;
    definitionList: DefinitionList;
    math: Math;
  }
  interface PhrasingContentMap {
    blank: Blank;
    inlineMath: InlineMath;
  }
}

/** Where a node stands, in the form that findings carry. */
export type OriginOf = (node: { readonly position?: unknown } | Range) => Origin;
