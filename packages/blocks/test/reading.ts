import { h } from "hastscript";
import { toHtml } from "hast-util-to-html";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { toString } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import type { ElementContent, Root as HastRoot } from "hast";
import type { Alert, Attributes, Blank, BlockKind, Finding, KindContext, ParsedQuestion, QuestionData, QuestionKind, Quiz } from "@lentera/model";
import type { PhrasingContent, RootContent } from "mdast";
import { blockKinds, questionKinds } from "../src/index.ts";

/**
 * A small stand-in for the compiler's reader, for tests of this package alone: CommonMark, GFM, `[[blanks]]`
 * and alerts. The compiler's own tests run the kinds on the whole syntax.
 */
export function read(markdown: string): RootContent[] {
  const blanks: string[] = [];
  const masked = markdown.replace(/\[\[(.*?)\]\]/gs, (_, raw: string) => `\uE000${blanks.push(raw) - 1}\uE001`);
  const tree = fromMarkdown(masked, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.map((node) => restore(node, blanks));
}

function restore<Node extends RootContent>(node: Node, blanks: readonly string[]): Node {
  if (node.type === "heading") {
    const last = node.children.at(-1);
    const found = last?.type === "text" ? /\s*\{([^}]*)\}$/.exec(last.value) : null;
    if (last?.type === "text" && found) {
      const children = [...node.children.slice(0, -1), { ...last, value: last.value.slice(0, found.index) }];
      return { ...node, children, data: { attributes: readBraces(found[1] ?? "") } };
    }
  }
  if (node.type === "blockquote") {
    const alert = /^\[!(\w+)\]\s*/.exec(toString(node));
    if (alert) return { ...node, type: "alert", name: alert[1]?.toLowerCase() } as unknown as Node;
  }
  if (!("children" in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== "text" || !child.value.includes("\uE000")) return [restore(child, blanks)];
    return child.value.split(/\uE000(\d+)\uE001/).flatMap((text, index): RootContent[] => {
      if (index % 2 === 1) {
        const blank: Blank = { type: "blank", value: blanks[Number(text)] ?? "", ...position(child) };
        return [blank];
      }
      return text === "" ? [] : [{ ...child, value: text }];
    });
  });
  return { ...node, children } as Node;
}

function position(node: RootContent): { position?: NonNullable<RootContent["position"]> } {
  return node.position ? { position: node.position } : {};
}

function readBraces(text: string): Attributes {
  const values: Record<string, string | true> = {};
  const classes: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (word.startsWith("#")) values["id"] = word.slice(1);
    else if (word.startsWith(".")) classes.push(word.slice(1));
    else if (word.includes("=")) values[word.split("=")[0] ?? ""] = word.split("=")[1] ?? "";
    else values[word] = true;
  }
  return { ...attributes(values), classes };
}

/** Attributes as if written in braces: `attributes({ type: "matching", multiple: true })`. */
export function attributes(values: Readonly<Record<string, string | true>> = {}): Attributes {
  const range = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
  const entries = Object.entries(values);
  return {
    classes: [],
    values: new Map(entries.map(([key, value]) => [key, { value, written: key, range }])),
    ...(typeof values["id"] === "string" ? { id: values["id"] } : {}),
  };
}

export interface TestContext extends KindContext {
  readonly findings: Finding[];
  readonly questions: QuestionData[];
  readonly quizzes: Quiz[];
  readonly anchors: string[];
}

