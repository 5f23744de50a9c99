import { h } from "hastscript";
import type { Element, ElementContent } from "hast";
import type { ListItem, Paragraph, RootContent } from "mdast";
import type { Attributes, KindContext, ParsedQuestion, QuestionParts } from "@lentera/model";
import { prompt } from "../authoring/prompt.ts";
import { readScoring } from "../authoring/scoring.ts";
import type { ChoiceData } from "./question.ts";
import { readWeights, takeWeight, type Weight } from "./weights.ts";

/** Words that choose the kind, and how many answers they ask for. */
export const types = ["choice", "single-choice", "multiple-choice", "multiple-response", "true-false"];

/** A list with a task item, or with something that was meant as one. */
export function matches(nodes: readonly RootContent[]): boolean {
  return nodes.some(isOptions);
}

interface Option {
  readonly id: string;
  readonly text: string;
  readonly ticked: boolean;
  readonly weight: Weight | undefined;
  readonly item: ListItem;
  readonly content: readonly RootContent[];
  readonly feedback: readonly RootContent[];
}

/** Reads `- [x] …` and `- [ ] …`, the block quotes under them as feedback, and all that stands outside as the prompt. */
export function parse(parts: QuestionParts, context: KindContext): ParsedQuestion<ChoiceData> | undefined {
  const { attributes } = parts;
  const type = attributes.values.get("type")?.value;
  const lists = splitLists(parts.nodes, context, type !== undefined);
  if (!lists) return undefined;
  if (lists.items.length === 0) {
    context.report({ code: "choice/no-options", severity: "error", origin: context.origin(parts.node) });
    return undefined;
  }
  const options = readOptions(lists.items, context);
  const data = options && readKey(options, parts, type, context);
  const shown = prompt(lists.rest, parts, context);
  if (!options || !data) return undefined;
  return { data, gradable: true, body: [shown, h("div.options", options.map((option) => control(option, data, parts, context)))] };
}

function isOptions(node: RootContent): boolean {
  return node.type === "list" && node.children.some((item) => typeof item.checked === "boolean" || boxLike(item));
}

/** `- []`, `- [ x ]`, `- [x]text` and an empty `- [ ]` are text to Markdown, but were meant as options. */
function boxLike(item: ListItem): boolean {
  const first = item.children[0];
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  return text?.type === "text" && /^\[\s{0,3}[xXvV✓✔*]?\s{0,3}\]/u.test(text.value);
}

function splitLists(nodes: readonly RootContent[], context: KindContext, any: boolean): { items: ListItem[]; rest: RootContent[] } | undefined {
  const items: ListItem[] = [];
  const rest: RootContent[] = [];
  let previous: RootContent | undefined;
  let other = false;
  const plain = any && !nodes.some(isOptions);
  for (const node of nodes) {
    if (node.type === "list" && (plain || isOptions(node))) {
      // The options of several questions together would only bring more findings.
      if (other) return void context.report({ code: "choice/two-lists", severity: "error", origin: context.origin(node) });
      items.push(...node.children);
    } else if (node.type === "blockquote" && previous?.type === "list") {
      context.report({ code: "choice/feedback-outside", severity: "error", origin: context.origin(node) });
    } else {
      other ||= items.length > 0;
      rest.push(node);
    }
    previous = node;
  }
  return { items, rest };
}

function readOptions(items: readonly ListItem[], context: KindContext): Option[] | undefined {
  const options: Option[] = [];
  const ids = new Set<string>();
  const texts = new Set<string>();
  let usable = true;
  const fail = (code: `choice/${string}`, item: ListItem, text: string): void => {
    usable = false;
    context.report({ code, severity: "error", values: { text }, origin: context.origin(item) });
  };
  for (const item of items) {
    const feedback = item.children.filter((child) => child.type === "blockquote");
    const [weight, content] = takeWeight(item, item.children.filter((child) => child.type !== "blockquote"));
    const text = context.plain(content);
    const nested = content.find((child) => isOptions(child));
    const look = content.length > 0 && (text !== "" || /image|math|code/i.test(JSON.stringify(content)));
    if (nested?.type === "list" && nested.children[0]) fail("choice/indented-option", nested.children[0], "");
    else if (/^\[\s*(?:[xX]\s*)?\]$/.test(text) || !look) fail("choice/empty-option", item, "");
    else if (typeof item.checked !== "boolean") fail("choice/not-an-option", item, text);
    else {
      const key = text === "" ? context.source(item) : text.toLowerCase();
      if (texts.has(key)) {
        fail("choice/duplicate-option", item, text);
        continue;
      }
      texts.add(key);
      const own = item.data?.attributes?.id;
      const id = context.shortId(own ?? (text === "" ? context.source(item) : text), ids);
      ids.add(id);
      options.push({ id, text, ticked: item.checked, weight, item, content, feedback });
    }
  }
  return usable ? options : undefined;
}

