import type { PlayerInput, PlayerPage } from "@lentera/model";
import { each, fill, focusOn, link, make } from "./dom.ts";
import type { Wording } from "./wording.ts";

/** Id of the page after the last: where the learner stands. */
export const finishId = "lentera-finish";

/** Why a page is shown, where it is not that the address has changed. */
type Turn = "launch" | "again" | "end";

/** The pages in the document, one of which is shown. */
export interface Pages {
  /** Id of the page that is shown. */
  current(): string;
  /** Shows the page that `id` is, or is in; false where there is no such place. After `end` no address leads on. */
  go(id: string, how?: Turn): boolean;
  /** Steps by one page. */
  step(by: 1 | -1): void;
  onShow(listener: (pageId: string, element: HTMLElement, target: HTMLElement) => void): void;
}

/**
 * Pages that were not shown yet stand in `noscript`: text to a browser that runs scripts. Returns the text that the
 * page's elements are to be made of; undefined where they are made.
 */
export function pageText(page: Element): string | undefined {
  const waiting = page.firstElementChild;
  return waiting?.localName === "noscript" ? (waiting.textContent ?? "") : undefined;
}

const interactive = "a,button,input,select,textarea,summary,video,audio,[tabindex='0'],[contenteditable],[role]";

/** Turns pages by links, keys and the address. Needs no session: pages can be read while the LMS is still asked. */
export function createPages(input: PlayerInput, text: Wording): Pages {
  const places = new Map(input.pages.map((page, index) => [page.id, index]));
  const turn = document.getElementById("lentera-turn");
  const listeners: ((pageId: string, element: HTMLElement, target: HTMLElement) => void)[] = [];
  const documentTitle = document.title;
  /** Where an address without a place leads back to. */
  let home = "";
  let ended = false;
  let shown = document.querySelector<HTMLElement>(".page:not([hidden])");

  const idAt = (index: number): string | undefined => (index === input.pages.length ? finishId : input.pages[index]?.id);
  const placeOf = (id: string): number => places.get(id) ?? input.pages.length;

  function turnLink(index: number, rel: "prev" | "next"): HTMLElement | string {
    const id = idAt(index);
    if (id === undefined) return "";
    const page: PlayerPage | undefined = input.pages[index];
    const label = rel === "prev" ? "player.previous" : page === undefined ? "player.finish" : "player.next";
    const title = page?.title ?? text("finish.title");
    const to = link(`#${id}`, `turn turn--${rel}`, make("span", "turn-label", text(label)), make("span", "turn-title", title));
    to.rel = rel;
    return to;
  }

  function showTurn(index: number): void {
    if (turn === null) return;
    turn.hidden = false;
    const count = text("player.page-of", { n: index + 1, total: input.pages.length });
    const place = index < input.pages.length ? make("p", "turn-place", count) : "";
    fill(turn, turnLink(index - 1, "prev"), place, turnLink(index + 1, "next"));
  }

  /** What `id` names. The elements of its page are made where that was not done yet. */
  function find(id: string): HTMLElement | null {
    if (id === "") return null;
    const page = document.getElementById(id)?.closest(".page");
    for (const one of page ? [page] : each(document, ".page")) {
      const waiting = pageText(one);
      // A listing may say the same: then the elements of one page too many are made.
      if (waiting !== undefined && (one.id === id || waiting.includes(` id="${id}"`))) one.innerHTML = waiting;
    }
    return document.getElementById(id);
  }

  function go(id: string, how?: Turn): boolean {
    const target = find(id);
    const page = target?.closest<HTMLElement>(".page");
    if (!target || !page) return false;
    const changed = page !== shown || how !== undefined;
    // What was turned to while the LMS was still asked has an address of its own.
    if (how === "launch" && addressId() !== page.id) home = page.id;
    ended ||= how === "end";
    if (page !== shown) {
      if (shown) shown.hidden = true;
      page.hidden = false;
      shown = page;
    }
    if (changed) {
      const index = placeOf(page.id);
      showTurn(index);
      const title = input.pages[index]?.title ?? text("finish.title");
      document.title = title === documentTitle ? title : `${title} – ${documentTitle}`;
    }
    for (const listener of listeners) listener(page.id, page, target);
    for (let drawer = target.closest("details"); drawer; drawer = drawer.parentElement?.closest("details") ?? null) drawer.open = true;
    if (target !== page) {
      target.scrollIntoView();
      focusOn(target);
    } else if (how !== "launch") {
      if (changed) window.scrollTo(0, 0);
      // The browser takes the focus away where an address leads to what takes none.
      if (changed || document.activeElement === document.body) focusOn(page.querySelector<HTMLElement>("h1"));
    }
    return true;
  }

  function step(by: 1 | -1): void {
    const id = idAt(placeOf(shown?.id ?? "") + by);
    if (id !== undefined) window.location.hash = `#${id}`;
  }

  window.addEventListener("hashchange", () => void (ended || go(addressId() || home)));
  document.addEventListener("click", (event) => {
    // A link to the place the address names already changes no address.
    const from = event.target instanceof Element ? event.target.closest("a") : null;
    const hash = from?.getAttribute("href") ?? "";
    if (hash.length > 1 && hash.startsWith("#") && hash === window.location.hash && go(addressId(), "again")) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    if (event.target instanceof Element && event.target.closest(interactive) !== null) return;
    const forward = (event.key === "ArrowRight") === (document.documentElement.dir !== "rtl");
    step(forward ? 1 : -1);
  });

  return {
    current: () => shown?.id ?? "",
    go,
    step,
    onShow: (listener) => void listeners.push(listener),
  };
}

/** The id in the address. */
export function addressId(): string {
  const raw = window.location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
