import type { QuestionBehaviour, QuestionHost, QuestionView } from "@lentera/runtime";
import { all, element } from "../controls/element.ts";
import { complete, filled, grade, isRight, records } from "./grade.ts";
import { pack, shape, unpack } from "./pack.ts";
import type { BlankKey, BlanksData, BlanksResponse } from "./question.ts";

type Control = HTMLInputElement | HTMLSelectElement;

/** Text fields and drop-down lists in a text. */
export const behaviour: QuestionBehaviour<BlanksData, BlanksResponse> = {
  attach,
  complete,
  grade,
  records: (data, response, root) => records(data, response, (index) => options(controls(root)[index])),
  shape,
  pack,
  unpack,
};

function attach(root: HTMLElement, data: BlanksData, host: QuestionHost): QuestionView<BlanksResponse> {
  const fields = controls(root);
  const keyOf = (control: Control): BlankKey | undefined => data.blanks[fields.indexOf(control)];
  for (const type of ["input", "change"]) {
    root.addEventListener(type, ({ target }) => {
      const control = fields.find((one) => one === target);
      // Whether it is a number can be told when it is written to its end.
      if (control) warn(control, type === "change" ? keyOf(control) : undefined, host);
      host.changed();
    });
  }
  return {
    read: () => (fields.some((control) => control.value !== "") ? fields.map((control) => control.value) : undefined),
    show(response = []) {
      fields.forEach((control, index) => {
        control.value = response[index] ?? "";
      });
    },
    mark(response) {
      fields.forEach((control, index) => {
        const key = keyOf(control);
        if (key) control.after(host.mark(isRight(key, response[index] ?? "") ? "right" : "wrong"));
      });
    },
    reveal() {
      for (const control of fields) {
        const key = keyOf(control);
        const answer = key && shown(key, control);
        if (key && answer && !isRight(key, control.value)) control.parentElement?.append(host.mark("answer", answer));
      }
    },
  };
}

/** Says beside a field that what stands in it is no number, or that it takes no more: browsers stop without a word. */
function warn(control: Control, key: BlankKey | undefined, host: QuestionHost): void {
  const wrong = key?.type === "number" && control.value.trim() !== "" && !filled(key, control.value);
  if (wrong) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
  const full = control instanceof HTMLInputElement && control.value.length >= control.maxLength;
  const said = wrong ? host.text("blanks.number") : full ? host.text("blanks.full") : "";
  const note = control.parentElement?.querySelector(".blank-note");
  if (said === (note?.textContent ?? "")) return;
  note?.remove();
  if (said === "") return;
  control.parentElement?.append(element("span", "blank-note", said));
  host.announce(said);
}

function shown(key: BlankKey, control: Control): string | undefined {
  if (key.type === "text") return key.answers[0];
  if (key.type === "number") return key.shown;
  return options(control).find(({ id }) => id === key.correct)?.label;
}

function options(control: Control | undefined): { id: string; label: string }[] {
  if (!(control instanceof HTMLSelectElement)) return [];
  return [...control.options].filter(({ value }) => value !== "").map(({ value, text }) => ({ id: value, label: text }));
}

function controls(root: HTMLElement): Control[] {
  return all<Control>(root, ".blank > input, .blank > select");
}
