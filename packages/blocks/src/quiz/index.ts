import { h } from "hastscript";
import type { ElementContent } from "hast";
import type { BlockInput, BlockKind, KindContext } from "@lentera/model";
import { renderQuestions } from "../authoring/questions.ts";
import { splitQuestions } from "../authoring/split.ts";
import { diagnostics } from "./diagnostics.ts";
import { keys, readSettings } from "./settings.ts";
import style from "./style.css?text";
import { texts } from "./text.ts";

/** A quiz, as a file or a block. Attempts, results and review are the player's. */
export const quiz: BlockKind = {
  kind: "quiz",
  containers: ["quiz"],
  leaves: [],
  attributes: keys,
  render,
  diagnostics,
  texts,
  player: "",
  style,
};

function render(block: BlockInput, context: KindContext): ElementContent[] {
  const settings = readSettings(block.attributes, context);
  const title = block.title === "" ? context.text(`quiz.title.${settings.kind}`) : block.title;
  const own = block.attributes.id;
  const id = block.file && own !== undefined ? own : context.id(own, title, block.node);
  const { intro, chunks, misread } = splitQuestions(block.nodes, context);
  const defaults = { shuffleOptions: settings.shuffleOptions, feedback: settings.feedback, quiz: id };
  const { forms, ids } = renderQuestions(chunks, block.node, defaults, context);
  const origin = context.origin(block.node);
  if (chunks.length === 0 && !misread) context.report({ code: "quiz/empty", severity: "error", origin });
  context.quiz({ id, title, ...settings, questions: ids, origin });
  const heading = block.label.length > 0 ? context.phrasing(block.label) : title;
  // The player gives the button its work; the text is the player's too.
  const submit = h("button.button", { type: "button", dataQuizSubmit: true }, context.text("quiz.submit"));
  return [
    h("section.quiz", { id: block.file ? undefined : id, dataQuiz: id, ariaLabel: title }, [
      ...(block.file ? [] : [h("h2.quiz-title", heading)]),
      ...(intro.length > 0 ? [h("div.quiz-intro", context.content(intro))] : []),
      h("div.quiz-questions", forms),
      h("div.quiz-actions", settings.feedback === "immediate" ? [] : [submit]),
      h("div.quiz-result", { role: "status" }),
    ]),
  ];
}
