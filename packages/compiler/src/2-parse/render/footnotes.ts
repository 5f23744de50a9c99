import type { Element, ElementContent } from "hast";
import type { FootnoteReference } from "mdast";
import type { State } from "mdast-util-to-hast";
import { element, text } from "./element.ts";
import type { Rendering } from "./rendering.ts";

/** The number that leads to a note at the end of the page. */
export function footnoteReference({ scope, page }: Rendering, node: FootnoteReference): Element | undefined {
  const { identifier } = node;
  if (!scope.footnotes.has(identifier)) return undefined;
  if (!page.footnotes.includes(identifier)) page.footnotes.push(identifier);
  const number = page.footnotes.indexOf(identifier) + 1;
  const mention = (page.mentions.get(identifier) ?? 0) + 1;
  page.mentions.set(identifier, mention);
  const id = `${page.id}--fnref-${number}${mention > 1 ? `-${mention}` : ""}`;
  const link = element(
    "a",
    { href: `#${page.id}--fn-${number}`, id, className: ["footnote-reference"], role: "doc-noteref" },
    [text(String(number))],
  );
  return element("sup", {}, [link]);
}

/** The notes of a page. Notes may mention further notes, so the list can grow while it is written. */
export function footnoteSection({ scope, page }: Rendering, state: State): ElementContent[] {
  const items: Element[] = [];
  for (let index = 0; index < page.footnotes.length; index += 1) {
    const definition = scope.footnotes.get(page.footnotes[index] ?? "");
    if (!definition) continue;
    const number = index + 1;
    const children = state.all(definition);
    const back = element(
      "a",
      {
        href: `#${page.id}--fnref-${number}`,
        className: ["footnote-back"],
        role: "doc-backlink",
        ariaLabel: scope.text("content.footnote-back", { n: number }),
      },
      [text("↩")],
    );
    const last = children.at(-1);
    if (last?.type === "element" && last.tagName === "p") last.children.push(text(" "), back);
    else children.push(back);
    items.push(element("li", { id: `${page.id}--fn-${number}` }, children));
  }
  if (items.length === 0) return [];
  return [
    element(
      "section",
      { className: ["footnotes"], role: "doc-endnotes", ariaLabel: scope.text("content.footnotes") },
      [element("ol", {}, items)],
    ),
  ];
}
