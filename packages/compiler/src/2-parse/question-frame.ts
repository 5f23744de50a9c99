import type { Element, ElementContent } from "hast";
import { element, text } from "./render/element.ts";

/** The parts of a question that are the same for every kind. */
export interface QuestionFrame {
  readonly id: string;
  readonly kind: string;
  readonly title: readonly ElementContent[];
  readonly body: readonly ElementContent[];
  readonly hints: readonly (readonly ElementContent[])[];
  /** Feedback by its name: correct, incorrect, explanation, model, rubric. */
  readonly feedback: ReadonlyMap<string, readonly ElementContent[]>;
  readonly check: string;
}

/** A question as a form that is complete without JavaScript. What may be seen later waits in templates. */
export function questionFrame(frame: QuestionFrame): Element {
  const { id } = frame;
  return element(
    "form",
    {
      className: ["question"],
      id,
      dataQuestion: id,
      dataKind: frame.kind,
      noValidate: true,
      autoComplete: ["off"],
    },
    [
      element("fieldset", { ariaLabelledBy: [`${id}--prompt`] }, [
        ...(frame.title.length > 0
          ? [element("legend", { className: ["question-title"] }, [...frame.title])]
          : []),
        ...frame.body,
      ]),
      ...frame.hints.map((hint) => template({ dataHint: true }, hint)),
      ...[...frame.feedback].map(([name, content]) => template({ dataFeedback: name }, content)),
      element("div", { className: ["question-actions"] }, [
        element("button", { type: "submit", className: ["button"] }, [text(frame.check)]),
      ]),
      element("div", { className: ["question-feedback"], role: "status" }),
    ],
  );
}

function template(
  properties: Record<string, string | boolean>,
  children: readonly ElementContent[],
): Element {
  return { ...element("template", properties), content: { type: "root", children: [...children] } };
}
