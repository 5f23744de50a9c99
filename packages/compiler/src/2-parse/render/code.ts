import type { Element, ElementContent } from "hast";
import type { Code } from "mdast";
import { common, createLowlight } from "lowlight";
import type { FileScope } from "../file-scope.ts";
import { laterDiagrams } from "../vocabulary.ts";
import { element, text } from "./element.ts";

let highlighter: ReturnType<typeof createLowlight> | undefined;

/** A block of code, coloured by classes where its language is known. */
export function codeBlock(scope: FileScope, node: Code): Element {
  const language = node.lang?.toLowerCase() ?? "";
  if (laterDiagrams.has(language)) {
    scope.report({
      code: "later/diagram",
      severity: "error",
      values: { name: language },
      origin: scope.origin(node),
    });
  }
  const source = scope.source(node);
  const lastLine = source.slice(source.lastIndexOf("\n") + 1);
  if (/^(?:`{3}|~{3})/.test(source) && (lastLine === source || !/^[\s>]*(?:`{3,}|~{3,})[ \t]*$/.test(lastLine))) {
    // All text to the end of the file is code then, notes for facilitators among it.
    scope.report({
      code: "code/not-closed",
      severity: "error",
      values: { mark: source.slice(0, 3) },
      origin: scope.origin(node),
    });
  }
  let children: ElementContent[] = [text(`${node.value}\n`)];
  if (language !== "" && node.value.length < 50_000) {
    highlighter ??= createLowlight(common);
    if (highlighter.registered(language)) {
      children = highlighter.highlight(language, `${node.value}\n`).children as ElementContent[];
    }
  }
  const properties = {
    className: ["code"],
    tabIndex: 0,
    role: "group",
    ariaLabel: scope.text("content.code"),
  };
  return element("pre", properties, [
    element("code", language === "" ? {} : { className: [`language-${language}`] }, children),
  ]);
}
