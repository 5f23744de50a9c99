import type { ListItem, RootContent } from "mdast";
import type { KindContext } from "@lentera/model";

/** `{0.5}` as the author wrote it. */
export interface Weight {
  readonly written: string;
}

/** Takes `{0.5}` from an option: from its attributes, or from the start or end of its text. */
export function takeWeight(item: ListItem, content: readonly RootContent[]): [Weight | undefined, readonly RootContent[]] {
  const raw = item.data?.attributes?.raw?.trim();
  if (raw !== undefined && /^[-+−]?[\d.,]+%?$/.test(raw)) return [{ written: raw }, content];
  const [first, ...rest] = content;
  if (first?.type !== "paragraph") return [undefined, content];
  const text = first.children[0];
  const found = text?.type === "text" ? /^\{\s*([-+−]?[\d.,]+%?)\s*\}\s*/.exec(text.value) : null;
  if (text?.type !== "text" || !found) return [undefined, content];
  const without = { ...text, value: text.value.slice(found[0].length) };
  return [{ written: found[1] ?? "" }, [{ ...first, children: [without, ...first.children.slice(1)] }, ...rest]];
}

interface Weighed {
  readonly ticked: boolean;
  readonly weight: Weight | undefined;
  readonly item: ListItem;
}

/**
 * One weight for each option, or undefined where the author weighed none. Ticked options without a weight
 * share what is left of 1; unticked ones are worth nothing.
 */
export function readWeights(
  options: readonly Weighed[],
  multiple: boolean,
  context: KindContext,
  node: { position?: unknown },
): number[] | undefined {
  if (options.every((option) => option.weight === undefined)) return undefined;
  const given = options.map((option) => (option.weight ? readWeight(option.weight, option, multiple, context) : undefined));
  const open = options.filter((option, index) => option.ticked && given[index] === undefined).length;
  const taken = given.reduce<number>((sum, weight) => sum + Math.max(0, weight ?? 0), 0);
  const share = multiple ? Math.max(0, 1 - taken) / Math.max(1, open) : 1;
  const weights = options.map((option, index) => given[index] ?? (option.ticked ? share : 0));
  const gains = weights.filter((weight) => weight > 0);
  const sum = multiple ? gains.reduce((total, weight) => total + weight, 0) : Math.max(0, ...gains);
  if (sum === 0) return undefined;
  if (Math.abs(sum - 1) > 0.011) {
    const values = { sum: Math.round(sum * 100) / 100 };
    context.report({ code: "choice/weights-below-one", severity: "warning", values, origin: context.origin(node) });
  }
  return weights;
}

function readWeight(weight: Weight, option: Weighed, multiple: boolean, context: KindContext): number | undefined {
  const percent = weight.written.endsWith("%");
  const text = weight.written.replace("%", "").replace("−", "-").replace(",", ".");
  const value = Number(text) / (percent ? 100 : 1);
  const sound = Number.isFinite(value) && Math.abs(value) <= 1 && !(option.ticked && (multiple ? value <= 0 : value !== 1));
  if (sound) return value;
  const values = { value: weight.written };
  context.report({ code: "choice/bad-weight", severity: "error", values, origin: context.origin(option.item) });
  return undefined;
}
