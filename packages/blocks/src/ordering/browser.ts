import type { QuestionBehaviour, QuestionHost, QuestionView } from "@lentera/runtime";
import { all, button } from "../controls/element.ts";
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
  const start = firstOrder(host.shuffle(items(root).map(idOf)), data);
  let touched = false;

  const arrange = (order: readonly string[]): void => {
    const before = items(root);
    list?.append(...order.flatMap((id) => before.filter((item) => idOf(item) === id)));
    items(root).forEach((item, index) => {
      const select = item.querySelector("select");
      if (select) select.value = String(index + 1);
      const [up, down] = all(item, "button");
      up?.setAttribute("aria-disabled", String(index === 0));
      down?.setAttribute("aria-disabled", String(index === before.length - 1));
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
      const mover = button(step < 0 ? "order-up" : "order-down", "", () =>
        move(item, items(root).indexOf(item) + step, mover),
      );
      mover.setAttribute("aria-label", host.text(key, { text: textOf(item) }));
      item.querySelector(".order-controls")?.append(mover);
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
      if (!locked) arrange(items(root).map(idOf));
    },
    mark(response) {
      response.forEach((id, index) => {
        const item = items(root).find((one) => idOf(one) === id);
        item?.append(host.mark(id === data.correct[index] ? "right" : "wrong"));
      });
    },
    reveal() {
      items(root).forEach((item, index) => {
        const place = data.correct.indexOf(idOf(item));
        if (place !== index) item.append(host.mark("answer", String(place + 1)));
      });
    },
  };
}

/** Never the right order, which shuffling may have made. */
function firstOrder(order: readonly string[], { correct }: OrderingData): readonly string[] {
  return grade({ correct }, order) < 1 ? order : [...order.slice(1), ...order.slice(0, 1)];
}

function items(root: HTMLElement): HTMLElement[] {
  return all(root, ".order-item");
}

function idOf(item: HTMLElement): string {
  return item.dataset["item"] ?? "";
}

function textOf(item: HTMLElement | undefined): string {
  return item?.querySelector(".order-text")?.textContent?.trim() ?? "";
}
