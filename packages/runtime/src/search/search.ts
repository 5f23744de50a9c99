import type { PlayerInput } from "@lentera/model";
import { fill, link, make } from "../dom.ts";
import { pageText, type Pages } from "../pages.ts";
import type { createPanel as CreatePanel } from "../panels.ts";
import type { Wording } from "../wording.ts";

const most = 30;
const around = 60;
/** Milliseconds without a pause. */
const longest = 12;

/** Without case, marks and curls of quotes, one for one, so that places in the folded text are places in the text. */
function fold(text: string): string {
  // The one letter that is two in lower case.
  return text
    .replace(/İ/g, "I")
    .toLowerCase()
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize("NFD").charAt(0))
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
}

interface PageToSearch {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly folded: string;
}

const pause = (): Promise<void> => new Promise((resolve) => void window.setTimeout(resolve));

/** Elements that begin a line of their own, or stand apart in one. */
const blocks = "p,li,dt,dd,td,th,h1,h2,h3,h4,pre,summary,figcaption,legend,label,option,div";

/** What can be read on a page, shown or not, with a space between blocks. */
function textOf(id: string): string {
  const page = document.getElementById(id);
  const waiting = page && pageText(page);
  const read = typeof waiting === "string" ? new DOMParser().parseFromString(waiting, "text/html").body : page;
  if (!read) return "";
  const texts = document.createTreeWalker(read, NodeFilter.SHOW_TEXT);
  let all = "";
  let before: Element | null | undefined;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // Neither the words of buttons nor the places that are counted in a list to be ordered are the author's text.
    const control = node.parentElement?.closest("button,option");
    if (control && (control.localName === "button" || /^\d+$/.test(control.textContent ?? ""))) continue;
    const block = node.parentElement?.closest(blocks);
    all += (block === before ? "" : " ") + (node.nodeValue ?? "");
    before = block;
  }
  return all.replace(/\s+/g, " ").trim();
}

/** Reads the pages with pauses, so that typing is not held up. */
async function readPages(input: PlayerInput): Promise<PageToSearch[]> {
  const found: PageToSearch[] = [];
  let paused = Date.now();
  for (const { id, title } of input.pages) {
    const text = textOf(id);
    found.push({ id, title, text, folded: fold(text) });
    if (Date.now() - paused < longest) continue;
    await pause();
    paused = Date.now();
  }
  return found;
}

/** Search within the course, over the text in the document, which is read when it is first asked for. */
export function createSearch(input: PlayerInput, pages: Pages, text: Wording, createPanel: typeof CreatePanel): void {
  let corpus: Promise<readonly PageToSearch[]> | undefined;
  let looks = 0;

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

  async function look(query: string, results: HTMLElement, status: HTMLElement): Promise<void> {
    const mine = ++looks;
    const words = fold(query.trim()).split(/\s+/).filter((word) => word !== "");
    fill(results);
    status.textContent = "";
    if (query.trim().length < 2) return;
    const first = words[0] ?? "";
    const read = (await corpus) ?? [];
    // Something else was typed meanwhile.
    if (mine !== looks) return;
    const found = read.filter((page) => words.every((word) => page.folded.includes(word)));
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
    corpus = readPages(input);
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
      timer = window.setTimeout(() => void look(field.value, results, status), 200);
    });
    const form = make("form", "search-form", label);
    form.setAttribute("role", "search");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void look(field.value, results, status);
    });
    fill(root, form, status, results);
  });
  pages.onShow(() => panel?.close());
}
