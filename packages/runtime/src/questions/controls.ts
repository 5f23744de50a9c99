import type { Verdict } from "../behaviour.ts";
import { each, make } from "../dom.ts";
import type { Wording } from "../wording.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

const known = new WeakSet<HTMLElement>();

/**
 * Makes the answer controls of a question read-only. They stay focusable and readable, which `disabled`
 * would not allow; radios, check boxes and selects know no `readonly`, so their changes are stopped.
 */
export function lockControls(form: HTMLElement, locked: boolean): void {
  const field = form.querySelector("fieldset");
  if (!field) return;
  if (!known.has(field)) {
    known.add(field);
    for (const type of ["click", "keydown"]) field.addEventListener(type, stop, true);
  }
  form.classList.toggle("locked", locked);
  for (const control of each<Control>(field, "input,select,textarea,button")) {
    if (isText(control)) control.readOnly = locked;
    else control.setAttribute("aria-disabled", String(locked));
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.disabled = locked && !option.selected;
    }
  }
}

const isText = (control: Element): control is HTMLInputElement | HTMLTextAreaElement => /^text/.test((control as Control).type);

/** Keys that only move or copy still work. */
function stop(event: Event): void {
  const control = (event.target as Element).closest(".locked label,.locked input,.locked button");
  const changes = !(event instanceof KeyboardEvent) || /^(Arrow| |Enter)/.test(event.key);
  if (control && changes && !isText(control)) event.preventDefault();
}

/** A word with a sign, drawn by the style sheet, and a colour; never the colour alone. */
export function createMark(text: Wording): (verdict: Verdict, detail?: string) => HTMLElement {
  return (verdict, detail = "") => make("span", `mark mark--${verdict}`, text(`mark.${verdict}`) + (detail && `: ${detail}`));
}

/** Takes away what marking added to the controls. */
export function unmark(form: HTMLElement): void {
  for (const added of each(form, ".mark,.mark-note")) added.remove();
}
