/** An element with a class and children; strings become text, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = "",
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}

export function button(label: string, className: string, press: () => void): HTMLButtonElement {
  const element = make("button", className, label);
  element.type = "button";
  element.addEventListener("click", press);
  return element;
}

export function link(href: string, className: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const element = make("a", className, ...children);
  element.href = href;
  return element;
}

/** Fills an element anew. */
export function fill(element: Element, ...children: (Node | string)[]): void {
  element.textContent = "";
  element.append(...children);
}

/** A copy of what an author wrote in a `<template>`; undefined where there is none. */
export function template(root: ParentNode, selector: string): DocumentFragment | undefined {
  const found = root.querySelector<HTMLTemplateElement>(`template${selector}`);
  return found === null ? undefined : document.importNode(found.content, true);
}

/** The text of an element on one line. A field in it, with what stands beside it in its box, is a line to write on. */
export function plainText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const field of copy.querySelectorAll("input, select, textarea")) (field.closest("span") ?? field).replaceWith("___");
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Focuses something that is not focusable by itself, without a jump of the page. */
export function focusOn(element: HTMLElement | null): void {
  if (element === null) return;
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

export const each = <Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found[] =>
  Array.from(root.querySelectorAll<Found>(selector));
