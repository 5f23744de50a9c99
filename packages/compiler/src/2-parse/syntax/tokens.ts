/** Names of the tokens that Lentera adds to micromark's. */
declare module "micromark-util-types" {
  interface TokenTypeMap {
    lineAhead: "lineAhead";
    lineMark: "lineMark";
    lineLabel: "lineLabel";
    containerOpen: "containerOpen";
    containerClose: "containerClose";
    containerName: "containerName";
    containerRest: "containerRest";
    leaf: "leaf";
    alertOpen: "alertOpen";
    alertName: "alertName";
    abbreviation: "abbreviation";
    blank: "blank";
    blankMark: "blankMark";
    blankText: "blankText";
    braces: "braces";
    bracesMark: "bracesMark";
    bracesText: "bracesText";
    inlineMath: "inlineMath";
    mathMark: "mathMark";
    mathText: "mathText";
    displayMath: "displayMath";
    displayMathLine: "displayMathLine";
  }
}

export {};
