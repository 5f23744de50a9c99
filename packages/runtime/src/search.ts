import type { PlayerInput } from "@lentera/model";
import { fill, link, make } from "./dom.ts";
import type { Pages } from "./pages.ts";
import { createPanel } from "./panels.ts";
import type { Wording } from "./wording.ts";

const most = 30;
const around = 60;

/** Letters without case and marks, one for one, so that places in the folded text are places in the text. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize("NFD").charAt(0));
}

/** Search within the course, over the text in the document, which is read when it is first asked for. */
export function createSearch(input: PlayerInput, pages: Pages, text: Wording): void {
  let corpus: { id: string; title: string; text: string; folded: string }[] | undefined;

  function read(): NonNullable<typeof corpus> {
    corpus ??= input.pages.map(({ id, title }) => {
      const content = (document.getElementById(id)?.textContent ?? "").replace(/\s+/g, " ").trim();
      return { id, title, text: content, folded: fold(content) };
    });
    return corpus;
  }

  function excerpt(content: string, at: number, length: number): HTMLElement {
    const start = content.lastIndexOf(" ", Math.max(0, at - around)) + 1;
    const end = content.indexOf(" ", at + length + around);
    return make(
      "span",
      "found-text",
      (start > 0 ? "… " : "") + content.slice(start, at),
      make("mark", "", content.slice(at, at + length)),
      content.slice(at + length, end < 0 ? undefined : end) + (end < 0 ? "" : " …"),
    );
  }

  function look(query: string, results: HTMLElement, status: HTMLElement): void {
    const words = fold(query.trim()).split(/\s+/).filter((word) => word !== "");
    fill(results);
    status.textContent = "";
    if (query.trim().length < 2) return;
    const first = words[0] ?? "";
    const found = read().filter((page) => words.every((word) => page.folded.includes(word)));
    for (const page of found.slice(0, most)) {
      const whole = page.folded.indexOf(fold(query.trim()));
      const at = whole >= 0 ? whole : page.folded.indexOf(first);
      const length = whole >= 0 ? query.trim().length : first.length;
      const to = link(`#${page.id}`, "found", make("span", "found-title", page.title), excerpt(page.text, at, length));
      results.append(make("li", "", to));
    }
    status.textContent =
      found.length === 0
        ? text("search.none", { query: query.trim() })
        : text("search.found", { n: found.length }) + (found.length > most ? " " + text("search.more", { n: most }) : "");
  }

  const panel = createPanel("search", text("player.close"), (root) => {
    if (root.querySelector("input") !== null) return;
    const field = make("input", "search-field");
    field.type = "search";
    field.autocomplete = "off";
    const label = make("label", "", text("search.label"), field);
    const status = make("p", "search-status");
    status.setAttribute("role", "status");
    const results = make("ul", "results");
    let timer = 0;
    field.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => look(field.value, results, status), 200);
    });
    const form = make("form", "search-form", label);
    form.setAttribute("role", "search");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      look(field.value, results, status);
    });
    fill(root, form, status, results);
  });
  pages.onShow(() => panel?.close());
}
