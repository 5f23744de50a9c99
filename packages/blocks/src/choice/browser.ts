import type { QuestionBehaviour, QuestionHost, QuestionView } from "@lentera/runtime";
import { lockControls } from "../controls/lock.ts";
import { feedback, mark, unmark, verdictOf } from "../controls/mark.ts";
import { shuffleElements } from "../controls/shuffle.ts";
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
  const all = inputs(root);
  if (host.seed !== undefined && data.fixed !== true) {
    shuffleElements([...root.querySelectorAll<HTMLElement>(".option")], host.seed, root.id);
  }
  root.addEventListener("change", () => host.changed());
  return {
    read() {
      const chosen = all.filter((input) => input.checked).map((input) => input.value);
      return chosen.length > 0 ? chosen : undefined;
    },
    show(response = []) {
      for (const input of all) input.checked = response.includes(input.value);
    },
    lock: (locked) => lockControls(root, locked),
    mark(response) {
      unmark(root);
      for (const input of response ? all.filter(({ value }) => response.includes(value)) : []) {
        input.parentElement?.append(mark(verdictOf(worth(data, input.value)), host));
        const told = feedback(root, input.value);
        if (told) input.closest(".option")?.append(told);
      }
    },
    reveal() {
      for (const input of all) {
        const label = input.parentElement;
        if (data.correct.includes(input.value) && !label?.querySelector(".mark")) label?.append(mark("answer", host));
      }
    },
  };
}

function inputs(root: HTMLElement): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>(".option input")];
}
