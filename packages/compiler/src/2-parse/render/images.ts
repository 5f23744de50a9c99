import type { Element, ElementContent } from "hast";
import type { Image } from "mdast";
import type { FileScope } from "../file-scope.ts";
import { element, text } from "./element.ts";
import { mediaSource } from "./links.ts";

/** Formats that every browser shows. */
const shown = /^(?:png|jpe?g|jfif|gif|svg|webp|avif|bmp|ico)$/i;

/** An image in a line. A missing alternative text is an error unless the author says that it is decoration. */
export function image(scope: FileScope, node: Image): Element | undefined {
  const decorative = node.data?.attributes?.classes.includes("decorative") === true;
  const alt = node.alt?.trim() ?? "";
  if (alt === "" && !decorative) {
    scope.report({
      code: "image/no-alt",
      severity: "error",
      values: { url: node.url },
      origin: scope.origin(node),
    });
  } else if (alt !== "" && decorative) {
    scope.report({
      code: "image/decorative-alt",
      severity: "warning",
      values: { alt },
      origin: scope.origin(node),
    });
  }
  const extension = /\.([a-z0-9]{1,5})$/i.exec(node.url)?.[1];
  if (extension !== undefined && !shown.test(extension)) {
    scope.report({ code: "image/format", severity: "error", values: { url: node.url, extension }, origin: scope.origin(node) });
    return undefined;
  }
  const src = mediaSource(scope, node.url, node);
  if (src === undefined) return undefined;
  return element("img", { src, alt: decorative ? "" : alt, loading: "lazy", decoding: "async" });
}

/** An image alone in a paragraph, with its title as the caption. */
export function figure(scope: FileScope, node: Image): ElementContent | undefined {
  const picture = image(scope, node);
  if (!picture) return undefined;
  const caption = node.title?.trim() ?? "";
  return element("figure", {}, [
    picture,
    ...(caption === "" ? [] : [element("figcaption", {}, [text(caption)])]),
  ]);
}
