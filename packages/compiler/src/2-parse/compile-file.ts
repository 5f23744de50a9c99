import type { CompiledFile, SourceFile } from "@lentera/model";
import { readFrontMatter } from "../1-read/front-matter.ts";
import { decode } from "./decode.ts";
import type { FileContext } from "./file-context.ts";
import { FileScope } from "./file-scope.ts";
import { fileId } from "./ids.ts";
import { termsOf } from "./glossary.ts";
import { pagesOf } from "./pages.ts";
import { parseTree } from "./parse-tree.ts";
import { Mentions } from "./render/mentions.ts";
import { renderPage } from "./render-page.ts";

const start = { line: 1, column: 1, offset: 0 };

/**
 * Compiles one Markdown file of a course: its pages as HTML, its questions, links and findings. Pure: the same
 * file and context give the same value, which is plain JSON.
 */
export function compileFile(file: SourceFile, context: FileContext): CompiledFile {
  try {
    return compiled(file, context);
  } catch (error) {
    // Emphasis or raw HTML thousands of levels deep exhausts the call stack of any reader.
    if (!(error instanceof RangeError)) throw error;
    const origin = { file: file.path, range: { start, end: start } };
    const finding = { code: "file/too-deep", severity: "error", origin } as const;
    return {
      path: file.path,
      role: context.role,
      id: fileId(file.path),
      title: "",
      pages: [],
      terms: [],
      links: [],
      assets: [],
      findings: [finding],
      origin,
    };
  }
}

function compiled(file: SourceFile, context: FileContext): CompiledFile {
  const scope = new FileScope(file.path, context);
  const origin = { file: file.path, range: { start, end: start } };
  const { text, findings } = decode(file);
  for (const finding of findings) scope.report(finding);
  const { front, body } = readFrontMatter(text, scope);
  const nodes = parseTree(scope, file.path, body);
  scope.register(nodes);
  const glossary = context.role === "glossary";
  const paged = glossary
    ? { id: scope.id, title: front.title ?? "", pages: [] }
    : pagesOf(scope, nodes, front);
  if (
    !glossary &&
    findings.length === 0 &&
    paged.pages.every((page) => page.nodes.length === 0) &&
    context.role !== "module-index"
  ) {
    scope.report({ code: "file/empty-page", severity: "error", values: { file: file.path }, origin });
  }
  const mentions = new Mentions(context.terms, scope.abbreviations);
  return {
    path: file.path,
    role: context.role,
    id: paged.id,
    title: paged.title,
    pages: paged.pages.map((page) => renderPage(scope, page, mentions)),
    terms: glossary ? termsOf(scope, nodes) : [],
    links: scope.links,
    assets: [...scope.assets.values()],
    findings: scope.findings,
    origin,
    ...(front.config && { config: front.config }),
  };
}
