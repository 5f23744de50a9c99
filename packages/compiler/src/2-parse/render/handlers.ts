import type { Element, ElementContent } from "hast";
import type { Html, Image, Link, List, ListItem, Nodes, Paragraph, Parents, Table } from "mdast";
import type { Handlers, State } from "mdast-util-to-hast";
import type { Alert, Blank, Container, DefinitionList, InlineMath, Leaf, Math } from "@lentera/model";
import { plain } from "../plain.ts";
import { secretAlerts, shownAlerts } from "../vocabulary.ts";
import { codeBlock } from "./code.ts";
import { element, text } from "./element.ts";
import { footnoteReference } from "./footnotes.ts";
import { htmlNode } from "./html.ts";
import { image, figure } from "./images.ts";
import { linkProperties } from "./links.ts";
import { formula } from "./math.ts";
import { withAddresses } from "./prose.ts";
import type { Rendering } from "./rendering.ts";
import { table } from "./table.ts";

type Content = ElementContent | ElementContent[] | undefined;

/** How each kind of Markdown node becomes HTML. */
export function handlers(rendering: Rendering): Partial<Handlers> {
  const { scope, page, host, mentions } = rendering;

  const quietly = <T>(make: () => T): T => {
    page.quiet += 1;
    const made = make();
    page.quiet -= 1;
    return made;
  };
  const link = (state: State, node: Link): Content => {
    const properties = linkProperties(scope, node.url, node);
    const children = quietly(() => state.all(node));
    if (!properties) return children;
    const title = [node.title, properties["title"]].filter(Boolean).join(" – ");
    return element("a", { ...properties, ...(title ? { title } : {}) }, children);
  };
  const reference = (
    state: State,
    node: { type: "linkReference" | "imageReference"; identifier: string } & Nodes,
  ): Content => {
    const definition = scope.definitions.get(node.identifier);
    const title = definition?.title ?? null;
    const url = definition?.url ?? "";
    if (node.type === "imageReference") {
      return image(scope, {
        type: "image",
        url,
        title,
        alt: node.alt ?? null,
        ...(node.position && { position: node.position }),
      });
    }
    return link(state, { ...node, type: "link", url, title });
  };

  return {
    text(_state: State, node: { value: string }): ElementContent[] {
      const { value } = node;
      if (page.quiet > 0) return mentions.mark(value, page.explained, false);
      return withAddresses(scope, value, (rest) => mentions.mark(rest, page.explained, true));
    },
    paragraph(state: State, node: Paragraph): Content {
      const { attributes } = node.data ?? {};
      if (attributes && !host.inQuestion) host.misplaced(attributes);
      const lone = node.children.length === 1 ? node.children[0] : undefined;
      if (lone?.type === "image") return figure(scope, lone);
      if (lone?.type === "inlineMath" && lone.data?.display)
        return element("div", { className: ["math"] }, state.all(node));
      return element("p", {}, state.all(node));
    },
    heading(state: State, node): Element {
      const { attributes } = node.data ?? {};
      if (attributes) host.checkKeys(attributes, []);
      if (attributes && attributes.classes.length > 0) host.unusedClass(attributes);
      const title = plain(node.children);
      const id = scope.claim(attributes?.id, title, node, "warning");
      const origin = scope.origin(node);
      page.anchors.push({ id, title, origin });
      const above = page.skipped.get(node);
      if (above !== undefined) {
        const values = { title, marks: "#".repeat(node.depth), above: "#".repeat(above), meant: "#".repeat(above + 1) };
        scope.report({ code: "heading/skipped", severity: "warning", values, origin });
      }
      const depth = globalThis.Math.min(6, globalThis.Math.max(2, node.depth + page.shift));
      return element(
        `h${depth}`,
        { id },
        quietly(() => state.all(node)),
      );
    },
    list(state: State, node: List): Element {
      const loose = node.spread === true || node.children.some((item) => item.spread === true);
      const tasks = node.children.find((item) => typeof item.checked === "boolean" || looksLikeTask(item));
      for (const item of node.children) if (item.data?.attributes) host.misplaced(item.data.attributes);
      if (tasks) scope.report({ code: "question/outside", severity: "warning", origin: scope.origin(tasks) });
      const properties = {
        ...(node.ordered && typeof node.start === "number" && node.start !== 1 ? { start: node.start } : {}),
        ...(tasks ? { className: ["tasks"] } : {}),
      };
      return element(
        node.ordered ? "ol" : "ul",
        properties,
        state.wrap(
          node.children.map((item) => listItem(state, item, loose)),
          true,
        ),
      );
    },
    listItem: (state: State, node: ListItem) => listItem(state, node, false),
    blockquote: (state: State, node: Parents) => element("blockquote", {}, state.wrap(state.all(node), true)),
    thematicBreak: () => element("hr"),
    break: () => [element("br"), text("\n")],
    emphasis: (state: State, node: Parents) => element("em", {}, state.all(node)),
    strong: (state: State, node: Parents) => element("strong", {}, state.all(node)),
    delete: (state: State, node: Parents) => element("del", {}, state.all(node)),
    inlineCode: (_state: State, node: { value: string }) => element("code", {}, [text(node.value)]),
    code: (_state: State, node) => codeBlock(scope, node),
    link,
    linkReference: reference,
    image: (_state: State, node: Image) => image(scope, node),
    imageReference: reference,
    table: (state: State, node: Table) => table(scope, state, node),
    html: (_state: State, node: Html) => htmlNode(rendering, node),
    footnoteReference: (_state: State, node) => footnoteReference(rendering, node),
    footnoteDefinition: () => undefined,
    definition: () => undefined,
    abbreviation: () => undefined,
    braces: () => undefined,
    inlineMath: (_state: State, node: InlineMath) =>
      formula(scope, node.value, node.data?.display === true, node),
    math(_state: State, node: Math): Element {
      const tex = node.value.trim();
      const body = tex.replace(/^\$\$/, "").replace(/\$\$$/, "");
      if (!tex.endsWith("$$") || tex.length < 4)
        scope.report({
          code: "math/not-closed",
          severity: "error",
          values: { text: "$$" },
          origin: scope.origin(node),
        });
      const lines = body
        .split("\n")
        .map((line) => line.replace(/^\s*>\s?/, ""))
        .join("\n");
      return element("div", { className: ["math"] }, [formula(scope, lines, true, node)]);
    },
    definitionList(state: State, node: DefinitionList): Element {
      const children = node.children.map((part) =>
        part.type === "definitionTerm"
          ? element("dt", {}, state.all(part))
          : element("dd", {}, tight(state, part)),
      );
      return element("dl", {}, state.wrap(children, true));
    },
    alert(state: State, node: Alert): Content {
      if (secretAlerts.some((name) => name === node.name)) return undefined;
      if (!shownAlerts.some((name) => name === node.name)) {
        // Never shown where it stands: it may give an answer away.
        scope.report({
          code: "alert/outside-question",
          severity: "error",
          values: { name: node.written },
          origin: scope.origin(node),
        });
        return undefined;
      }
      const title = scope.text(`content.${node.name}`);
      const children = [element("p", { className: ["alert-title"] }, [text(title)]), ...state.all(node)];
      return element(
        "div",
        { className: ["alert", `alert--${node.name}`], role: "note", ariaLabel: title },
        state.wrap(children, true),
      );
    },
    blank(_state: State, node: Blank): Content {
      scope.report({
        code: "blank/outside-question",
        severity: "error",
        values: { text: node.value },
        origin: scope.origin(node),
      });
      return undefined;
    },
    container: (_state: State, node: Container) => host.container(node),
    leaf: (_state: State, node: Leaf) => host.leaf(node),
  };
}

function looksLikeTask(item: ListItem): boolean {
  const first = item.children[0];
  const start = first?.type === "paragraph" ? first.children[0] : undefined;
  return start?.type === "text" && /^\[\s{0,3}[xX]?\s{0,3}\]/.test(start.value);
}

function tight(state: State, parent: Parents): ElementContent[] {
  return parent.children.flatMap((child) =>
    child.type === "paragraph" && parent.children.length === 1
      ? state.all(child)
      : (state.one(child, parent) ?? []),
  );
}

function listItem(state: State, item: ListItem, loose: boolean): Element {
  const children: ElementContent[] = [];
  if (typeof item.checked === "boolean") {
    children.push(element("input", { type: "checkbox", disabled: true, checked: item.checked }), text(" "));
  }
  for (const child of item.children) {
    if (child.type === "paragraph" && !loose)
      children.push(
        ...(children.length > 0 && item.children[0] !== child ? [text("\n")] : []),
        ...state.all(child),
      );
    else {
      const made = state.one(child, item);
      if (made !== undefined)
        children.push(
          ...(children.length > 0 ? [text("\n")] : []),
          ...(Array.isArray(made) ? made : [made as ElementContent]),
        );
    }
  }
  return element("li", {}, children);
}
