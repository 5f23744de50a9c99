import type { Heading, RootContent } from "mdast";
import type { Page } from "@lentera/model";
import { durationMinutes } from "@lentera/blocks/authoring";
import { titleFromName } from "../1-read/course-settings.ts";
import type { FrontMatter } from "../1-read/front-matter.ts";
import { lettersOf, type FileScope } from "./file-scope.ts";
import { slug } from "./ids.ts";
import { plain } from "./plain.ts";
import type { PageSource } from "./render-page.ts";

/** A file cut into pages. */
export interface PagedFile {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly PageSource[];
}

const start = { line: 1, column: 1, offset: 0 };

/**
 * Cuts the nodes of a file into pages: one for the file, or one for each `##` with the text before the first
 * as the introduction. The first `#` is the title; any further one is reported.
 */
export function pagesOf(scope: FileScope, nodes: readonly RootContent[], front: FrontMatter): PagedFile {
  const { role, kinds } = scope.context;
  const h1 = nodes.find((node): node is Heading => node.type === "heading" && node.depth === 1);
  for (const node of nodes) {
    if (node.type !== "heading" || node.depth !== 1 || node === h1) continue;
    scope.report({
      code: "page/second-title",
      severity: "error",
      values: { title: plain(node.children) },
      origin: scope.origin(node),
    });
  }
  const name =
    scope.path
      .split("/")
      .filter((part, index, all) => index < all.length - 1 || !/^index\.md$/i.test(part))
      .at(-1) ?? scope.path;
  const title = front.title ?? (h1 && plain(h1.children)) ?? titleFromName(name);
  if (h1 && lettersOf(title) !== lettersOf(plain(h1.children)))
    scope.report({
      code: "page/hidden-title",
      severity: "warning",
      values: { title, heading: plain(h1.children) },
      origin: scope.origin(h1),
    });
  const id = front.id ?? h1?.data?.attributes?.id ?? scope.id;
  const body = nodes.filter((node) => node !== h1);
  const origin = h1 ? scope.origin(h1) : { file: scope.path, range: { start, end: start } };
  const common = { objectives: front.objectives ?? [], ...durationOf(front.duration) };
  const page = (
    more: Pick<PageSource, "id" | "title" | "nodes" | "shift" | "origin"> & Partial<PageSource>,
  ): PageSource => ({ type: "page", ...common, ...more });
  const only = (own: string, more: Partial<PageSource> = {}): PagedFile => {
    const claimed = scope.claim(own, title, h1 ?? { start, end: start });
    alias(scope, [own, h1?.data?.attributes?.id, scope.derived(title), h1 && plain(h1.children)], claimed);
    return { id, title, pages: [page({ id: claimed, title, nodes: body, shift: 0, origin, ...more })] };
  };

  const block =
    front.type === "page" ? undefined : kinds.blocks.find((kind) => kind.containers.includes(front.type));
  if (block)
    return only(id, {
      type: front.type as Page["type"],
      block: { kind: block, attributes: front.attributes },
    });
  if (role === "module-index") return body.length === 0 ? { id, title, pages: [] } : only(`${id}-intro`);
  const paging = front.paging ?? (role === "module" ? "h2" : "file");
  const headings = body.filter((node) => node.type === "heading" && node.depth === 2);
  if (paging === "file" || headings.length === 0) return only(id);

  const pages: PageSource[] = [];
  const first = body.findIndex((node) => node.type === "heading" && node.depth === 2);
  const intro = body.slice(0, first);
  const rest: Partial<PageSource> = { objectives: [] };
  if (intro.length > 0) {
    const own = scope.claim(`${id}-intro`, title, h1 ?? { start, end: start });
    // Its headings begin with ### as well: ## would begin a page.
    pages.push(page({ id: own, title, nodes: intro, shift: -1, origin }));
  }
  for (let at = first; at < body.length;) {
    const heading = body[at];
    let end = at + 1;
    while (end < body.length && !isHeading(body[end], 2)) end += 1;
    if (heading?.type === "heading") {
      const { attributes } = heading.data ?? {};
      const own = plain(heading.children);
      pages.push(
        page({
          id: scope.claim(attributes?.id, own, heading),
          title: own === "" ? title : own,
          nodes: body.slice(at + 1, end),
          shift: -1,
          origin: scope.origin(heading),
          objectives:
            listOf((attributes?.values.get("objective") ?? attributes?.values.get("objectives"))?.value) ??
            (intro.length > 0 ? rest.objectives : common.objectives) ??
            [],
          ...durationOf(attributes?.values.get("duration")?.value),
        }),
      );
      if (own === "")
        scope.report({ code: "page/empty-title", severity: "error", origin: scope.origin(heading) });
      if (attributes) checkPageKeys(scope, heading);
    }
    at = end;
  }
  alias(scope, [h1?.data?.attributes?.id, h1 && plain(h1.children)], pages[0]?.id ?? id);
  return { id, title, pages };
}

function isHeading(node: RootContent | undefined, depth: number): boolean {
  return node?.type === "heading" && node.depth === depth;
}

function durationOf(written: string | true | undefined): { readonly duration?: number } {
  const duration = typeof written === "string" ? durationMinutes(written) : undefined;
  return duration === undefined ? {} : { duration };
}

function listOf(written: string | true | undefined): readonly string[] | undefined {
  return typeof written === "string" ? written.split(/[\s,;]+/).filter((id) => id !== "") : undefined;
}

function alias(scope: FileScope, names: readonly (string | undefined)[], id: string): void {
  for (const name of names.flatMap((name) => (name === undefined || name === "" ? [] : [name, slug(name), lettersOf(name)])))
    if (!scope.fragments.has(name)) scope.fragments.set(name, id);
}

function checkPageKeys(scope: FileScope, heading: Heading): void {
  for (const [key, { written, range }] of heading.data?.attributes?.values ?? []) {
    if (key === "objective" || key === "objectives" || key === "duration") continue;
    scope.report({
      code: "page/unknown-key",
      severity: "error",
      values: { key: written, known: "objective, duration" },
      words: ["known"],
      origin: scope.origin(range),
    });
  }
}
