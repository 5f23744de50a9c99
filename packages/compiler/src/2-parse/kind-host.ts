import type { ElementContent } from "hast";
import type { PhrasingContent, RootContent } from "mdast";
import type { State } from "mdast-util-to-hast";
import type {
  Attributes,
  BlockKind,
  Container,
  Finding,
  KindContext,
  Leaf,
  Origin,
  Question,
  QuestionDefaults,
  Quiz,
} from "@lentera/model";
import { noAttributes } from "./attributes.ts";
import { shortId, type FileScope, type Place } from "./file-scope.ts";
import { decimalMark, readNumber } from "./number.ts";
import type { PageScope } from "./page-scope.ts";
import { plain } from "./plain.ts";
import { questionFrame } from "./question-frame.ts";
import { findQuestionKind, reportUnknownKeys } from "./question-kind.ts";
import { reportShownKey } from "./question-slips.ts";
import { questionParts, readCommon } from "./question-parts.ts";
import { laterContainers, laterLeaves, questionKeys } from "./vocabulary.ts";

const loneQuestion: QuestionDefaults = { shuffleOptions: false, feedback: "immediate" };

/** What kinds of questions and blocks are given: the file, the page, and the renderer at work. */
export class KindHost implements KindContext {
  readonly #scope: FileScope;
  readonly #page: PageScope;
  #state: State | undefined;
  #defaults: QuestionDefaults = loneQuestion;
  #depth = 0;

  constructor(scope: FileScope, page: PageScope) {
    this.#scope = scope;
    this.#page = page;
  }

  /** The renderer of the page has begun. */
  begin(state: State): void {
    this.#state = state;
  }

  get file(): string {
    return this.#scope.path;
  }
  get language(): string {
    return this.#scope.context.language;
  }
  get defaults(): QuestionDefaults {
    return this.#defaults;
  }
  get inQuestion(): boolean {
    return this.#depth > 0;
  }

  report(finding: Finding): void {
    this.#scope.report(finding);
  }
  origin(node: Place): Origin {
    return this.#scope.origin(node);
  }
  source(node: Place): string {
    return this.#scope.source(node);
  }
  plain(nodes: readonly RootContent[] | readonly PhrasingContent[]): string {
    return plain(nodes);
  }
  text(key: string, values?: Readonly<Record<string, string | number>>): string {
    return this.#scope.text(key, values);
  }
  id(author: string | undefined, text: string, node: Place): string {
    return this.#scope.claim(author, text, node);
  }
  shortId(text: string, taken: ReadonlySet<string>): string {
    return shortId(text, taken);
  }
  content(nodes: readonly RootContent[]): ElementContent[] {
    return this.#state?.all({ type: "root", children: [...nodes] }) ?? [];
  }
  /** Inline content stands in labels and titles, where links to the glossary would be in the way. */
  phrasing(nodes: readonly PhrasingContent[]): ElementContent[] {
    this.#page.quiet += 1;
    const made = this.#state?.all({ type: "paragraph", children: [...nodes] }) ?? [];
    this.#page.quiet -= 1;
    return made;
  }

  number(text: string, node: Place): number | undefined {
    const read = readNumber(text, this.language);
    const origin = this.origin(node);
    if (!read)
      this.report({ code: "number/unreadable", severity: "error", values: { text: text.trim() }, origin });
    else if (read.ambiguous) {
      const values = { text: text.trim(), value: read.value, mark: decimalMark(this.language) };
      this.report({ code: "number/ambiguous", severity: "warning", values, origin });
    }
    return read?.value;
  }

  quiz(quiz: Quiz): void {
    this.#page.quizzes.push(quiz);
  }
  anchor(id: string, title: string, node: Place): void {
    this.#page.anchors.push({ id, title, origin: this.origin(node) });
  }

  answerable(nodes: readonly RootContent[]): boolean {
    return this.#scope.context.kinds.questions.some((kind) => kind.matches(nodes, noAttributes));
  }

