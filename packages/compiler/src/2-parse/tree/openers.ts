import type { Alert, Attributes, Container, Leaf } from "@lentera/model";
import { nearest } from "../../nearest.ts";
import { noAttributes, parseAttributes } from "../attributes.ts";
import { alertNames, laterContainers } from "../vocabulary.ts";
import { takeBraces } from "./braces.ts";
import type { AlertOpen, ContainerOpen, LeafLine } from "./nodes.ts";
import type { TreeScope } from "./tree-scope.ts";

/** `:::name[label]{…}`, still without its content. */
export function containerOf(scope: TreeScope, node: ContainerOpen): Container {
  const written = node.written;
  const name = scope.vocabulary.words.canonical(written);
  if (!scope.vocabulary.containers.has(name)) {
    const meant = nearest(written, scope.vocabulary.words.spellings(scope.vocabulary.containers));
    const unknown = written === "" ? "container/no-name" : alertNames.includes(name) ? "container/alert" : "container/unknown";
    const known = [...scope.vocabulary.containers].filter((name) => !laterContainers.has(name)).join(", ");
    scope.find(meant === undefined || unknown === "container/alert" ? unknown : "container/misspelt", "error", node.position, {
      name: unknown === "container/alert" ? written.toUpperCase() : written,
      meant: meant ?? "",
      known,
    }, ["known"]);
  }
  takeBraces(scope, node.children);
  return {
    type: "container",
    name,
    written,
    label: node.children,
    attributes: rest(scope, node),
    children: [],
    ...(node.position && { position: { start: node.position.start, end: node.position.end } }),
  };
}

/** `::name[label]{…}`. */
export function leafOf(scope: TreeScope, node: LeafLine): Leaf {
  const { written, children, position } = node;
  takeBraces(scope, children);
  const name = scope.vocabulary.words.canonical(written);
  if (!scope.vocabulary.leaves.has(name)) {
    const meant = nearest(written, scope.vocabulary.words.spellings(scope.vocabulary.leaves));
    scope.find(meant === undefined ? "leaf/unknown" : "leaf/misspelt", "error", position, {
      text: written,
      meant: meant ?? "",
    });
  }
  return {
    type: "leaf",
    name,
    written,
    attributes: rest(scope, node),
    children,
    ...(position && { position }),
  };
}

/** The attributes after the label. */
function rest(scope: TreeScope, node: ContainerOpen | LeafLine): Attributes {
  const { rest: written, restPosition } = node;
  const [all = "", gap = "", inside = ""] = /^(\s*)\{(.*)\}\s*$/.exec(written) ?? [];
  if (all !== "" && restPosition) {
    const { line, column, offset = 0 } = restPosition.start;
    const by = gap.length + 1;
    return parseAttributes(
      inside,
      { line, column: column + by, offset: offset + by },
      scope.file,
      scope.vocabulary,
      scope,
    );
  }
  if (written.trim() !== "")
    scope.find("container/unreadable", "error", restPosition ?? node.position, { text: written.trim() });
  return noAttributes;
}

/** `[!NAME]` and the rest of its line. */
export function alertOf(scope: TreeScope, node: AlertOpen, quoted: boolean): Alert {
  const { written } = node;
  const name = scope.vocabulary.words.canonical(written);
  takeBraces(scope, node.children);
  if (!alertNames.includes(name)) {
    const spellings = scope.vocabulary.words.spellings(alertNames).map((word) => word.toUpperCase());
    const meant = nearest(written.toUpperCase(), spellings);
    scope.find(meant === undefined ? "alert/unknown" : "alert/misspelt", "error", node.position, {
      name: written,
      meant: meant ?? "",
      known: alertNames.map((word) => word.toUpperCase()).join(", "),
    }, ["known"]);
  } else if (!quoted) {
    scope.find("alert/not-quoted", "error", node.position, { name: written });
  }
  const { children, position } = node;
  return {
    type: "alert",
    // What nobody knows is not shown: it may have been meant for facilitators.
    name: alertNames.includes(name) ? name : "facilitator",
    written,
    children: children.length > 0 ? [{ type: "paragraph", children, ...(position && { position }) }] : [],
    ...(position && { position }),
  };
}
