import type { BlockBehaviour } from "@lentera/runtime";
import { all, button, element } from "../controls/element.ts";

/**
 * A small window with the definition when a term (`a.term`) is pressed anywhere in the document. `root` holds a
 * `<template data-term="id">` for each term; a term without one stays the plain link that it is.
 */
export const behaviour: BlockBehaviour = {
  attach(root, host) {
    const shown = element("div", "term-window");
    let from: HTMLElement | undefined;
    const close = (): void => {
      shown.remove();
      from?.focus();
      from = undefined;
    };
    shown.tabIndex = -1;
    shown.setAttribute("role", "dialog");
    shown.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    });
    shown.addEventListener("focusout", ({ relatedTarget }) => {
      if (from && relatedTarget instanceof Node && !shown.contains(relatedTarget)) {
        from = undefined;
        shown.remove();
      }
    });
    // Before the player, which would turn to the page of the glossary.
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.term") : null;
      const template = link && templateOf(root, link);
      if (!template || event.ctrlKey || event.metaKey || event.shiftKey) {
        if (event.target instanceof Node && !shown.contains(event.target)) shown.remove();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      shown.setAttribute("aria-label", link.textContent ?? "");
      shown.textContent = "";
      shown.append(template.content.cloneNode(true), button("button button--quiet", host.text("glossary.close"), close));
      link.after(shown);
      shown.focus();
      from = link;
    }, true);
    return undefined;
  },
};

function templateOf(root: HTMLElement, link: HTMLAnchorElement): HTMLTemplateElement | undefined {
  const terms = all<HTMLTemplateElement>(root, "template[data-term]");
  return terms.find(({ dataset }) => `#${dataset["term"] ?? ""}` === decodeURIComponent(link.hash));
}
