import type { Literal, Parent, PhrasingContent } from "mdast";
import type { Position } from "unist";

/** A line `:::name[label]{…}`, before it and its `:::` become a `Container`. */
export interface ContainerOpen extends Parent {
  type: "containerOpen";
  written: string;
  /** What follows the label, and where. */
  rest: string;
  restPosition?: Position;
  children: PhrasingContent[];
}

/** A bare `:::`. */
export interface ContainerClose {
  type: "containerClose";
  position?: Position;
}

/** A line `::name[label]{…}` as it was read. */
export interface LeafLine extends Parent {
  type: "leafLine";
  written: string;
  rest: string;
  restPosition?: Position;
  children: PhrasingContent[];
}

/** `[!NAME]` and the rest of its line. */
export interface AlertOpen extends Parent {
  type: "alertOpen";
  written: string;
  children: PhrasingContent[];
}

/** `*[ABBR]: meaning`. */
export interface Abbreviation extends Literal {
  type: "abbreviation";
}

/** `{…}` at the end of a line. */
export interface Braces extends Literal {
  type: "braces";
}

declare module "mdast" {
  interface RootContentMap {
    containerOpen: ContainerOpen;
    containerClose: ContainerClose;
    leafLine: LeafLine;
    alertOpen: AlertOpen;
    abbreviation: Abbreviation;
    braces: Braces;
  }
  interface BlockContentMap {
    containerOpen: ContainerOpen;
    containerClose: ContainerClose;
    leafLine: LeafLine;
    alertOpen: AlertOpen;
    abbreviation: Abbreviation;
  }
  interface PhrasingContentMap {
    braces: Braces;
  }
}

declare module "unist" {
  interface Data {
    /** Of a formula in a line: written with two dollars. */
    display?: boolean;
  }
}
