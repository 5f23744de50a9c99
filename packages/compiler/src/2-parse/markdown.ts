import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { syntax, type SyntaxOptions } from "./syntax/index.ts";
import { fromMarkdownExtensions } from "./tree/from-markdown.ts";

/** A unified plugin: the authoring format on top of `remark-parse`. */
export function lenteraSyntax(this: Processor, options: SyntaxOptions): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(...syntax(options));
  (data.fromMarkdownExtensions ??= []).push(...fromMarkdownExtensions());
}

/** Markdown to its tree, with lines of containers and alerts still flat. */
export function parseMarkdown(text: string, options: SyntaxOptions): Root {
  return unified().use(remarkParse).use(lenteraSyntax, options).parse(text);
}
