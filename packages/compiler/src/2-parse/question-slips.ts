import type { List, ListItem, Node, Paragraph, RootContent } from "mdast";
import type { FileScope } from "./file-scope.ts";
import { pointAfter } from "./tree/tree-scope.ts";

const letter = /^[\s>]*([a-e])[.)]\s*\S/i;
const keyLine = /^[\s>*_]*(?:kunci(?:\s+jawaban)?|jawaban(?:\s+yang)?(?:\s+benar)?|(?:correct\s+)?answer(?:\s+key)?|key)[\s*_]*[:=][\s*_]*\(?[a-e]\)?[.\s*_]*$/i;

/** Do lines begin with a letter each, as word processors number answers? */
export function hasLetteredAnswers(scope: FileScope, nodes: readonly Node[]): boolean {
  const letters = linesOf(scope, nodes).flatMap(({ text }) => letter.exec(text)?.[1]?.toLowerCase() ?? []);
  return letters.some((found, index) => found === "a" && letters[index + 1] === "b");
}

/** A numbered list whose items, most of them, are questions: they have lettered answers, boxes or a key below them. */
export function listOfQuestions(scope: FileScope, nodes: readonly RootContent[]): List | undefined {
  const isQuestion = (item: ListItem): boolean =>
    typeof item.checked !== "boolean" &&
    (item.children.some(hasBoxes) || hasLetteredAnswers(scope, item.children) || linesOf(scope, item.children).some(({ text }) => keyLine.test(text)));
  return nodes.find(
    (node): node is List =>
      node.type === "list" && node.ordered === true && !contains(node, "blank") && node.children.filter(isQuestion).length * 2 > node.children.length,
  );
}

/** Reports a line such as `Jawaban: B`, which was written for the one who types the test. */
export function reportShownKey(scope: FileScope, nodes: readonly RootContent[]): void {
  for (const { text, paragraph, offset } of linesOf(scope, nodes)) {
    if (!keyLine.test(text) || !paragraph.position) continue;
    const { file, range } = scope.origin(paragraph);
    const source = scope.sources.get(file) ?? "";
    // The text of an option itself.
    if (offset === 0 && source.split("\n")[range.start.line - 1]?.slice(0, range.start.column - 1).trim() !== "") continue;
    const start = pointAfter(source, range.start, offset + text.search(/\S/));
    const end = { ...start, column: start.column + text.trim().length, offset: start.offset + text.trim().length };
    const origin = { file, range: { start, end } };
    scope.report({ code: "question/key-shown", severity: "warning", values: { text: text.trim() }, origin });
  }
}

/** Reports, once for a page, lettered answers with their key in plain text. Boxes may hold them for the teacher. */
export function reportTypedQuestion(scope: FileScope, nodes: readonly RootContent[]): void {
  const lines = linesOf(scope, nodes.filter(({ type }) => type === "paragraph" || type === "list"));
  const first = lines.findIndex(({ text }, index) => /^\s*a[.)]/i.test(text) && letter.exec(lines[index + 1]?.text ?? "")?.[1]?.toLowerCase() === "b");
  const key = first < 0 ? undefined : lines.slice(first).find(({ text }) => keyLine.test(text));
  if (!key) return;
  scope.report({ code: "question/typed", severity: "warning", values: { text: key.text.trim() }, origin: scope.origin(lines[first]?.paragraph ?? key.paragraph) });
}

interface Line {
  readonly text: string;
  readonly paragraph: Paragraph;
  /** From the start of the paragraph. */
  readonly offset: number;
}

/** The lines of all paragraphs as they are written. */
function linesOf(scope: FileScope, nodes: readonly Node[]): Line[] {
  return nodes.flatMap((node): Line[] => {
    if (!isParagraph(node)) return linesOf(scope, childrenOf(node));
    let next = 0;
    return scope.source(node).split("\n").map((text) => {
      const offset = next;
      next += text.length + 1;
      return { text, paragraph: node, offset };
    });
  });
}

const isParagraph = (node: Node): node is Paragraph => node.type === "paragraph";

const hasBoxes = (node: RootContent): boolean =>
  node.type === "list" && node.children.some((item) => typeof item.checked === "boolean");

const contains = (node: Node, type: string): boolean =>
  node.type === type || childrenOf(node).some((child) => contains(child, type));

const childrenOf = (node: Node): readonly Node[] => ("children" in node ? (node.children as readonly Node[]) : []);
