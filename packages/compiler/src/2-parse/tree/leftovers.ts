import type { DiagnosticCode } from "@lentera/model";
import { nearest } from "../../nearest.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** Something in a text that was meant as more than text. */
export interface Leftover {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  readonly index: number;
  readonly text: string;
  readonly meant?: string;
}

/** What follows a bracket is looked at no further than any address goes: a line of brackets would be read from each of them to its end. */
const patterns =
  /\\.|!\[\[[^[\]\n]+\]\]|!?\[[^[\]\n]*\](?:\((?:(?:[^()\n]|\([^()\n]*\))*\)|[^)\n]*\)|[^)\s]*)|\s\((?=[^)\n]{0,500}\))(?:#|[a-z]+:\/\/|[^)\n]*\.(?:png|jpe?g|gif|svg|webp|pdf|md|mp[34]|docx?|pptx?|xlsx?|zip)\b)[^)\n]*\))|\[\[[^\n]{0,40}|\[![\p{L}][\p{L} _-]*\]|:::+|^(?::[ \t]+)?::[ \t]?[\p{L}][\p{L}\p{N}_-]*[ \t]*[[{]?|\{\s*(?:#[\p{L}\p{N}]|\.\p{L}|[\p{L}_][\p{L}\p{N}_-]*\s?=)[^}\n]{0,80}\}?|\$\$/gimu;

/** A link or image as it is read: brackets side by side, an address with spaces in angle brackets, straight quotes. */
function readable(text: string): string {
  const bracket = text.indexOf("]") + 1;
  const inside = text.slice(text.indexOf("(", bracket) + 1).replace(/\)$/, "").trim();
  const quote = inside.search(/\s["“”'‘’]/);
  const address = inside.slice(0, quote < 0 ? undefined : quote).trim().replace(/^<|>$/g, "");
  const title = quote < 0 ? "" : ` "${inside.slice(quote).trim().replace(/^["“”'‘’]|["“”'‘’]$/g, "")}"`;
  return `${text.slice(0, bracket)}(${/\s/.test(address) ? `<${address}>` : address}${title})`;
}

/** A picture or page that a program for notes shows with `![[…]]`, as Markdown. */
function embedded(text: string): string {
  const name = text.slice(3, -2).replace(/[|#^].*$/, "").trim();
  const isPicture = /\.\w{2,4}$/.test(name);
  return readable(isPicture ? `![…](${name})` : `[${name}](${name}.md)`);
}

/** Finds in the source of a text what looks like our syntax; escaped marks are text. */
export function* leftovers(source: string, vocabulary: Vocabulary): Generator<Leftover> {
  for (const match of source.matchAll(patterns)) {
    // The mark of a definition stands before what it means.
    const mark = /^:[ \t]+/.exec(match[0])?.[0].length ?? 0;
    const text = match[0].slice(mark);
    const index = match.index + mark;
    if (text.startsWith("\\")) continue;
    if (/^!?\[[^[\]]*\]\s?\(/.test(text)) {
      yield { code: "link/not-read", severity: "error", index, text, meant: readable(text) };
    } else if (text.startsWith("![[")) {
      yield { code: "link/not-read", severity: "error", index, text, meant: embedded(text) };
    } else if (text.startsWith("[[")) {
      yield {
        code: text.startsWith("[[]]") ? "blank/empty" : "blank/not-closed",
        severity: "error",
        index,
        text,
      };
    } else if (text.startsWith("[!")) yield { code: "alert/not-at-start", severity: "error", index, text };
    else if (text.startsWith(":::")) yield { code: "container/not-at-start", severity: "error", index, text };
    else if (text.startsWith("$$")) yield { code: "math/not-closed", severity: "error", index, text };
    else if (text.startsWith("::")) {
      const name = text.replace(/[:\s[{]/g, "");
      if (vocabulary.isLeaf(name)) {
        yield { code: "leaf/not-at-start", severity: "error", index, text: `::${name}` };
        continue;
      }
      const meant = nearest(name, vocabulary.words.spellings(vocabulary.leaves));
      if (meant !== undefined) yield { code: "leaf/misspelt", severity: "warning", index, text: name, meant };
    } else {
      const key = /^\{\s*([\p{L}_][\p{L}\p{N}_-]*)/u.exec(text)?.[1];
      if (key !== undefined && !vocabulary.keys.has(vocabulary.words.canonical(key))) continue;
      const open = /=\s?(?:"[^"]*|“[^”]*)$/.test(text.replace(/\}$/, ""));
      const code = open
        ? "attributes/open-quote"
        : text.endsWith("}")
          ? "attributes/misplaced"
          : "attributes/not-closed";
      yield { code, severity: "error", index, text };
    }
  }
}
