import { h } from "hastscript";
import type { Element, ElementContent } from "hast";
import type { RootContent } from "mdast";
import type { KindContext, ParsedQuestion, QuestionParts } from "@lentera/model";
import { blanksIn, replaceBlanks } from "../authoring/blank-nodes.ts";
import { readScoring } from "../authoring/scoring.ts";
import { longest } from "./pack.ts";
import type { BlanksData } from "./question.ts";
import { readBlank, type ReadBlank } from "./read-blank.ts";

/** Words that choose the kind. */
export const types = ["blanks", "fill-in", "numeric", "drop-down"];

/** A blank anywhere in the text. */
export function matches(nodes: readonly RootContent[]): boolean {
  return blanksIn(nodes).length > 0;
}

/** Reads a text with blanks; the text is the prompt and holds the controls. */
export function parse(parts: QuestionParts, context: KindContext): ParsedQuestion<BlanksData> | undefined {
  const found = blanksIn(parts.nodes);
  const origin = context.origin(parts.node);
  if (found.length === 0) return void context.report({ code: "blanks/no-blank", severity: "error", origin });
  const exact = parts.attributes.values.has("case");
  const blanks = found.map((blank) => readBlank(blank, exact, context));
  const scoring = readScoring(parts.attributes, context, ["all-or-nothing", "partial"]);
  const sound = blanks.filter((blank) => blank !== undefined);
  if (sound.length < blanks.length) return undefined;
  const data = {
    blanks: sound.map((blank) => blank.key),
    ...(scoring === "all-or-nothing" ? { whole: true as const } : {}),
  };
  const controls = sound.map((blank, index) => control(blank, index, sound.length, parts.id, context));
  let count = 0;
  const nodes = parts.nodes.map((node) =>
    replaceBlanks(node, () => ({ type: "text", value: `${opening}${count++}${closing}` })),
  );
  const prompt = fill(context.content(nodes), controls);
  return { data, gradable: true, body: [h("div.prompt", { id: `${parts.id}--prompt` }, prompt)] };
}

// Blanks pass through the Markdown renderer as characters of private use, which no author types.
const opening = "\uE0B1";
const closing = "\uE0B2";

function fill(nodes: readonly ElementContent[], controls: readonly Element[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "element") return [{ ...node, children: fill(node.children, controls) }];
    if (node.type !== "text" || !node.value.includes(opening)) return [node];
    return node.value.split(/\uE0B1(\d+)\uE0B2/).flatMap((text, index): ElementContent[] => {
      if (index % 2 === 0) return text === "" ? [] : [{ type: "text", value: text }];
      const control = controls[Number(text)];
      return control ? [control] : [];
    });
  });
}

function control(blank: ReadBlank, index: number, count: number, id: string, context: KindContext): Element {
  const label = count === 1 ? context.text("blanks.one") : context.text("blanks.label", { n: index + 1, count });
  const common = { name: `${id}--${index + 1}`, ariaLabel: label };
  if (blank.key.type === "select") {
    const options = blank.key.options.map((value, place) => h("option", { value }, blank.labels[place]));
    return h("span.blank", h("select", common, [h("option", { value: "" }, context.text("blanks.choose")), ...options]));
  }
  const numeric = blank.key.type === "number";
  return h("span.blank", [
    h("input", {
      ...common,
      type: "text",
      ...(numeric ? { inputMode: "decimal", size: 8 } : { autoCapitalize: "none", size: 16 }),
      maxLength: longest(blank.key),
      autoComplete: "off",
      spellCheck: "false",
    }),
  ]);
}
