import type { ElementContent } from "hast";
import type { FileContext } from "../file-context.ts";
import { element, text } from "./element.ts";

const address =
  /\bhttps?:\/\/[^\s<>"'“”]+|(?<![\p{L}\p{N}./@-])www\.[\p{L}\p{N}-]+\.[^\s<>"'“”]+|(?<![\p{L}\p{N}.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** Words of the glossary and abbreviations in running text, each explained at its first mention on a page. */
export class Mentions {
  readonly #pattern: RegExp | undefined;
  readonly #terms = new Map<string, string>();
  readonly #abbreviations: ReadonlyMap<string, string>;

  constructor(terms: FileContext["terms"], abbreviations: ReadonlyMap<string, string>) {
    for (const { term, id } of terms) this.#terms.set(term.toLowerCase(), id);
    this.#abbreviations = abbreviations;
    const words = [...new Set([...this.#terms.keys(), ...abbreviations.keys()])].sort(
      (a, b) => b.length - a.length,
    );
    const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+"));
    if (words.length > 0)
      this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
  }

  /** `seen` holds what was explained on this page already. */
  mark(value: string, seen: Set<string>, links: boolean): ElementContent[] {
    if (!this.#pattern) return [text(value)];
    const parts: ElementContent[] = [];
    let at = 0;
    for (const match of value.matchAll(this.#pattern)) {
      const [word] = match;
      const meaning = this.#abbreviations.get(word);
      const id = this.#terms.get(word.toLowerCase().replace(/\s+/g, " "));
      const key = meaning === undefined ? id : `*${word}`;
      if (key === undefined || seen.has(key) || (meaning === undefined && !links)) continue;
      seen.add(key);
      if (match.index > at) parts.push(text(value.slice(at, match.index)));
      parts.push(
        meaning === undefined
          ? element("a", { className: ["term"], href: `#${id ?? ""}` }, [text(word)])
          : element("abbr", { title: meaning }, [text(word)]),
      );
      at = match.index + word.length;
    }
    if (at === 0) return [text(value)];
    if (at < value.length) parts.push(text(value.slice(at)));
    return parts;
  }
}

/** Bare addresses of a text as links; `rest` makes nodes of what stands between them. */
export function withAddresses(value: string, rest: (value: string) => ElementContent[]): ElementContent[] {
  if (!/:\/\/|www\.|@/i.test(value)) return rest(value);
  const parts: ElementContent[] = [];
  let at = 0;
  for (const match of value.matchAll(address)) {
    const url = trimmed(match[0]);
    const mail = !/^(?:https?:\/\/|www\.)/i.test(url);
    if (match.index > at) parts.push(...rest(value.slice(at, match.index)));
    const href = mail ? `mailto:${url}` : /^www\./i.test(url) ? `https://${url}` : url;
    parts.push(
      element("a", mail ? { href } : { href, target: "_blank", rel: ["noopener", "noreferrer"] }, [
        text(url),
      ]),
    );
    at = match.index + url.length;
  }
  if (at < value.length) parts.push(...rest(value.slice(at)));
  return parts;
}

/** Without the punctuation of the sentence around it; a closing bracket stays if it closes one inside. */
function trimmed(url: string): string {
  let end = url.length;
  for (;;) {
    const last = url[end - 1];
    if (last === undefined) return "";
    const opens = last === ")" ? "(" : last === "]" ? "[" : undefined;
    if (opens !== undefined) {
      const inside = url.slice(0, end);
      if (inside.split(opens).length >= inside.split(last).length) return inside;
    } else if (!/[.,;:!?*_~'"]/.test(last)) return url.slice(0, end);
    end -= 1;
  }
}
