import type { ElementContent } from "hast";
import type { FileScope } from "../file-scope.ts";
import { element, text } from "./element.ts";
import { outside } from "./links.ts";

const address =
  /\bhttps?:\/\/[^\s<>"'“”]+|(?<![\p{L}\p{N}./@-])www\.[\p{L}\p{N}-]+\.[^\s<>"'“”]+|(?<![\p{L}\p{N}_.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** Bare addresses of a text as links; `rest` makes nodes of what stands between them. */
export function withAddresses(scope: FileScope, value: string, rest: (value: string) => ElementContent[]): ElementContent[] {
  if (!/:\/\/|www\.|@/i.test(value)) return rest(value);
  const parts: ElementContent[] = [];
  let at = 0;
  for (const match of value.matchAll(address)) {
    const url = trimmed(match[0]);
    const mail = !/^(?:https?:\/\/|www\.)/i.test(url);
    if (match.index > at) parts.push(...rest(value.slice(at, match.index)));
    const href = mail ? `mailto:${url}` : /^www\./i.test(url) ? `https://${url}` : url;
    parts.push(element("a", mail ? { href } : outside(scope, href), [text(url)]));
    at = match.index + url.length;
  }
  if (at < value.length) parts.push(...rest(value.slice(at)));
  return parts;
}

/** Without the punctuation of the sentence around it; a closing bracket stays if it closes one inside. */
function trimmed(url: string): string {
  const unopened = { ")": count(url, ")") - count(url, "("), "]": count(url, "]") - count(url, "[") };
  for (let end = url.length; end > 0; end -= 1) {
    const last = url[end - 1] ?? "";
    if (last === ")" || last === "]") {
      if (unopened[last] <= 0) return url.slice(0, end);
      unopened[last] -= 1;
    } else if (!/[.,;:!?*_~'"]/.test(last)) return url.slice(0, end);
  }
  return "";
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;
