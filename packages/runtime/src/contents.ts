import type { PlayerInput, PlayerPage } from "@lentera/model";
import { fill, link, make } from "./dom.ts";
import { finishId, type Pages } from "./pages.ts";
import { createPanel } from "./panels.ts";
import type { Wording } from "./wording.ts";

/** The table of contents: built when it is opened, a module's pages when the module is. */
export function createContents(
  input: PlayerInput,
  pages: Pages,
  seen: () => ReadonlySet<string>,
  text: Wording,
): void {
  const byModule = input.modules.map((): PlayerPage[] => []);
  for (const page of input.pages) byModule[page.module]?.push(page);

  function entry(page: { readonly id: string; readonly title: string }): HTMLElement {
    const to = link(`#${page.id}`, "entry", page.title);
    if (page.id === pages.current()) to.setAttribute("aria-current", "page");
    if (seen().has(page.id)) {
      to.classList.add("entry--seen");
      to.append(make("span", "visually-hidden", ` (${text("player.seen")})`));
    }
    return make("li", "", to);
  }

  const list = (entries: readonly PlayerPage[]): HTMLElement => make("ol", "entries", ...entries.map(entry));

  function moduleOf(title: string, entries: readonly PlayerPage[]): HTMLElement {
    const done = entries.filter((page) => seen().has(page.id)).length;
    const count = make("span", "entry-count", text("finish.of", { n: done, total: entries.length }));
    const details = make("details", "module", make("summary", "", make("span", "", title), count));
    const build = (): void => {
      if (details.open && details.children.length === 1) details.append(list(entries));
    };
    details.open = entries.some((page) => page.id === pages.current());
    build();
    details.addEventListener("toggle", build);
    return details;
  }

  const panel = createPanel("contents", text("player.close"), (root) => {
    const single = input.modules.length < 2;
    const parts = byModule.map((entries, index) =>
      single ? list(entries) : moduleOf(input.modules[index]?.title ?? "", entries),
    );
    const last = link(`#${finishId}`, "entry entry--last", text("finish.title"));
    if (pages.current() === finishId) last.setAttribute("aria-current", "page");
    fill(root, ...parts, last);
  });
  pages.onShow(() => panel?.close());
}
