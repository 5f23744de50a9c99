import type { Code, Construct, Effects, State, TokenizeContext } from "micromark-util-types";
import { isLineEnd } from "./line-end.ts";
import "./tokens.ts";

/**
 * `$$` at the beginning of a line, up to a line that ends with `$$`; also both on one line. Concrete: lines
 * inside that look like lists or headings are part of the formula. A formula that is never closed ends with
 * its container and is reported there.
 */
export const displayMath: Construct = {
  name: "displayMath",
  concrete: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let line = "";
    const first = (code: Code): State | undefined => {
      if (isLineEnd(code)) {
        effects.exit("displayMathLine");
        const rest = line.slice(2).trim();
        if (
          !line.startsWith("$$") ||
          (rest !== "" && rest.indexOf("$$") !== rest.length - 2 && rest.includes("$$"))
        )
          return nok(code);
        return rest.endsWith("$$") && rest.length > 2 ? leave(code) : lineBreak(code);
      }
      take(code);
      return first;
    };
    const take = (code: Code): void => {
      line += code !== null && code >= 0 ? String.fromCharCode(code) : " ";
      effects.consume(code);
    };
    const leave: State = (code) => {
      effects.exit("displayMath");
      return ok(code);
    };
    const lineBreak: State = (code) => {
      if (code === null) return leave(code);
      return effects.attempt(nextLine, begin, leave)(code);
    };
    const begin: State = (code) => {
      if (isLineEnd(code)) return lineBreak(code);
      line = "";
      effects.enter("displayMathLine");
      return inside(code);
    };
    const inside = (code: Code): State | undefined => {
      if (isLineEnd(code)) {
        effects.exit("displayMathLine");
        return line.trimEnd().endsWith("$$") ? leave(code) : lineBreak(code);
      }
      take(code);
      return inside;
    };
    return (code) => {
      effects.enter("displayMath");
      effects.enter("displayMathLine");
      return first(code);
    };
  },
};

/** The next line, unless the block quote or list around the formula has ended. */
const nextLine: Construct = {
  partial: true,
  tokenize(this: TokenizeContext, effects, ok, nok): State {
    return (code) => {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
    };
  },
};
