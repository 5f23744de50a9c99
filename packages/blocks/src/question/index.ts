import type { BlockKind, QuestionKind } from "@lentera/model";

/** `:::question`: one question in the middle of a page. Its kind is found as in a quiz. */
export function createQuestion(questionKinds: readonly QuestionKind[]): BlockKind {
  return {
    kind: "question",
    containers: ["question"],
    leaves: [],
    attributes: ["type", "points", "objective", "attempts", "practice", ...questionKinds.flatMap((kind) => kind.attributes)],
    render: ({ nodes, attributes, label, node }, context) =>
      context.question(nodes, attributes, label, node, context.defaults),
    diagnostics: {},
    texts: {},
    player: "",
    style: "",
  };
}
