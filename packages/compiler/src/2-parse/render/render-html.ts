import { toHtml } from "hast-util-to-html";
import type { ElementContent } from "hast";
import { toHast, type State } from "mdast-util-to-hast";
import { footnoteSection } from "./footnotes.ts";
import { handlers } from "./handlers.ts";
import { cleanHtml } from "./html.ts";
import type { Rendering } from "./rendering.ts";

/** What `content` makes of Markdown, and the notes it mentions, as HTML; raw HTML in it is put in order. */
export function renderHtml(rendering: Rendering, content: (state: State) => ElementContent[]): string {
  const { host, page } = rendering;
  // The root is empty, since it is searched for definitions and footnotes, which the file's scope already knows.
  const tree = toHast({ type: "root", children: [] }, {
    allowDangerousHtml: true,
    handlers: {
      ...handlers(rendering),
      root(state: State): ElementContent[] {
        host.begin(state);
        return state.wrap([...content(state), ...footnoteSection(rendering, state)], false);
      },
    },
  });
  if (page.html && tree.type === "root") cleanHtml(rendering, tree);
  return toHtml(tree, { allowDangerousHtml: true });
}
