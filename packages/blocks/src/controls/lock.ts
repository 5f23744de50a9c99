type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

const known = new WeakSet<HTMLElement>();

/**
 * Makes the answer controls of a question read-only. They stay focusable and readable, which `disabled`
 * would not allow; radios, check boxes and selects know no `readonly`, so their changes are stopped.
 */
export function lockControls(root: HTMLElement, locked: boolean): void {
  if (!known.has(root)) {
    known.add(root);
    for (const type of ["click", "keydown"]) root.addEventListener(type, stop, true);
  }
  root.classList.toggle("locked", locked);
  for (const control of root.querySelectorAll<Control>("fieldset :is(input, select, textarea, button)")) {
    if (isText(control)) control.readOnly = locked;
    else control.setAttribute("aria-disabled", String(locked));
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.disabled = locked && !option.selected;
    }
  }
}

function isText(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  return "readOnly" in control && /^text/.test((control as Control).type);
}

/** Keys that only move or copy still work. */
function stop(event: Event): void {
  const control = (event.target as Element).closest(".locked fieldset :is(label, input, button)");
  const changes = !(event instanceof KeyboardEvent) || /^(Arrow| |Enter)/.test(event.key);
  if (control && changes && !isText(control)) event.preventDefault();
}
