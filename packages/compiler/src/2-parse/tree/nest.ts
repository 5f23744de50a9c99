import type { BlockContent, Definition, DefinitionContent, FootnoteDefinition, List, PhrasingContent, RootContent, Text } from "mdast";
import type { Position } from "unist";
import type { Alert, Attributes, Container, DiagnosticCode, Leaf, Range, Reporter } from "@lentera/model";
import { nearest } from "../../nearest.ts";
import { mergeAttributes, noAttributes, parseAttributes } from "../attributes.ts";
import { alertNames, type Vocabulary } from "../vocabulary.ts";
import { definitionList } from "./definition-list.ts";
import { leftovers } from "./leftovers.ts";
import type { AlertOpen, Braces, ContainerOpen, LeafLine } from "./nodes.ts";

/** Containers inside each other: far beyond sense, far below what a call stack holds. */
const deepest = 40;

/** Joins the flat lines of a tree: containers, alerts, attributes, abbreviations. Works on the tree in place. */
export class Nesting {
  /** Abbreviation → meaning. */
  readonly abbreviations = new Map<string, string>();
  /** Link definitions, by their identifier. */
  readonly definitions = new Map<string, Definition>();
  readonly footnotes = new Map<string, FootnoteDefinition>();
  readonly #vocabulary: Vocabulary;
  readonly #file: string;
  readonly #reporter: Reporter;
  readonly #source: string;

  constructor(file: string, source: string, vocabulary: Vocabulary, reporter: Reporter) {
    this.#source = source;
    this.#file = file;
    this.#vocabulary = vocabulary;
    this.#reporter = reporter;
  }

  report(code: DiagnosticCode, severity: "error" | "warning", at: Position | Range | undefined, values?: Record<string, string | number>): void {
    this.#reporter.report({ code, severity, ...(values && { values }), ...(at && { origin: { file: this.#file, range: rangeOf(at) } }) });
  }

  /** The children of a block in their final form. */
  blocks(children: readonly RootContent[], quoted: boolean): RootContent[] {
    const done: RootContent[] = [];
    const open: Container[] = [];
    let alert: Alert | undefined;
    const place = (): RootContent[] => alert?.children ?? open.at(-1)?.children ?? done;
    for (const node of children) {
      if (node.type === "containerOpen") {
        alert = undefined;
        const container = this.#container(node);
        if (open.length >= deepest) {
          if (open.length === deepest) this.report("container/too-deep", "error", node.position, { most: deepest });
        } else place().push(container);
        open.push(container);
      } else if (node.type === "containerClose") {
        alert = undefined;
        const closed = open.pop();
        if (!closed) this.report("container/stray-end", "error", node.position);
        else if (closed.position && node.position) closed.position.end = node.position.end;
      } else if (node.type === "alertOpen") {
        alert = undefined;
        const next = this.#alert(node, quoted);
        if (!next) continue;
        place().push(next);
        if (quoted) alert = next;
      } else if (node.type === "abbreviation") {
        this.#abbreviation(node.value);
      } else if (node.type === "leafLine") {
        place().push(this.#leaf(node));
      } else {
        const target = place();
        const before = target.at(-1);
        for (const block of this.#block(node)) {
          if (block.type === "list" && before?.type === "leaf" && areCheckpoints(block)) {
            this.report("later/checkpoints", "error", block.position);
          }
          if (block.type === "paragraph" && alert && target === alert.children && joins(before, block.position)) {
            // The rest of the line after `[!X]` and the lines under it are one paragraph.
            before.children.push({ type: "text", value: "\n" }, ...block.children);
          } else if (!(block.type === "paragraph" && this.#underHeading(target.at(-1), block))) {
            target.push(block);
          }
        }
      }
    }
    for (const container of open.slice(0, deepest)) {
      this.report("container/not-closed", "error", lineOf(container.position), { name: container.written });
    }
    return done;
  }

  #block(node: RootContent): RootContent[] {
    switch (node.type) {
      case "blockquote": {
        const inside = this.blocks(node.children, true);
        const alerts = inside.filter((child) => child.type === "alert");
        if (alerts.length === 0) {
          node.children = inside as BlockContent[];
          return [node];
        }
        const plain = inside.filter((child) => child.type !== "alert") as BlockContent[];
        if (plain.length > 0) alerts.unshift({ ...node, children: plain } as never);
        return alerts;
      }
      case "list":
        for (const item of node.children) {
          item.children = this.blocks(item.children, false) as BlockContent[];
          const first = item.children[0];
          if (first?.type === "paragraph" && first.data?.attributes) {
            (item.data ??= {}).attributes = first.data.attributes;
            delete first.data.attributes;
          }
        }
        return [node];
      case "footnoteDefinition":
        node.children = this.blocks(node.children, false) as BlockContent[];
        if (!this.footnotes.has(node.identifier)) this.footnotes.set(node.identifier, node);
        return [];
      case "definition":
        if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node);
        return [];
      case "heading":
      case "paragraph": {
        const attributes = this.#phrasing(node.children);
        if (attributes) (node.data ??= {}).attributes = attributes;
        const list = node.type === "paragraph" ? definitionList(node) : undefined;
        return [list ?? node];
      }
      case "table":
        for (const row of node.children) {
          const width = node.children[0]?.children.length ?? 0;
          const found = row.children.length;
          if (found !== width) {
            const text = this.#source.slice(row.position?.start.offset, row.position?.end.offset);
            const code = text.includes("|") ? (found < width ? "table/short-row" : "table/long-row") : "table/text-row";
            this.report(code, code === "table/short-row" ? "warning" : "error", row.position, { text: text.trim(), found, width });
          }
          for (const cell of row.children) {
            const attributes = this.#phrasing(cell.children);
            if (attributes) this.report("attributes/misplaced", "error", attributes.range);
          }
        }
        return [node];
      default:
        return [node];
    }
  }

