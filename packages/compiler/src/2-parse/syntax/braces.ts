import type { Code, Construct, Effects, State, TokenizeContext } from "micromark-util-types";
import { DeadEnds } from "./dead-end.ts";
import { isLineEnd } from "./line-end.ts";
import "./tokens.ts";

const deadEnds = new DeadEnds();
const backslash = 92;
const braceOpen = 123;
const braceClose = 125;
const quotes: ReadonlyMap<number, number> = new Map([
  [34, 34],
  [39, 39],
  [0x201c, 0x201d],
]);

/**
 * `{…}` at the end of a line, at the very beginning of a line (a weight) or directly after `)` or `]`, where
 * `isAttributes` says that it begins like attributes. Opaque, so that `{if="a*b" x="c*d"}` is not emphasis.
 */
export function braces(isAttributes: (text: string) => boolean): Construct {
  return {
    name: "braces",
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const previous = this.previous;
      const attached = previous === 41 || previous === 93;
      let text = "";
      let quote: number | undefined;
      const inside: State = (code) => {
        if (isLineEnd(code) && quote !== undefined) deadEnds.add(this, String(quote), this.now().offset);
        if (isLineEnd(code) || (code === braceOpen && quote === undefined)) return nok(code);
        if (code === braceClose && quote === undefined) return leave(code);
        if (code === quote) quote = undefined;
        // An apostrophe inside a word is no quotation mark.
        else if (quote === undefined && code !== null && /[\s=]$/.test(text)) {
          quote = quotes.get(code);
          if (quote !== undefined && deadEnds.has(this, String(quote))) return nok(code);
        }
        text += code !== null && code >= 0 ? String.fromCharCode(code) : " ";
        effects.consume(code);
        return inside;
      };
      const leave: State = (code) => {
        const weight = /^\s*[-+]?\d+(?:[.,]\d+)?\s*(?:%\s*)?$/.test(text);
        if (!weight && !isAttributes(text)) return nok(code);
        effects.exit("bracesText");
        effects.enter("bracesMark");
        effects.consume(code);
        effects.exit("bracesMark");
        effects.exit("braces");
        return attached || weight ? ok : effects.check(lineEnd, ok, nok);
      };
      return (code) => {
        if (previous === backslash) return nok(code);
        effects.enter("braces");
        effects.enter("bracesMark");
        effects.consume(code);
        effects.exit("bracesMark");
        return (next) => {
          if (isLineEnd(next) || next === braceClose) return nok(next);
          effects.enter("bracesText");
          return inside(next);
        };
      };
    },
  };
}

const lineEnd: Construct = {
  partial: true,
  tokenize(effects, ok, nok): State {
    const space: State = (code) => {
      if (code === 32 || code === -1 || code === -2) {
        effects.consume(code);
        return space;
      }
      effects.exit("whitespace");
      return (isLineEnd(code) || code === braceOpen ? ok : nok)(code);
    };
    return (code) => {
      if (isLineEnd(code)) return ok(code);
      effects.enter("whitespace");
      return code === 32 || code === -1 || code === -2 ? space(code) : nok(code);
    };
  },
};
