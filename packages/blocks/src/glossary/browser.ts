import type { BlockBehaviour } from "@lentera/runtime";

/**
 * A small window with the definition when a term (`a.term`) is pressed anywhere in the document. `root` holds a
 * `<template data-term="id">` for each term; a term without one stays the plain link that it is.
 */
export const behaviour: BlockBehaviour = {
  attach(root, host) {
    const shown = document.createElement("div");
    let from: HTMLElement | undefined;
    const close = (): void => {
      shown.remove();
      from?.focus();
      from = undefined;
    };
    shown.className = "term-window";
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
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--quiet";
      button.textContent = host.text("glossary.close");
      button.addEventListener("click", close);
      shown.setAttribute("aria-label", link.textContent ?? "");
      shown.replaceChildren(template.content.cloneNode(true), button);
      link.after(shown);
      shown.focus();
      from = link;
    }, true);
    return undefined;
  },
};

function templateOf(root: HTMLElement, link: HTMLAnchorElement): HTMLTemplateElement | undefined {
  const all = [...root.querySelectorAll<HTMLTemplateElement>("template[data-term]")];
  return all.find(({ dataset }) => `#${dataset["term"] ?? ""}` === decodeURIComponent(link.hash));
}
