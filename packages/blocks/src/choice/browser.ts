import type { QuestionBehaviour, QuestionHost, QuestionView } from "@lentera/runtime";
import { all, element } from "../controls/element.ts";
import { complete, grade, interaction, interactionResponse, worth } from "./grade.ts";
import { pack, shape, unpack } from "./pack.ts";
import type { ChoiceData, ChoiceResponse } from "./question.ts";

/** Radio buttons or check boxes. */
export const behaviour: QuestionBehaviour<ChoiceData, ChoiceResponse> = {
  attach,
  complete,
  grade,
  records(data, response, root) {
    const label = (id: string): string =>
      inputs(root).find((input) => input.value === id)?.parentElement?.querySelector(".option-text")?.textContent ?? id;
    return [
      {
        suffix: "",
        interaction: interaction(data, label),
        response: interactionResponse(data, response),
        fraction: grade(data, response),
      },
    ];
  },
  shape,
  pack,
  unpack,
};

function attach(root: HTMLElement, data: ChoiceData, host: QuestionHost): QuestionView<ChoiceResponse> {
  const options = inputs(root);
  if (!data.fixed) root.querySelector(".options")?.append(...host.shuffle(all(root, ".option")));
  root.addEventListener("change", () => host.changed());
  return {
    read() {
      const chosen = options.filter((input) => input.checked).map((input) => input.value);
      return chosen.length > 0 ? chosen : undefined;
    },
    show(response = []) {
      for (const input of options) input.checked = response.includes(input.value);
    },
    mark(response) {
      for (const input of options.filter(({ value }) => response.includes(value))) {
        const share = worth(data, input.value);
        input.parentElement?.append(host.mark(share >= 1 ? "right" : share > 0 ? "partly" : "wrong"));
        const option = input.closest(".option");
        const told = option?.querySelector("template");
        if (told) {
          const note = element("div", "mark-note");
          note.append(told.content.cloneNode(true));
          option?.append(note);
        }
      }
    },
    reveal() {
      for (const input of options) {
        const label = input.parentElement;
        if (data.correct.includes(input.value) && !label?.querySelector(".mark")) label?.append(host.mark("answer"));
      }
    },
  };
}

function inputs(root: HTMLElement): HTMLInputElement[] {
  return all(root, ".option input");
}
