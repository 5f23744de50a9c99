import type { QuestionBehaviour, QuestionHost, QuestionView } from "@lentera/runtime";
import { lockControls } from "../controls/lock.ts";
import { mark, unmark } from "../controls/mark.ts";
import { shuffle } from "../controls/shuffle.ts";
import { complete, grade, interaction } from "./grade.ts";
import { pack, shape, unpack } from "./pack.ts";
import type { OrderingData, OrderingResponse } from "./question.ts";

/** A list whose items move by buttons or by choosing a place. */
export const behaviour: QuestionBehaviour<OrderingData, OrderingResponse> = {
  attach,
  complete,
  grade,
  records(data, response, root) {
    const label = (id: string): string => textOf(items(root).find((item) => idOf(item) === id));
    return [
      {
        suffix: "",
        interaction: interaction(data, label),
        response: { type: "sequencing", value: response },
        fraction: grade(data, response),
      },
    ];
  },
  shape,
  pack,
  unpack,
};

function attach(root: HTMLElement, data: OrderingData, host: QuestionHost): QuestionView<OrderingResponse> {
  const list = root.querySelector(".order");
  const start = firstOrder(items(root).map(idOf), data, host.seed);
  let touched = false;

  const arrange = (order: readonly string[]): void => {
    const all = items(root);
    list?.append(...order.flatMap((id) => all.filter((item) => idOf(item) === id)));
    items(root).forEach((item, index) => {
      const select = item.querySelector("select");
      if (select) select.value = String(index + 1);
      const [up, down] = item.querySelectorAll("button");
      up?.setAttribute("aria-disabled", String(index === 0));
      down?.setAttribute("aria-disabled", String(index === all.length - 1));
    });
  };
  const move = (item: HTMLElement, place: number, focus: HTMLElement): void => {
    const order = items(root).map(idOf);
    if (place < 0 || place >= order.length) return;
    order.splice(order.indexOf(idOf(item)), 1);
    order.splice(place, 0, idOf(item));
    touched = true;
    arrange(order);
    // Moving an element in the document takes its focus away.
    focus.focus();
    host.announce(host.text("ordering.moved", { text: textOf(item), n: place + 1, count: order.length }));
    host.changed();
  };

  for (const item of items(root)) {
    const select = item.querySelector("select");
    select?.addEventListener("change", () => move(item, Number(select.value) - 1, select));
    for (const [step, key] of [[-1, "ordering.up"], [1, "ordering.down"]] as const) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = step < 0 ? "order-up" : "order-down";
      button.setAttribute("aria-label", host.text(key, { text: textOf(item) }));
      button.addEventListener("click", () => move(item, items(root).indexOf(item) + step, button));
      item.querySelector(".order-controls")?.append(button);
    }
  }
  arrange(start);
  return {
    read: () => (touched ? items(root).map(idOf) : undefined),
    show(response) {
      touched = response !== undefined;
      arrange(response ?? start);
    },
    lock(locked) {
      lockControls(root, locked);
      if (!locked) arrange(items(root).map(idOf));
    },
    mark(response) {
      unmark(root);
      if (!response) return;
      items(root).forEach((item, index) => {
        item.append(mark(idOf(item) === data.correct[index] ? "right" : "wrong", host));
      });
    },
    reveal() {
      items(root).forEach((item, index) => {
        const place = data.correct.indexOf(idOf(item));
        if (place !== index) item.append(mark("answer", host, String(place + 1)));
      });
    },
  };
}

/** The order of the document, or a shuffled one; never the right one. */
function firstOrder(ids: readonly string[], data: OrderingData, seed: number | undefined): readonly string[] {
  if (seed === undefined) return ids;
  const order = shuffle(ids, seed);
  return grade({ correct: data.correct }, order) < 1 ? order : [...order.slice(1), ...order.slice(0, 1)];
}

function items(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(".order-item")];
}

function idOf(item: HTMLElement): string {
  return item.dataset["item"] ?? "";
}

function textOf(item: HTMLElement | undefined): string {
  return item?.querySelector(".order-text")?.textContent?.trim() ?? "";
}
