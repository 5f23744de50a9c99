import type { RootContent } from "mdast";
import type { Attributes, DiagnosticCode, QuestionKind } from "@lentera/model";
import { nearest } from "../nearest.ts";
import type { FileScope, Place } from "./file-scope.ts";
import { hasLetteredAnswers, listOfQuestions } from "./question-slips.ts";
import { laterKeys, laterQuestionTypes } from "./vocabulary.ts";

/** The kind that `type=` names, else the first whose shape the Markdown has. Undefined after a finding. */
export function findQuestionKind(
  scope: FileScope,
  nodes: readonly RootContent[],
  attributes: Attributes,
  node: Place,
): QuestionKind | undefined {
  const { questions } = scope.context.kinds;
  const type = attributes.values.get("type");
  if (type === undefined || type.value === true) {
    const found = questions.find((kind) => kind.matches(nodes, attributes));
    const list = listOfQuestions(scope, nodes);
    if (list && (!found || found.matches([list], attributes))) {
      scope.report({ code: "question/in-list", severity: "error", origin: scope.origin(list) });
      return undefined;
    }
    if (found) return found;
    const code = hasLetteredAnswers(scope, nodes) ? "question/lettered" : "question/no-kind";
    scope.report({ code, severity: "error", origin: scope.origin(node) });
    return undefined;
  }
  const name = type.value;
  const chosen = questions.find((kind) => kind.kind === name || kind.types.includes(name));
  if (chosen) return chosen;
  const types = questions.flatMap((kind) => kind.types);
  const meant = nearest(name, scope.vocabulary.words.spellings(types));
  const code = laterQuestionTypes.has(name)
    ? "later/question-type"
    : meant === undefined
      ? "question/unknown-type"
      : "question/misspelt-type";
  // What stands there, not the word it was read as.
  const written = /=\s*["'“‘]?([^"'”’]*)/.exec(scope.source(type.range))?.[1]?.trim();
  const values = { name: written ?? name, meant: meant ?? "", known: types.join(", ") };
  scope.report({ code, severity: "error", values, words: ["known"], origin: scope.origin(type.range) });
  return undefined;
}

/** Reports keys that are not `known` at a place. */
export function reportUnknownKeys(scope: FileScope, attributes: Attributes, known: readonly string[]): void {
  for (const [key, { written, range }] of attributes.values) {
    if (known.includes(key)) continue;
    const meant = nearest(written, scope.vocabulary.words.spellings(known));
    let code: DiagnosticCode = known.length === 0 ? "attributes/no-keys-here" : "attributes/unknown-key";
    if (laterKeys.has(key)) code = "later/key";
    else if (meant !== undefined) code = "attributes/misspelt-key";
    const values = { key: written, meant: meant ?? "", known: known.join(", ") };
    scope.report({ code, severity: "error", values, words: ["known"], origin: scope.origin(range) });
  }
}
