/** Longest regular expression that an author may write. */
const longest = 300;

/** Why a regular expression cannot serve: it does not parse, or it may take exponential time. */
export type PatternProblem = { readonly kind: "invalid"; readonly problem: string } | { readonly kind: "slow" };

/**
 * Checks a regular expression. Exponential time needs a repeated group in which something is optional,
 * repeated or has alternatives, or a back reference; such are refused, whether they are slow or not.
 */
export function checkPattern(source: string, flags: string): PatternProblem | undefined {
  if (source.length > longest) return { kind: "slow" };
  if (!/^i?$/.test(flags)) return { kind: "invalid", problem: `flags ${flags}` };
  try {
    new RegExp(`^(?:${source})$`, `${flags}u`);
  } catch (error) {
    const text = error instanceof Error ? error.message : "";
    return { kind: "invalid", problem: text.replace(/^.*\/[a-z]*: /, "") };
  }
  return slow(source) ? { kind: "slow" } : undefined;
}

const token = /\\(?:k<|[1-9])|\\u\{[^}]*\}|\\p\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[()|]|[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu;

function slow(source: string): boolean {
  /** For each open group: whether what it matches varies. */
  const groups: boolean[] = [false];
  let closed: boolean | undefined;
  for (const [text] of source.matchAll(token)) {
    if (/^\\(k<|[1-9])/.test(text)) return true;
    const repeat = /^([*+?]|\{\d+(,\d*)?\})/.exec(text);
    if (repeat) {
      const once = text.startsWith("?") || /^\{[01]?(,1)?\}/.test(text);
      if (closed === true && !once) return true;
      if (!/^\{\d+\}/.test(text)) groups[groups.length - 1] = true;
      closed = undefined;
    } else if (text.startsWith("(")) groups.push(false);
    else if (text === ")") {
      closed = groups.pop() ?? false;
      if (closed) groups[groups.length - 1] = true;
      continue;
    } else if (text === "|") groups[groups.length - 1] = true;
    closed = undefined;
  }
  return false;
}
