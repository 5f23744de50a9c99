import { h } from "hastscript";
import type { Element } from "hast";
import type { RootContent, Table, TableRow } from "mdast";
import type { KindContext, ParsedQuestion, QuestionParts } from "@lentera/model";
import { mostParts } from "../authoring/most-parts.ts";
import { prompt } from "../authoring/prompt.ts";
import { scramble } from "../authoring/scramble.ts";
import { readScoring } from "../authoring/scoring.ts";
import type { MatchingData } from "./question.ts";

/** Words that choose the kind; a table alone may as well be a table of data. */
export const types = ["matching"];

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly row: TableRow;
}

/** Reads a table of two columns. A row whose first cell is empty adds a target that fits nothing. */
export function parse(parts: QuestionParts, context: KindContext): ParsedQuestion<MatchingData> | undefined {
  const tables = parts.nodes.filter((node): node is Table => node.type === "table");
  const [table, second] = tables;
  if (!table) return void context.report({ code: "matching/no-table", severity: "error", origin: context.origin(parts.node) });
  if (second) return void context.report({ code: "matching/two-tables", severity: "error", origin: context.origin(second) });
  const count = table.children.length - 1;
  if (count > mostParts) {
    const values = { count, most: mostParts };
    return void context.report({ code: "matching/too-many-pairs", severity: "error", values, origin: context.origin(table) });
  }
  const labels = new Map<string, string>();
  const pairs = readRows(table, labels, context);
  const scoring = readScoring(parts.attributes, context, ["all-or-nothing", "partial"]);
  const shown = prompt(parts.nodes.filter((node) => node !== table), parts, context);
  if (!pairs) return undefined;
  const asked = pairs.filter((pair) => pair.source !== "");
  const targets = [...labels.keys()];
  if (asked.length < 2) {
    const values = { count: asked.length };
    return void context.report({ code: "matching/too-few-pairs", severity: "error", values, origin: context.origin(table) });
  }
  if (targets.length < 2) return void context.report({ code: "matching/one-target", severity: "error", origin: context.origin(table) });
  const data = {
    sources: asked.map((pair) => pair.source),
    targets: mixed(targets, parts.id),
    correct: asked.map((pair) => pair.target),
    ...(scoring === "all-or-nothing" ? { whole: true as const } : {}),
  };
  const options = data.targets.map((id) => h("option", { value: id }, labels.get(id) ?? ""));
  const rows = asked.map((pair, index) => control(pair, index, options, parts, context));
  return { data, gradable: true, body: [shown, ...header(table, context), h("div.matches", rows)] };
}

function readRows(table: Table, labels: Map<string, string>, context: KindContext): Pair[] | undefined {
  const ids = new Map<string, string>();
  const sources = new Set<string>();
  const texts = new Set<string>();
  let usable = true;
  const report = (code: `matching/${string}`, row: TableRow, values: Record<string, string | number> = {}): void => {
    const severity = code === "matching/duplicate-target" ? "warning" : "error";
    usable &&= severity === "warning";
    context.report({ code, severity, values, origin: context.origin(row) });
  };
  const pairs = table.children.map((row): Pair => {
    const [left, right] = row.children;
    const text = left ? context.plain(left.children) : "";
    const label = right ? context.plain(right.children) : "";
    const given = text !== "" || (left?.children.length ?? 0) > 0;
    if (row.children.length !== 2) report("matching/wrong-columns", row, { count: row.children.length });
    if (row === table.children[0]) return { source: "", target: "", row };
    if (label === "") report(right?.children.length ? "matching/picture-target" : "matching/empty-target", row, { text });
    const key = text === "" && left ? context.source(left) : text;
    if (given && texts.has(key)) report("matching/duplicate-source", row, { text });
    texts.add(key);
    if (ids.has(label) && given) report("matching/duplicate-target", row, { text: label });
    const target = ids.get(label) ?? context.shortId(label, new Set(labels.keys()));
    ids.set(label, target);
    labels.set(target, label);
    const source = given ? context.shortId(key, sources) : "";
    if (given) sources.add(source);
    return { source, target, row };
  });
  return usable ? pairs.slice(1) : undefined;
}

/** Never the order of the rows; two targets alone may keep it, since turning them always would tell as much. */
function mixed(targets: readonly string[], salt: string): string[] {
  const order = scramble(targets, (id) => id, salt);
  const solved = order.length > 2 && order.every((id, index) => id === targets[index]);
  return solved ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

function header(table: Table, context: KindContext): Element[] {
  const cells = table.children[0]?.children.map((cell) => context.plain(cell.children)) ?? [];
  if (cells.every((text) => text === "")) return [];
  return [h("p.matches-header", [h("span", cells[0]), " ", h("span", cells[1])])];
}

function control(pair: Pair, index: number, options: Element[], parts: QuestionParts, context: KindContext): Element {
  const id = `${parts.id}--source-${index + 1}`;
  const cell = pair.row.children[0]?.children ?? [];
  const choose = h("option", { value: "" }, context.text("matching.choose"));
  return h("div.match", [
    h("div.match-source", { id }, context.phrasing(cell)),
    h("div.match-target", h("select", { name: `${parts.id}--${index + 1}`, ariaLabelledBy: id }, [choose, ...options])),
  ]);
}

/** Only `type=matching` chooses this kind. */
export function matches(_nodes: readonly RootContent[]): boolean {
  return false;
}
