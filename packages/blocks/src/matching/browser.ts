import type { QuestionBehaviour, QuestionHost, QuestionView } from "@lentera/runtime";
import { all } from "../controls/element.ts";
import { complete, grade, interaction, interactionResponse } from "./grade.ts";
import { pack, shape, unpack } from "./pack.ts";
import type { MatchingData, MatchingResponse } from "./question.ts";

/** A drop-down list of targets beside each source. */
export const behaviour: QuestionBehaviour<MatchingData, MatchingResponse> = {
  attach,
  complete,
  grade,
  records(data, response, root) {
    const labels = new Map<string, string>();
    selects(root).forEach((select, index) => {
      labels.set(data.sources[index] ?? "", select.closest(".match")?.querySelector(".match-source")?.textContent ?? "");
      for (const option of select.options) if (option.value !== "") labels.set(`>${option.value}`, option.text);
    });
    const label = (id: string): string => labels.get(`>${id}`) ?? labels.get(id) ?? id;
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

function attach(root: HTMLElement, data: MatchingData, host: QuestionHost): QuestionView<MatchingResponse> {
  const lists = selects(root);
  root.querySelector(".matches")?.append(...host.shuffle(all(root, ".match")));
  for (const select of lists) select.append(...host.shuffle([...select.options].slice(1)));
  root.addEventListener("change", () => host.changed());
  return {
    read: () => (lists.some((select) => select.value !== "") ? lists.map((select) => select.value) : undefined),
    show(response = []) {
      lists.forEach((select, index) => {
        select.value = response[index] ?? "";
      });
    },
    mark(response) {
      lists.forEach((select, index) => {
        select.after(host.mark(response[index] === data.correct[index] ? "right" : "wrong"));
      });
    },
    reveal() {
      lists.forEach((select, index) => {
        const right = [...select.options].find((option) => option.value === data.correct[index]);
        if (right && select.value !== right.value) select.parentElement?.append(host.mark("answer", right.text));
      });
    },
  };
}

/** In the author's order, which is that of `data.sources`, wherever shuffling has put them. */
function selects(root: HTMLElement): HTMLSelectElement[] {
  const place = (select: HTMLSelectElement): number => Number(select.name.split("--").pop());
  return all<HTMLSelectElement>(root, ".match select").sort((a, b) => place(a) - place(b));
}
