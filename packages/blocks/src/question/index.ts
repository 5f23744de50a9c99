import type { BlockKind } from "@lentera/model";

/** `:::question`: one question in the middle of a page. Its kind is found as in a quiz. */
export const question: BlockKind = {
  kind: "question",
  containers: ["question"],
  leaves: [],
  // Its keys are those of every question and of its kind, which is known only inside.
  attributes: [],
  render: ({ nodes, attributes, label, node }, context) => context.question(nodes, attributes, label, node, context.defaults),
  diagnostics: {},
  texts: {},
  player: "",
  style: "",
};
