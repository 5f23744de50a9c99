import type { Code, Construct, Effects, State, TokenizeContext } from "micromark-util-types";
import { DeadEnds } from "./dead-end.ts";
import { isLineEnd } from "./line-end.ts";
import "./tokens.ts";

const deadEnds = new DeadEnds();

const bracketOpen = 91;
const bracketClose = 93;
const backslash = 92;

/**
 * `[[…]]` on one line, opaque: emphasis, links and escapes inside are not Markdown. A blank that is never
 * closed stays text, and is reported there.
 */
export const blank: Construct = {
  name: "blank",
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let size = 0;
    const unclosed: State = (code) => {
      deadEnds.add(this, "]]", this.now().offset);
      return nok(code);
    };
    const inside: State = (code) => {
      if (isLineEnd(code)) return unclosed(code);
      if (code === bracketClose) return effects.check(twoClosing, leave, literal)(code);
      return literal(code);
    };
    const literal: State = (code) => {
      size += 1;
      effects.consume(code);
      return code === backslash ? escaped : inside;
    };
    const escaped: State = (code) => (isLineEnd(code) ? unclosed(code) : literal(code));
    const leave: State = (code) => {
      if (size === 0) return nok(code);
      effects.exit("blankText");
      effects.enter("blankMark");
      effects.consume(code);
      return (last) => {
        effects.consume(last);
        effects.exit("blankMark");
        effects.exit("blank");
        return ok;
      };
    };
    return (code) => {
      if (deadEnds.has(this, "]]")) return nok(code);
      effects.enter("blank");
      effects.enter("blankMark");
      effects.consume(code);
      return (second) => {
        if (second !== bracketOpen) return nok(second);
        effects.consume(second);
        effects.exit("blankMark");
        return (third) => {
          if (isLineEnd(third)) return nok(third);
          effects.enter("blankText");
          return inside(third);
        };
      };
    };
  },
};

/** `]]`, but not `]]]`: in `[[x[1]]]` the last two close. */
const twoClosing: Construct = {
  partial: true,
  tokenize(effects, ok, nok): State {
    return (code) => {
      effects.enter("blankMark");
      effects.consume(code);
      return (second) => {
        if (second !== bracketClose) return nok(second);
        effects.consume(second);
        effects.exit("blankMark");
        return (third) => (third === bracketClose ? nok(third) : ok(third));
      };
    };
  },
};
