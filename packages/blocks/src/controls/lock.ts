const locks = new WeakSet<HTMLElement>();

/**
 * Makes the answer controls of a question read-only. They stay focusable and readable, which `disabled`
 * would not allow; radios, check boxes and selects know no `readonly`, so their changes are stopped.
 */
export function lockControls(root: HTMLElement, locked: boolean): void {
  if (!locks.has(root)) {
    locks.add(root);
    root.addEventListener("click", stop, true);
    root.addEventListener("keydown", stop, true);
  }
  root.classList.toggle("locked", locked);
  for (const control of controls(root)) {
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.disabled = locked && !option.selected;
    }
    if (control instanceof HTMLTextAreaElement || control.type === "text") {
      control.toggleAttribute("readonly", locked);
    } else if (locked) control.setAttribute("aria-disabled", "true");
    else control.removeAttribute("aria-disabled");
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

function controls(root: HTMLElement): NodeListOf<Control> {
  return root.querySelectorAll<Control>(
    "fieldset input, fieldset select, fieldset textarea, fieldset button",
  );
}

function stop(event: Event): void {
  const target = event.target instanceof Element ? event.target.closest("label, input, button") : null;
  const root = target?.closest<HTMLElement>(".question.locked");
  if (!target || !root || !target.closest("fieldset")) return;
  const moving = event instanceof KeyboardEvent && !/^(Arrow| $|Enter)/.test(event.key);
  const typing = target instanceof HTMLInputElement && target.type === "text";
  if (!moving && !typing) event.preventDefault();
}
