import type { RootContent } from "mdast";
import type { Term } from "@lentera/model";
import type { FileScope } from "./file-scope.ts";
import { KindHost } from "./kind-host.ts";
import { PageScope } from "./page-scope.ts";
import { plain } from "./plain.ts";
import { Mentions } from "./render/mentions.ts";
import { renderHtml } from "./render/render-html.ts";

/** The terms of a glossary: its definition lists. Text beside them is allowed and not kept. */
export function termsOf(scope: FileScope, nodes: readonly RootContent[]): Term[] {
  const terms: Term[] = [];
  const seen = new Set<string>();
  const mentions = new Mentions([], scope.abbreviations);
  for (const node of nodes) {
    if (node.type !== "definitionList") continue;
    const [first, ...details] = node.children;
    if (first?.type !== "definitionTerm") continue;
    const term = plain(first.children);
    const key = term.toLowerCase();
    if (term === "" || seen.has(key)) {
      scope.report({
        code: term === "" ? "glossary/no-term" : "glossary/repeated",
        severity: "error",
        values: { term },
        origin: scope.origin(node),
      });
      continue;
    }
    seen.add(key);
    const id = scope.claim(undefined, term, node);
    // Each term is shown alone, so its notes and abbreviations are its own.
    const page = new PageScope(id, 0);
    const host = new KindHost(scope, page);
    const content = details.flatMap((detail) => (detail.type === "definitionDetail" ? detail.children : []));
    const html = renderHtml({ scope, page, host, mentions }, (state) => state.all({ type: "root", children: content }));
    terms.push({ term, id, html, origin: scope.origin(node) });
  }
  if (!nodes.some((node) => node.type === "definitionList"))
    scope.report({
      code: "glossary/empty",
      severity: "warning",
      origin: scope.origin({ start: point, end: point }),
    });
  return terms;
}

const point = { line: 1, column: 1, offset: 0 };
