import { h } from "hastscript";
import type { Element } from "hast";
import type { List, ListItem, RootContent } from "mdast";
import type { KindContext, ParsedQuestion, QuestionParts } from "@lentera/model";
import { mostParts } from "../authoring/most-parts.ts";
import { prompt } from "../authoring/prompt.ts";
import { scramble } from "../authoring/scramble.ts";
import { readScoring } from "../authoring/scoring.ts";
import type { OrderingData } from "./question.ts";

/** Words that choose the kind. */
export const types = ["ordering"];

/** A numbered list, unless the question is an essay, whose text may well have one. */
export function matches(nodes: readonly RootContent[]): boolean {
  const essay = nodes.some((node) => node.type === "alert" && (node.name === "rubric" || node.name === "model"));
  return !essay && nodes.some(isNumbered);
}

function isNumbered(node: RootContent): node is List {
  return node.type === "list" && node.ordered === true;
}

/** Reads a numbered list in the right order. */
export function parse(parts: QuestionParts, context: KindContext): ParsedQuestion<OrderingData> | undefined {
  const [list, second] = parts.nodes.filter(isNumbered);
  if (!list) return void context.report({ code: "ordering/no-list", severity: "error", origin: context.origin(parts.node) });
  if (second) return void context.report({ code: "ordering/two-lists", severity: "error", origin: context.origin(second) });
  const count = list.children.length;
  if (count > mostParts) {
    const values = { count, most: mostParts };
    return void context.report({ code: "ordering/too-many-items", severity: "error", values, origin: context.origin(list) });
  }
  const items = readItems(list, context);
  const scoring = readScoring(parts.attributes, context, ["all-or-nothing", "partial"]);
  const shown = prompt(parts.nodes.filter((node) => node !== list), parts, context);
  if (!items) return undefined;
  if (items.size < 2) {
    const values = { count: items.size };
    return void context.report({ code: "ordering/too-few-items", severity: "error", values, origin: context.origin(list) });
  }
  const correct = [...items.keys()];
  const data = { correct, ...(scoring === "all-or-nothing" ? { whole: true as const } : {}) };
  const rows = mixed(correct, parts.id).map((id, place) => control(id, place, items, parts, context));
  return { data, gradable: true, body: [shown, h("ol.order", { role: "list" }, rows)] };
}

function readItems(list: List, context: KindContext): Map<string, ListItem> | undefined {
  const items = new Map<string, ListItem>();
  const texts = new Set<string>();
  let usable = true;
  for (const item of list.children) {
    const text = context.plain(item.children) || context.source(item).replace(/^\d+[.)]\s*/, "");
    const twice = texts.has(text);
    texts.add(text);
    if (text !== "" && !twice) {
      items.set(context.shortId(item.data?.attributes?.id ?? text, new Set(items.keys())), item);
      continue;
    }
    usable = false;
    const code = text === "" ? "ordering/empty-item" : "ordering/duplicate-item";
    context.report({ code, severity: "error", values: { text }, origin: context.origin(item) });
  }
  return usable ? items : undefined;
}

/** An order that is never the right one. */
function mixed(correct: readonly string[], salt: string): string[] {
  const order = scramble(correct, (id) => id, salt);
  return order.every((id, index) => id === correct[index]) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

function control(
  id: string,
  place: number,
  items: ReadonlyMap<string, ListItem>,
  parts: QuestionParts,
  context: KindContext,
): Element {
  const item = items.get(id);
  const [only, ...more] = item?.children ?? [];
  const inline = only?.type === "paragraph" && more.length === 0;
  const text = context.plain(item?.children ?? []);
  const places = [...items.keys()].map((_, index) =>
    h("option", { value: String(index + 1), selected: index === place }, String(index + 1)),
  );
  return h("li.order-item", { dataItem: id }, [
    h("div.order-text", inline ? context.phrasing(only.children) : context.content(item?.children ?? [])),
    h("div.order-controls", [
      h("select", { name: `${parts.id}--${id}`, ariaLabel: context.text("ordering.position", { text }) }, places),
    ]),
  ]);
}