function readKey(
  options: readonly Option[],
  parts: QuestionParts,
  type: string | true | undefined,
  context: KindContext,
): ChoiceData | undefined {
  const { attributes, node } = parts;
  const correct = options.filter((option) => option.ticked).map((option) => option.id);
  const origin = context.origin(node);
  const count = options.length;
  if (count < 2) return void context.report({ code: "choice/one-option", severity: "error", origin });
  if (correct.length === 0) return void context.report({ code: "choice/no-correct-answer", severity: "error", origin });
  const one = type === "single-choice" || type === "true-false";
  if (one && correct.length > 1) {
    const values = { count: correct.length, type };
    return void context.report({ code: "choice/several-correct", severity: "error", values, origin });
  }
  if (type === "true-false" && count !== 2) {
    return void context.report({ code: "choice/not-true-false", severity: "error", values: { count }, origin });
  }
  const multiple = !one && (correct.length > 1 || attributes.values.has("multiple") || type === "multiple-response");
  const scoring = readScoring(attributes, context);
  const weights = readWeights(options, multiple, context, node);
  return {
    options: options.map((option) => option.id),
    correct,
    multiple,
    ...(multiple && scoring ? { scoring } : {}),
    ...(weights ? { weights } : {}),
    ...(type === "true-false" ? { truth: truthOf(options) } : {}),
    ...(keepsOrder(attributes, type) ? { fixed: true as const } : {}),
  };
}

/** Words for “true” and “false” in the languages that come with the project; else the first option is “true”. */
function truthOf(options: readonly Option[]): string {
  const [first, second] = options;
  const says = (option: Option | undefined, words: RegExp): boolean => words.test(option?.text ?? "");
  const swapped = says(second, /^(benar|betul|ya|true|right|correct|yes)\b/i) || says(first, /^(salah|keliru|tidak|false|wrong|no)\b/i);
  return (swapped ? second : first)?.id ?? "";
}

function keepsOrder(attributes: Attributes, type: string | true | undefined): boolean {
  const written = attributes.values.get("shuffle")?.value;
  return type === "true-false" || (typeof written === "string" && /^(no|false|off|never|tidak|jangan)$/i.test(written));
}

function control(option: Option, data: ChoiceData, parts: QuestionParts, context: KindContext): Element {
  const [first, ...more] = option.content;
  const inline = first?.type === "paragraph" ? first : undefined;
  const blocks = inline ? more : option.content;
  const label = inline ? labelOf(inline, context) : [];
  const extra = `${parts.id}--${option.id}`;
  const input = h("input", {
    type: data.multiple ? "checkbox" : "radio",
    name: parts.id,
    value: option.id,
    ...(blocks.length > 0 ? { [inline ? "ariaDescribedBy" : "ariaLabelledBy"]: extra } : {}),
  });
  return h("div.option", [
    h("label", [input, h("span.option-text", label)]),
    ...(blocks.length > 0 ? [h("div.option-more", { id: extra }, context.content(blocks))] : []),
    ...(option.feedback.length > 0 ? [template(option, context)] : []),
  ]);
}

function labelOf(paragraph: Paragraph, context: KindContext): ElementContent[] {
  return context.phrasing(paragraph.children);
}

function template(option: Option, context: KindContext): Element {
  const told = option.feedback.flatMap((quote) => (quote.type === "blockquote" ? quote.children : []));
  return h("template", { dataOption: option.id }, context.content(told));
}
