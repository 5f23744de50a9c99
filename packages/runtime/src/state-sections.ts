import { BitReader, BitWriter, hash, ricePower } from "./bits.ts";

/** Widths of keys and numbers, as `state.ts` documents them. */
export const questionBits = 20;
export const pageBits = 16;
export const fingerprintBits = 8;
const fractionBits = 12;
const fractionParts = 2520;
const keptParts = 1_000_000;

/** An answer as it stands in the text. */
export interface StoredAnswer {
  readonly key: number;
  readonly fingerprint: number;
  readonly tries: number;
  readonly draft: boolean;
  /** Points are kept apart where grading the response again would not give them. */
  readonly apart: boolean;
  readonly fraction: number | undefined;
  /** The kind's own bits; empty where the response is not kept. */
  readonly bits: string;
}

export interface StoredQuiz {
  readonly key: number;
  readonly taken: number;
  readonly open: boolean;
  readonly kept: number;
}

/** A section with its letter and check, from bits and the text that follows them. */
export function section(letter: string, bits: BitWriter, text = ""): string {
  const content = bits.toString() + text;
  const check = new BitWriter();
  check.write(hash(letter + content, 12), 12);
  return `~${letter}${check.toString()}${content}`;
}

/** Letter and content of each section that passes its check; `undefined` for one that does not. */
export function readSections(text: string): ({ letter: string; content: string } | undefined)[] {
  return text === "" ? [] : text.split("~").map((part) => {
    const letter = part.charAt(0);
    const content = part.slice(3);
    const check = new BitWriter();
    check.write(hash(letter + content, 12), 12);
    return part.slice(1, 3) === check.toString() ? { letter, content } : undefined;
  });
}

export function writeQuizzes(quizzes: readonly StoredQuiz[]): BitWriter {
  const out = new BitWriter();
  out.gamma(quizzes.length + 1);
  for (const quiz of quizzes) {
    out.write(quiz.key, questionBits);
    out.gamma(quiz.taken + 1);
    out.write(quiz.open ? 1 : 0, 1);
    out.write(Math.round(quiz.kept * keptParts), 20);
  }
  return out;
}

export function readQuizzes(from: BitReader): StoredQuiz[] {
  const count = from.gamma() - 1;
  const quizzes: StoredQuiz[] = [];
  for (let i = 0; i < count; i++) {
    const key = from.read(questionBits);
    const taken = from.gamma() - 1;
    const open = from.read(1) === 1;
    quizzes.push({ key, taken, open, kept: Math.min(1, from.read(20) / keptParts) });
  }
  return quizzes;
}

/** `answers` sorted by key, at least one. */
export function writeAnswers(answers: readonly StoredAnswer[]): BitWriter {
  const out = new BitWriter();
  const keys = answers.map((answer) => answer.key);
  const power = ricePower(Math.max(...keys) - Math.min(...keys) + 1, answers.length);
  out.write(power, 5);
  out.gamma(answers.length);
  let before: StoredAnswer | undefined;
  for (const answer of answers) {
    if (before === undefined) out.write(answer.key, questionBits);
    else out.rice(answer.key - before.key - 1, power);
    out.write(answer.fingerprint, fingerprintBits);
    if (answer.tries === 1 && !answer.draft) out.write(1, 1);
    else {
      out.write(answer.draft ? 1 : 0, 2);
      out.gamma(answer.tries + 1);
    }
    out.write(answer.apart ? 1 : 0, 1);
    if (answer.apart) {
      out.write(answer.fraction === undefined ? 0 : Math.round(answer.fraction * fractionParts) + 1, fractionBits);
    }
    if (answer.bits.length === before?.bits.length) out.write(1, 1);
    else {
      out.write(0, 1);
      out.gamma(answer.bits.length + 1);
    }
    out.bits += answer.bits;
    before = answer;
  }
  return out;
}

export function readAnswers(from: BitReader): StoredAnswer[] {
  const power = from.read(5);
  const count = from.gamma();
  const answers: StoredAnswer[] = [];
  let key = 0;
  let length = 0;
  for (let i = 0; i < count; i++) {
    key = i === 0 ? from.read(questionBits) : key + from.rice(power) + 1;
    const fingerprint = from.read(fingerprintBits);
    const plain = from.read(1) === 1;
    const draft = !plain && from.read(1) === 1;
    const tries = plain ? 1 : from.gamma() - 1;
    const apart = from.read(1) === 1;
    const points = apart ? from.read(fractionBits) : 0;
    if (from.read(1) === 0) length = from.gamma() - 1;
    const fraction = points === 0 ? undefined : Math.min(1, (points - 1) / fractionParts);
    answers.push({ key, fingerprint, tries, draft, apart, fraction, bits: from.take(length) });
  }
  return answers;
}

/** `keys` sorted, at least one. */
export function writePages(keys: readonly number[]): BitWriter {
  const out = new BitWriter();
  const power = ricePower(2 ** pageBits, keys.length);
  out.write(power, 5);
  out.gamma(keys.length);
  keys.forEach((key, i) => out.rice(key - (keys[i - 1] ?? -1) - 1, power));
  return out;
}

export function readPages(from: BitReader): number[] {
  const power = from.read(5);
  const count = from.gamma();
  const keys: number[] = [];
  for (let i = 0; i < count; i++) keys.push((keys[i - 1] ?? -1) + from.rice(power) + 1);
  return keys;
}

/** What comes often, in one letter that no code in hexadecimal begins with. */
const short: Readonly<Record<string, string>> = { "\n": "n", "'": "q", "\\": "s" };
const long: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(short).map(([char, letter]) => [letter, char]));

/** Pairs of surrogates come first, so that only lone ones match behind them. */
const unsafe = /[\ud800-\udbff][\udc00-\udfff]|[~^'\\\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]/g;

/**
 * Texts may hold no `~`, and nothing that XML or an LMS would not carry. Chamilo writes the state into a script between
 * single quotes as it is: a backslash in it, as in `C:\users`, and the course never opens again.
 */
export function escapeText(text: string): string {
  return text.replace(unsafe, (match) => {
    if (match.length > 1) return match;
    return `^${short[match] ?? match.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

export function unescapeText(text: string): string {
  return text.replace(/\^([nqs]|[0-9a-f]{4})/g, (_, code: string) => long[code] ?? String.fromCharCode(parseInt(code, 16)));
}
