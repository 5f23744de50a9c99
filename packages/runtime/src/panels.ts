import { button, focusOn } from "./dom.ts";

/** What opens below the header, one at a time: contents, search, display. */
export interface Panel {
  readonly root: HTMLElement;
  close(): void;
}

const open = new Set<() => void>();

/**
 * A panel and the button that shows and hides it. Escape and a press elsewhere close it; the focus goes back to
 * the button. `fill` is called each time before it is shown.
 */
export function createPanel(name: string, closeLabel: string, fill: (root: HTMLElement) => void): Panel | undefined {
  const root = document.getElementById(`lentera-${name}`);
  const opener = document.getElementById(`lentera-${name}-button`);
  if (root === null || opener === null) return undefined;
  const body = root.querySelector<HTMLElement>(".panel-body") ?? root;
  const panel: Panel = { root, close: () => show(false) };
  root.prepend(button(closeLabel, "panel-close", () => show(false, true)));

  function show(visible: boolean, back = false): void {
    if (root === null || opener === null || root.hidden === !visible) return;
    if (visible) {
      for (const close of open) close();
      fill(body);
    }
    root.hidden = !visible;
    opener.setAttribute("aria-expanded", String(visible));
    if (visible) {
      open.add(panel.close);
      focusOn(body.querySelector<HTMLElement>("[aria-current], input") ?? root.querySelector<HTMLElement>(".panel-close"));
    } else {
      open.delete(panel.close);
      if (back) opener.focus();
    }
  }

  opener.addEventListener("click", () => show(root.hidden, true));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !root.hidden) show(false, true);
  });
  document.addEventListener("click", (event) => {
    if (root.hidden || !(event.target instanceof Node)) return;
    // A press inside may have replaced what was pressed: what is no longer in the document was inside.
    if (event.target.isConnected && !root.contains(event.target) && !opener.contains(event.target)) show(false);
  });
  return panel;
}