/** What the compiler gives a kind, reduced to what tests need. */
export function context(language = "en", source = ""): TestContext {
  const findings: Finding[] = [];
  const questions: QuestionData[] = [];
  const quizzes: Quiz[] = [];
  const anchors: string[] = [];
  const zero = { line: 1, column: 1, offset: 0 };
  const texts: Record<string, string> = Object.assign({}, ...[...questionKinds, ...blockKinds].map((kind) => kind.texts));
  const content = (nodes: readonly RootContent[]): ElementContent[] => {
    const result = toHast({ type: "root", children: [...nodes] }, { unknownHandler: () => undefined }) as HastRoot;
    return result.children.filter((child): child is ElementContent => child.type !== "doctype" && (child.type !== "text" || child.value.trim() !== ""));
  };
  const test: TestContext = {
    findings,
    questions,
    quizzes,
    anchors,
    file: "test.md",
    language,
    defaults: { shuffleOptions: false, feedback: "immediate" },
    report: (finding) => void findings.push(finding),
    origin: (node) => ({ file: "test.md", range: "position" in node && node.position ? (node.position as { start: typeof zero; end: typeof zero }) : { start: zero, end: zero } }),
    content,
    phrasing: (nodes: readonly PhrasingContent[]) => content([{ type: "paragraph", children: [...nodes] }]).flatMap((node) => (node.type === "element" ? node.children : [])),
    plain: (nodes) => toString({ type: "root", children: nodes }).replace(/\s+/g, " ").trim(),
    source: (node) => {
      const { position } = node as RootContent;
      return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
    },
    text: (key, values = {}) => (texts[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
    id: (author, text) => author ?? shortId(text, new Set()),
    shortId,
    number: (text) => {
      const value = Number(language === "id" ? text.replace(",", ".") : text);
      if (!Number.isNaN(value)) return value;
      findings.push({ code: "test/not-a-number", severity: "error", values: { text } });
      return undefined;
    },
    answerable: (nodes) => questionKinds.some((kind) => kind.matches(nodes, attributes())),
    question(nodes, written, title, node, defaults) {
      const id = written.id ?? shortId(test.plain(title) || test.plain(nodes), new Set());
      const type = written.values.get("type")?.value;
      const kind = questionKinds.find((one) => (type === undefined ? one.matches(nodes, written) : one.types.includes(String(type))));
      if (!kind) return [];
      const [rest, alerts] = takeAlerts(nodes);
      const parts = { nodes: rest, attributes: written, rubric: alerts("rubric"), model: alerts("model"), node, id, title: test.plain(title) };
      const parsed = kind.parse(parts, test);
      if (!parsed) return [];
      const { quiz } = defaults;
      questions.push({ id, kind: kind.kind, title: parts.title, points: parsed.gradable ? 1 : 0, attempts: 0, gradable: parsed.gradable, objectives: [], data: parsed.data, ...(quiz === undefined ? {} : { quiz }), ...(written.values.has("practice") ? { practice: true } : {}) });
      return [
        h("form.question", { id, dataQuestion: id, dataKind: kind.kind, noValidate: true }, [
          h("fieldset", { ariaLabelledBy: `${id}--prompt` }, parsed.body),
          h("div.question-actions", h("button.button", { type: "submit" }, "Check")),
          h("div.question-feedback", { role: "status" }),
        ]),
      ];
    },
    quiz: (quiz) => void quizzes.push(quiz),
    anchor: (id) => void anchors.push(id),
  };
  return test;
}

function takeAlerts(all: readonly RootContent[]): [RootContent[], (name: string) => RootContent[]] {
  const alerts = all.filter((node): node is Alert => node.type === "alert");
  return [
    all.filter((node) => node.type !== "alert"),
    (name) => alerts.filter((alert) => alert.name === name).flatMap((alert) => alert.children),
  ];
}

function shortId(text: string, taken: ReadonlySet<string>): string {
  const base = text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "").slice(0, 6) || "x";
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}${count}`;
  return id;
}

/** A question of a kind, read from Markdown. */
export function parseQuestion<Data>(
  kind: QuestionKind<Data>,
  markdown: string,
  written: Readonly<Record<string, string | true>> = {},
  language = "en",
): { parsed: ParsedQuestion<Data> | undefined; codes: string[]; findings: Finding[]; html: string } {
  const test = context(language, markdown);
  const all = read(markdown);
  const [nodes, alerts] = takeAlerts(all);
  const [first, last] = [all[0]?.position, all.at(-1)?.position];
  const node = first && last ? { position: { start: first.start, end: last.end } } : {};
  const parts = { nodes, attributes: attributes(written), rubric: alerts("rubric"), model: alerts("model"), node, id: "q1", title: "" };
  const parsed = kind.parse(parts, test);
  return {
    parsed,
    codes: test.findings.map((finding) => finding.code),
    findings: test.findings,
    html: parsed ? toHtml(parsed.body) : "",
  };
}

/** A block's HTML and findings, read from the Markdown between its fences. */
export function renderBlock(
  name: string,
  markdown: string,
  { title = "", values = {}, file = false, language = "en" }: { title?: string; values?: Record<string, string | true>; file?: boolean; language?: string } = {},
): { html: string; codes: string[]; context: TestContext } {
  const test = context(language, markdown);
  const nodes = read(markdown);
  const kind = kindOf(name);
  const label: PhrasingContent[] = title === "" ? [] : [{ type: "text", value: title }];
  const node = { position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } } };
  const html = toHtml(kind.render({ name, label, title, attributes: attributes(values), nodes, node, file }, test));
  return { html, codes: test.findings.map((finding) => finding.code), context: test };
}

function kindOf(name: string): BlockKind {
  const kind = blockKinds.find((one) => [...one.containers, ...one.leaves, one.kind].includes(name));
  if (!kind) throw new Error(`No kind takes ${name}.`);
  return kind;
}
