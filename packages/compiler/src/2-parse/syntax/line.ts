import type { Code, Construct, Effects, State, TokenizeContext, TokenType } from "micromark-util-types";
import "./tokens.ts";

/** A stretch of a line: `text` is parsed as inline Markdown, the rest is kept as source. */
export interface Stretch {
  readonly type: TokenType;
  readonly length: number;
  readonly text?: boolean;
}

/**
 * A flow construct that takes exactly one line. `read` gets the line from its first character (indentation
 * removed) and says how it is cut, or undefined where the line is something else. Such a line ends a
 * paragraph, as a heading does.
 */
export function lineConstruct(
  type: TokenType,
  read: (line: string) => readonly Stretch[] | undefined,
): Construct {
  return {
    name: type,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      let stretches: readonly Stretch[] = [];
      const look: Construct = {
        partial: true,
        tokenize(ahead, okAhead, nokAhead): State {
          let line = "";
          const next = (code: Code): State | undefined => {
            if (code !== null && code > -3) {
              // A tab is one code, followed by virtual spaces that stand for the columns it fills.
              line += code === -2 ? "\t" : code < 0 ? " " : String.fromCharCode(code);
              ahead.consume(code);
              return next;
            }
            ahead.exit("lineAhead");
            const found = read(line);
            if (found) stretches = found.filter((stretch) => stretch.length > 0);
            return (found ? okAhead : nokAhead)(code);
          };
          return (code) => {
            ahead.enter("lineAhead");
            return next(code);
          };
        },
      };
      const cut = (index: number): State => {
        const stretch = stretches[index];
        if (!stretch) {
          return (code) => {
            effects.exit(type);
            return ok(code);
          };
        }
        let left = stretch.length;
        const take: State = (code) => {
          effects.consume(code);
          left -= 1;
          if (left > 0) return take;
          if (stretch.text) effects.exit("chunkText");
          effects.exit(stretch.type);
          return cut(index + 1);
        };
        return (code) => {
          effects.enter(stretch.type);
          if (stretch.text) effects.enter("chunkText", { contentType: "text" });
          return take(code);
        };
      };
      const begin: State = (code) => {
        effects.enter(type);
        return cut(0)(code);
      };
      return effects.check(look, begin, nok);
    },
  };
}
