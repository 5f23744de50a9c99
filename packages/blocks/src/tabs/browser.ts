import type { BlockBehaviour } from "@lentera/runtime";
import { all, button, element } from "../controls/element.ts";

/** Tabs as the ARIA Authoring Practices describe them: arrow keys, Home and End choose at once. */
export const behaviour: BlockBehaviour = {
  attach(root) {
    const panels = all(root, ":scope > .tab");
    const list = element("div", "tab-list");
    list.setAttribute("role", "tablist");
    const buttons = panels.map((panel, index) => {
      const title = panel.querySelector<HTMLElement>(".tab-title");
      const tab = button("", title?.textContent?.trim() ?? "", () => choose(index));
      tab.id = `${root.id}--tab-${index + 1}`;
      tab.setAttribute("role", "tab");
      panel.id ||= `${root.id}--panel-${index + 1}`;
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      panel.tabIndex = 0;
      // The tab now says what the heading said.
      title?.classList.add("tab-title--shown");
      list.append(tab);
      return tab;
    });
    const choose = (chosen: number): void => {
      panels.forEach((panel, index) => {
        panel.hidden = index !== chosen;
        buttons[index]?.setAttribute("aria-selected", String(index === chosen));
        if (buttons[index]) buttons[index].tabIndex = index === chosen ? 0 : -1;
      });
    };
    list.addEventListener("keydown", (event) => {
      const current = buttons.findIndex((tab) => tab === event.target);
      const forward = getComputedStyle(root).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
      const backward = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
      const steps = new Map([[forward, current + 1], [backward, current - 1 + buttons.length], ["Home", 0], ["End", -1 + buttons.length]]);
      const next = steps.get(event.key);
      if (next === undefined || current < 0) return;
      event.preventDefault();
      choose(next % buttons.length);
      buttons[next % buttons.length]?.focus();
    });
    root.prepend(list);
    choose(0);
    return {
      open(id) {
        const index = panels.findIndex((panel) => panel.id === id || panel.querySelector(`[id="${CSS.escape(id)}"]`));
        if (index >= 0) choose(index);
      },
    };
  },
};
