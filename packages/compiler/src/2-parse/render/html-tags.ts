import type { Html } from "mdast";
import type { DiagnosticCode, Origin } from "@lentera/model";
import type { FileScope } from "../file-scope.ts";
import { pointAfter } from "../tree/tree-scope.ts";

const inline =
  "a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr";
const blocks =
  "address article aside blockquote caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre section summary table tbody td tfoot th thead tr ul";
/** Elements that raw HTML may have. */
export const tagNames: ReadonlySet<string> = new Set([...inline.split(" "), ...blocks.split(" ")]);

const tag = /<([a-z][^\s/<>"']*)(?![^\s/>])((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/gi;
const attribute = /\s(on\w+|style|id|name)(?=\s*=)/gi;

/** Reports what is taken out of HTML, each name once a file, and pictures that learners could not see. */
export function reportTags(scope: FileScope, html: string, node: Html): void {
  const { file, range } = scope.origin(node);
  const source = scope.sources.get(file) ?? "";
  const at = (index: number, length: number): Origin => {
    const start = pointAfter(source, range.start, index);
    return { file, range: { start, end: { ...start, column: start.column + length, offset: start.offset + length } } };
  };
  const removed = new Map<string, { readonly names: string[]; readonly index: number; readonly length: number }>();
  const note = (code: "html/element" | "html/frame" | "html/attribute", name: string, index: number, length: number): void => {
    if (scope.context.html !== "sanitised" || scope.told.has(`${code} ${name}`)) return;
    scope.told.add(`${code} ${name}`);
    const known = removed.get(code) ?? { names: [], index, length };
    known.names.push(name);
    removed.set(code, known);
  };
  for (const { 0: all, 1: written = "", 2: rest = "", index } of html.matchAll(tag)) {
    const name = written.toLowerCase();
    if (!tagNames.has(name)) note(/^i?frame$/.test(name) ? "html/frame" : "html/element", `<${name}>`, index, all.length);
    // Quoted values may hold anything.
    for (const [, key = ""] of rest.replace(/"[^"]*"|'[^']*'/g, "").matchAll(attribute)) note("html/attribute", key.toLowerCase(), index, all.length);
    if (name !== "img") continue;
    const url = /\ssrc\s*=\s*["']?([^"'\s>]*)/i.exec(rest)?.[1] ?? "";
    const origin = at(index, all.length);
    if (!/\salt\s*=/i.test(rest)) scope.report({ code: "image/no-alt", severity: "error", values: { url }, origin });
    if (/^(?:https?:|\/\/)/i.test(url)) scope.report({ code: "media/remote", severity: "error", values: { url }, origin });
  }
  for (const [code, { names, index, length }] of removed)
    scope.report({ code: code as DiagnosticCode, severity: "warning", values: { names: names.join(", ") }, origin: at(index, length) });
}
