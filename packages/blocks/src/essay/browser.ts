import type { QuestionBehaviour, QuestionHost, QuestionView } from "@lentera/runtime";
import { complete, grade, words } from "./grade.ts";
import { pack, shape, unpack } from "./pack.ts";
import type { EssayData, EssayResponse } from "./question.ts";

/** A field for a long text with a count of words. */
export const behaviour: QuestionBehaviour<EssayData, EssayResponse> = {
  attach,
  complete,
  grade,
  records: (_data, response) => [
    {
      suffix: "",
      interaction: { type: "long-fill-in", correct: [], caseMatters: false },
      response: { type: "long-fill-in", value: response },
    },
  ],
  shape,
  pack,
  unpack,
};

function attach(root: HTMLElement, data: EssayData, host: QuestionHost): QuestionView<EssayResponse> {
  const field = root.querySelector<HTMLTextAreaElement>(".essay-text");
  const counter = root.querySelector<HTMLElement>(".essay-count");
  const { least, most } = data;
  const key = least !== undefined ? (most !== undefined ? "between" : "least") : most !== undefined ? "most" : "words";
  /** What the field says when it takes no more: browsers stop without a word. */
  const full = (): string => (field && field.value.length >= field.maxLength ? host.text("essay.full") : "");
  const count = (): void => {
    if (!field || !counter) return;
    const n = words(field.value);
    counter.textContent = `${host.text(`essay.${key}`, { n, least: least ?? "", most: most ?? "" })}${full() && `. ${full()}`}`;
    counter.classList.toggle("essay-count--over", full() !== "" || (most !== undefined && n > most));
  };
  field?.addEventListener("input", () => {
    count();
    if (full()) host.announce(full());
    host.changed();
  });
  count();
  return {
    read: () => (field && field.value.trim() !== "" ? field.value : undefined),
    show(response = "") {
      if (field) field.value = response;
      count();
    },
    mark: () => undefined,
    reveal: () => undefined,
  };
}