  question(
    nodes: readonly RootContent[],
    written: Attributes,
    title: readonly PhrasingContent[],
    node: { position?: unknown },
    defaults: QuestionDefaults,
  ): ElementContent[] {
    const scope = this.#scope;
    const parts = questionParts(nodes, written);
    const { attributes } = parts;
    const heading = plain(title);
    const kind = findQuestionKind(this.#scope, parts.nodes, attributes, node);
    const label = heading === "" ? plain(parts.prompt) : heading;
    const id = scope.claim(attributes.id, label, node);
    if (!kind) return [];
    reportShownKey(scope, parts.nodes);
    this.checkKeys(attributes, [...questionKeys, ...kind.attributes]);
    const outer = this.#defaults;
    this.#defaults = defaults;
    this.#depth += 1;
    const common = readCommon(attributes, defaults, this);
    // A definition that pops up beside a question would often be its answer.
    this.#page.quiet += 1;
    const parsed = kind.parse(
      {
        nodes: parts.nodes,
        attributes,
        rubric: parts.feedback.get("rubric") ?? [],
        model: parts.feedback.get("model") ?? [],
        node,
        id,
        title: heading,
      },
      this,
    );
    this.#page.quiet -= 1;
    const frame = parsed && {
      id,
      kind: kind.kind,
      title: this.phrasing(title),
      body: parsed.body,
      hints: parts.hints.map((hint) => this.content(hint)),
      feedback: new Map([...parts.feedback].map(([name, content]) => [name, this.content(content)])),
      check: scope.text("question.check"),
    };
    this.#depth -= 1;
    this.#defaults = outer;
    if (!parsed || !frame) return [];
    this.#page.kinds.add(kind.kind);
    const text = plain(parts.prompt);
    const question: Question = {
      id,
      kind: kind.kind,
      title: heading,
      points: parsed.gradable ? common.points : 0,
      attempts: common.attempts,
      gradable: parsed.gradable,
      objectives: common.objectives,
      ...(defaults.quiz !== undefined && { quiz: defaults.quiz }),
      ...(common.practice && { practice: true }),
      data: parsed.data,
      origin: this.origin(node),
      text: text === "" ? heading : text,
    };
    this.#page.questions.push(question);
    this.#page.anchors.push({ id, title: label, origin: question.origin });
    return [questionFrame(frame)];
  }

  /** Reports keys that mean nothing here. */
  checkKeys(attributes: Attributes, known: readonly string[]): void {
    reportUnknownKeys(this.#scope, attributes, known);
  }

  /** A class such as `.exhibit` on a heading that is no part of a case study. */
  unusedClass(attributes: Attributes): void {
    const values = { name: attributes.classes.join(" .") };
    const origin = attributes.range && { origin: this.origin(attributes.range) };
    this.report({ code: "attributes/unused-class", severity: "warning", values, ...origin });
  }

  /** Attributes at a place that takes none. */
  misplaced(attributes: Attributes): void {
    this.report({
      code: "attributes/misplaced",
      severity: "error",
      values: { text: `{${attributes.raw ?? ""}}` },
      ...(attributes.range && { origin: this.origin(attributes.range) }),
    });
  }

  container(node: Container): ElementContent[] {
    const kind = this.#scope.context.kinds.blocks.find((block) => block.containers.includes(node.name));
    if (!kind && laterContainers.has(node.name)) {
      this.report({
        code: "later/container",
        severity: "error",
        values: { name: node.written },
        origin: this.#opener(node),
      });
      return [];
    }
    if (!kind && node.name === "question")
      return this.question(node.children, node.attributes, node.label, node, loneQuestion);
    // Reported when the tree was built; its content would only bring more findings.
    if (!kind) return [];
    return this.block(kind, node, node.children, node.label, false);
  }

  leaf(node: Leaf): ElementContent[] {
    const kind = this.#scope.context.kinds.blocks.find((block) => block.leaves.includes(node.name));
    if (!kind && laterLeaves.has(node.name)) {
      this.report({
        code: "later/leaf",
        severity: "error",
        values: { name: node.written },
        origin: this.origin(node),
      });
      return [];
    }
    return kind ? this.block(kind, node, [], node.children, false) : [];
  }

  /** Renders a block of a kind: a container, a leaf, or a whole file. */
  block(
    kind: BlockKind,
    node: Container | Leaf,
    nodes: readonly RootContent[],
    label: readonly PhrasingContent[],
    file: boolean,
    title = plain(label),
  ): ElementContent[] {
    // A lone question checks its own keys: only then its kind is known.
    if (kind.kind !== "question") this.checkKeys(node.attributes, kind.attributes);
    this.#page.kinds.add(kind.kind);
    const made = kind.render(
      { name: node.name, label, title, attributes: node.attributes, nodes, node, file },
      this,
    );
    const { id } = node.attributes;
    // The id of a file is its page's. Some kinds only write theirs, and other files may link to each.
    if (id !== undefined && !file) {
      if (!this.#scope.hasClaimed(node)) this.#scope.claim(id, title, node);
      this.anchor(id, title, node);
    }
    return made;
  }

  #opener(node: Container): Origin {
    const origin = this.origin(node);
    return { file: origin.file, range: { start: origin.range.start, end: origin.range.start } };
  }
}
