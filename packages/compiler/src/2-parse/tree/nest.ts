import type {
  BlockContent,
  Code,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  List,
  Paragraph,
  RootContent,
} from "mdast";
import type { Position } from "unist";
import type { Alert, Container } from "@lentera/model";
import { mergeAttributes } from "../attributes.ts";
import { takeBraces } from "./braces.ts";
import { definitionList } from "./definition-list.ts";
import { misreadLine } from "./misread-lines.ts";
import { alertOf, containerOf, leafOf } from "./openers.ts";
import { pointAfter, type TreeScope } from "./tree-scope.ts";
import type { ContainerClose, ContainerOpen } from "./nodes.ts";

/** Containers inside each other: far beyond sense, far below what a call stack holds. */
const deepest = 40;

/** Joins the flat lines of a tree: containers, alerts, attributes, abbreviations. Works on the tree in place. */
export class Nesting {
  /** Abbreviation → meaning. */
  readonly abbreviations = new Map<string, string>();
  /** Link definitions, by their identifier. */
  readonly definitions = new Map<string, Definition>();
  readonly footnotes = new Map<string, FootnoteDefinition>();
  readonly #scope: TreeScope;

  constructor(scope: TreeScope) {
    this.#scope = scope;
  }

  /** The children of a block in their final form. */
  blocks(children: readonly RootContent[], quoted: boolean): RootContent[] {
    const done: RootContent[] = [];
    const open: Container[] = [];
    const spaced = new Set<Container>();
    let alert: Alert | undefined;
    const place = (): RootContent[] => alert?.children ?? open.at(-1)?.children ?? done;
    for (const child of children) {
      const node = this.#asMeant(child);
      if (node.type === "containerOpen") {
        alert = undefined;
        const container = containerOf(this.#scope, node);
        if (this.#isSpaced(node)) {
          spaced.add(container);
          this.#spaced(node, node.written);
        }
        if (open.length >= deepest) {
          if (open.length === deepest)
            this.#scope.find("container/too-deep", "error", node.position, { most: deepest });
        } else place().push(container);
        open.push(container);
      } else if (node.type === "containerClose") {
        if (this.#isSpaced(node) && open.length === 0) {
          place().push({ type: "paragraph", children: [{ type: "text", value: this.#source(node) }], ...(node.position && { position: node.position }) });
          continue;
        }
        alert = undefined;
        const closed = open.pop();
        // Whoever opened it so is told once.
        if (closed && !spaced.has(closed) && this.#isSpaced(node)) this.#spaced(node, "");
        if (!closed) this.#scope.find("container/stray-end", "error", node.position);
        else if (closed.position && node.position) closed.position.end = node.position.end;
      } else if (node.type === "alertOpen") {
        alert = undefined;
        const next = alertOf(this.#scope, node, quoted);
        place().push(next);
        if (quoted) alert = next;
      } else if (node.type === "abbreviation") {
        this.#abbreviation(node.value);
      } else if (node.type === "leafLine") {
        place().push(leafOf(this.#scope, node));
      } else {
        const target = place();
        const before = target.at(-1);
        for (const block of this.#block(node, quoted)) {
          if (block.type === "paragraph" && before?.type === "alert" && follows(before, block)) {
            this.#scope.find("alert/line-outside", "error", block.position, { name: before.written });
          }
          if (block.type === "list" && before?.type === "leaf" && areCheckpoints(block)) {
            this.#scope.find("later/checkpoints", "error", block.position);
          }
          if (
            block.type === "paragraph" &&
            alert &&
            target === alert.children &&
            joins(before, block.position)
          ) {
            // The rest of the line after `[!X]` and the lines under it are one paragraph.
            before.children.push({ type: "text", value: "\n" }, ...block.children);
          } else if (!(block.type === "paragraph" && this.#underHeading(target.at(-1), block))) {
            target.push(block);
          }
        }
      }
    }
    for (const container of open.slice(0, deepest)) {
      this.#scope.find("container/not-closed", "error", lineOf(container.position), {
        name: container.written,
      });
    }
    return done;
  }

  #block(node: RootContent, quoted: boolean): RootContent[] {
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
        else this.#scope.find("footnote/repeated", "error", lineOf(node.position), { name: node.label ?? node.identifier });
        return [];
      case "definition":
        if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node);
        return [];
      case "heading":
      case "paragraph": {
        if (node.type === "paragraph") this.#misread(node, quoted);
        const attributes = takeBraces(this.#scope, node.children);
        if (attributes) (node.data ??= {}).attributes = attributes;
        const list = node.type === "paragraph" ? definitionList(node) : undefined;
        return [list ?? node];
      }
      case "code":
        if (this.#isIndentedOpener(node)) this.#scope.find("container/indented", "error", node.position);
        return [node];
      case "table":
        for (const row of node.children) {
          const width = node.children[0]?.children.length ?? 0;
          const found = row.children.length;
          if (found !== width) {
            const text = this.#scope.source.slice(row.position?.start.offset, row.position?.end.offset);
            const code = text.includes("|")
              ? found < width
                ? "table/short-row"
                : "table/long-row"
              : "table/text-row";
            this.#scope.find(code, code === "table/short-row" ? "warning" : "error", row.position, {
              text: text.trim(),
              found,
              width,
            });
          }
          for (const cell of row.children) {
            const attributes = takeBraces(this.#scope, cell.children);
            if (attributes) this.#scope.find("attributes/misplaced", "error", attributes.range);
          }
        }
        return [node];
      default:
        return [node];
    }
  }

  #source({ position }: RootContent): string {
    return this.#scope.source.slice(position?.start.offset, position?.end.offset);
  }

  /** `: : :` */
  #isSpaced(node: ContainerOpen | ContainerClose): boolean {
    return /^:{1,2}[ \t]/.test(this.#source(node));
  }

  #spaced(node: ContainerOpen | ContainerClose, name: string): void {
    const text = /^[: \t]+/.exec(this.#source(node))?.[0].trim() ?? "";
    this.#scope.find("container/spaced-colons", "error", node.position, { text: `${text} ${name}`.trim(), meant: `:::${name}` });
  }

  /** `::quiz` is taken for `:::quiz`: the lines up to its `:::` would all be in the wrong place. */
  #asMeant(node: RootContent): RootContent {
    const { vocabulary } = this.#scope;
    if (node.type !== "leafLine" || vocabulary.isLeaf(node.written) || !vocabulary.isContainer(node.written)) return node;
    this.#scope.find("container/two-colons", "error", node.position, { name: node.written });
    return { ...node, type: "containerOpen" };
  }

  /** `:::name` that its indent alone, without a fence, makes code. */
  #isIndentedOpener({ value, position }: Code): boolean {
    const { source, vocabulary } = this.#scope;
    const name = /^:::\s?([\p{L}_-]+)/u.exec(value.trimStart())?.[1];
    return name !== undefined && vocabulary.isContainer(name) && !/^[`~]{3}/.test(source.slice(position?.start.offset).trimStart());
  }

  #misread({ position }: Paragraph, quoted: boolean): void {
    if (!position) return;
    const { source, vocabulary } = this.#scope;
    const start = position.start.offset ?? 0;
    const first = source.slice(0, start).trim() === "";
    const found = misreadLine(source.slice(start, position.end.offset), { quoted, first }, vocabulary);
    if (!found) return;
    const at = pointAfter(source, position.start, found.index);
    const end = { ...at, column: at.column + found.text.length, offset: at.offset + found.text.length };
    this.#scope.find(found.code, found.severity, { start: at, end }, { text: found.text, meant: found.meant });
  }

  /** `{…}` alone on the line under a heading belongs to the heading. */
  #underHeading(before: RootContent | undefined, block: RootContent): boolean {
    if (before?.type !== "heading" || block.type !== "paragraph" || !block.data?.attributes?.range)
      return false;
    const line = block.data.attributes.range.start.line;
    if (line !== (before.position?.end.line ?? -2) + 1 || block.position?.start.line !== line) return false;
    if (
      block.children.length > 0 &&
      block.position?.start.column !== block.data.attributes.range.start.column
    )
      return false;
    (before.data ??= {}).attributes = mergeAttributes(before.data?.attributes, block.data.attributes);
    delete block.data.attributes;
    return block.children.length === 0;
  }

  #abbreviation(line: string): void {
    const [, short = "", meaning = ""] = /^\*\[([^\]]+)\]:(.*)$/.exec(line.trimEnd()) ?? [];
    if (short !== "" && meaning.trim() !== "") this.abbreviations.set(short, meaning.trim());
  }
}

function joins(
  before: RootContent | DefinitionContent | undefined,
  position: Position | undefined,
): before is Extract<RootContent, { type: "paragraph" }> {
  return (
    before?.type === "paragraph" &&
    position !== undefined &&
    before.position?.end.line === position.start.line - 1
  );
}

/** Does a block begin on the line after another? */
function follows(before: RootContent, block: RootContent): boolean {
  return block.position !== undefined && before.position?.end.line === block.position.start.line - 1;
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