  /** Takes `{…}` out of a line: to the image before it, else to the block. */
  #phrasing(children: PhrasingContent[]): Attributes | undefined {
    let found: Attributes | undefined;
    for (let index = 0; index < children.length; index += 1) {
      const node = children[index];
      if (node?.type !== "braces") {
        if (node?.type === "text") this.#leftovers(node);
        else if (node && "children" in node) {
          const inner = this.#phrasing(node.children);
          if (inner) found = mergeAttributes(found, inner);
        }
        continue;
      }
      const before = children[index - 1];
      const attributes = this.attributes(node);
      children.splice(index, 1);
      index -= 1;
      if (before?.type === "image" && before.position?.end.offset === (node.position?.start.offset ?? 0) - 1) {
        (before.data ??= {}).attributes = attributes;
      } else {
        found = mergeAttributes(found, attributes);
        if (before?.type === "text") before.value = before.value.replace(/[ \t]+$/, "");
      }
      const after = children[index + 1];
      if (after?.type === "text" && index < 0) after.value = after.value.trimStart();
    }
    return found;
  }

  /** What looks like our syntax and was not read as such. Escapes are looked for in the source. */
  #leftovers(node: Text): void {
    if (!/\[\[|\[!|::|\{|\$\$/.test(node.value) || !node.position) return;
    const { start, end } = node.position;
    for (const found of leftovers(this.#source.slice(start.offset, end.offset), this.#vocabulary)) {
      const before = this.#source.slice(start.offset, (start.offset ?? 0) + found.index).split("\n");
      const column = before.length === 1 ? start.column + found.index : (before.at(-1)?.length ?? 0) + 1;
      const offset = (start.offset ?? 0) + found.index;
      const at = { line: start.line + before.length - 1, column, offset };
      const { length } = found.text;
      this.report(found.code, found.severity, { start: at, end: { line: at.line, column: column + length, offset: offset + length } }, { text: found.text, value: found.text, meant: found.meant ?? "" });
    }
  }

  attributes(node: Braces): Attributes {
    const start = node.position?.start;
    return parseAttributes(node.value, { line: start?.line ?? 1, column: start?.column ?? 1, offset: start?.offset ?? 0 }, this.#file, this.#vocabulary, this.#reporter);
  }

  /** `{…}` alone on the line under a heading belongs to the heading. */
  #underHeading(before: RootContent | undefined, block: RootContent): boolean {
    if (before?.type !== "heading" || block.type !== "paragraph" || !block.data?.attributes?.range) return false;
    const line = block.data.attributes.range.start.line;
    if (line !== (before.position?.end.line ?? -2) + 1 || block.position?.start.line !== line) return false;
    if (block.children.length > 0 && block.position?.start.column !== block.data.attributes.range.start.column) return false;
    (before.data ??= {}).attributes = mergeAttributes(before.data?.attributes, block.data.attributes);
    delete block.data.attributes;
    return block.children.length === 0;
  }

  #container(node: ContainerOpen): Container {
    const written = node.written;
    const name = this.#vocabulary.words.canonical(written);
    if (!this.#vocabulary.containers.has(name)) {
      const meant = nearest(written, this.#vocabulary.words.spellings(this.#vocabulary.containers));
      const known = [...this.#vocabulary.containers].join(", ");
      this.report(meant === undefined ? "container/unknown" : "container/misspelt", "error", node.position, { name: written, meant: meant ?? "", known });
    }
    this.#phrasing(node.children);
    return {
      type: "container",
      name,
      written,
      label: node.children,
      attributes: this.#rest(node),
      children: [],
      ...(node.position && { position: { start: node.position.start, end: node.position.end } }),
    };
  }

  #leaf(node: LeafLine): Leaf {
    const { written, children, position } = node;
    this.#phrasing(children);
    const name = this.#vocabulary.words.canonical(written);
    if (!this.#vocabulary.leaves.has(name)) {
      const meant = nearest(written, this.#vocabulary.words.spellings(this.#vocabulary.leaves));
      this.report(meant === undefined ? "leaf/unknown" : "leaf/misspelt", "error", position, { text: written, meant: meant ?? "" });
    }
    return { type: "leaf", name, written, attributes: this.#rest(node), children, ...(position && { position }) };
  }

  #rest(node: ContainerOpen | LeafLine): Attributes {
    const { rest, restPosition } = node;
    const [all = "", gap = "", inside = ""] = /^(\s*)\{(.*)\}\s*$/.exec(rest) ?? [];
    if (all !== "" && restPosition) {
      const { line, column, offset = 0 } = restPosition.start;
      const by = gap.length + 1;
      return parseAttributes(inside, { line, column: column + by, offset: offset + by }, this.#file, this.#vocabulary, this.#reporter);
    }
    if (rest.trim() !== "") this.report("container/unreadable", "error", restPosition ?? node.position, { text: rest.trim() });
    return noAttributes;
  }

  #alert(node: AlertOpen, quoted: boolean): Alert | undefined {
    const { written } = node;
    const name = this.#vocabulary.words.canonical(written);
    this.#phrasing(node.children);
    if (!alertNames.includes(name)) {
      const spellings = this.#vocabulary.words.spellings(alertNames).map((word) => word.toUpperCase());
      const meant = nearest(written.toUpperCase(), spellings);
      this.report(meant === undefined ? "alert/unknown" : "alert/misspelt", "error", node.position, { name: written, meant: meant ?? "", known: alertNames.map((word) => word.toUpperCase()).join(", ") });
    } else if (!quoted) {
      this.report("alert/not-quoted", "error", node.position, { name: written });
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

  #abbreviation(line: string): void {
    const [, short = "", meaning = ""] = /^\*\[([^\]]+)\]:\s*(.*?)\s*$/.exec(line) ?? [];
    if (short !== "" && meaning !== "") this.abbreviations.set(short, meaning);
  }
}

function joins(before: RootContent | DefinitionContent | undefined, position: Position | undefined): before is Extract<RootContent, { type: "paragraph" }> {
  return before?.type === "paragraph" && position !== undefined && before.position?.end.line === position.start.line - 1;
}

/** `- 02:15 [question](#q3)` under a video. */
function areCheckpoints(list: List): boolean {
  return list.children.every((item) => {
    const [first] = item.children;
    const start = first?.type === "paragraph" ? first.children[0] : undefined;
    return start?.type === "text" && /^\d{1,2}:\d{2}/.test(start.value);
  });
}

function lineOf(position: Position | undefined): Position | undefined {
  return position && { start: position.start, end: { ...position.start } };
}

/** A position as findings carry it. */
export function rangeOf(at: Position | Range): Range {
  const point = (from: Position["start"]): Range["start"] => ({ line: from.line, column: from.column, offset: from.offset ?? 0 });
  return { start: point(at.start), end: point(at.end) };
}
