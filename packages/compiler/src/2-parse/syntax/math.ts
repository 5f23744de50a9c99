import type { Code, Construct, Effects, State, TokenizeContext } from "micromark-util-types";
import { DeadEnds } from "./dead-end.ts";
import "./tokens.ts";

const deadEnds = new DeadEnds();

const dollar = 36;
const backslash = 92;

/**
 * `$…$` by pandoc's rule: no space after the opening dollar or before the closing one, and no digit after
 * that, so that "$5 … $6" is prose. `$$…$$` inside a line is display math.
 */
export const inlineMath: Construct = {
  name: "inlineMath",
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let size = 0;
    let before: Code = null;
    const open: State = (code) => {
      if (code === dollar && size < 2) {
        size += 1;
        effects.consume(code);
        return open;
      }
      if (code === null || code === dollar || (size === 1 && white(code))) return nok(code);
      if (deadEnds.has(this, "$".repeat(size))) return nok(code);
      effects.exit("mathMark");
      if (code < -2) return lineBreak(code);
      effects.enter("mathText");
      return inside(code);
    };
    const unclosed: State = (code) => {
      deadEnds.add(this, "$".repeat(size), this.now().offset);
      return nok(code);
    };
    const inside: State = (code) => {
      if (code === null) return unclosed(code);
      if (code === dollar && size === 1)
        return white(before) ? nok(code) : effects.attempt(closing(1), done, nok)(code);
      if (code === dollar) return effects.attempt(closing(2), done, literal)(code);
      return literal(code);
    };
    const literal: State = (code) => {
      if (code === null) return unclosed(code);
      before = code;
      if (code < -2) {
        effects.exit("mathText");
        return lineBreak(code);
      }
      effects.consume(code);
      return code === backslash ? escaped : inside;
    };
    const lineBreak: State = (code) => {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return nextLine;
    };
    const nextLine: State = (code) => {
      if (code === null) return unclosed(code);
      if (code < -2) return lineBreak(code);
      // The end of a line is white, so a dollar at the beginning of the next one closes nothing; two begin a block.
      if (code === dollar && size === 1) return nok(code);
      effects.enter("mathText");
      return literal(code);
    };
    const escaped: State = (code) => {
      // `\\` at the end of a line is a line break of the formula.
      return code !== null && code < -2 ? inside(code) : literal(code);
    };
    const done: State = (code) => {
      effects.exit("inlineMath");
      return ok(code);
    };
    return (code) => {
      effects.enter("inlineMath");
      effects.enter("mathMark");
      return open(code);
    };
  },
};

function closing(size: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok): State {
      let count = 0;
      const next: State = (code) => {
        if (code === dollar && count < size) {
          count += 1;
          effects.consume(code);
          return next;
        }
        effects.exit("mathMark");
        if (count < size || (code !== null && code >= 48 && code <= 57)) return nok(code);
        return ok(code);
      };
      return (code) => {
        effects.exit("mathText");
        effects.enter("mathMark");
        return next(code);
      };
    },
  };
}

function white(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}
