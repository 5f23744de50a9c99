/**
 * The saved state: what a learner did, as short text that an LMS keeps.
 *
 *     1~h…~q…~a…~a…~p…~t…~m…~.
 *
 * `1` is the version. Sections follow, each opened by `~` and one letter, then two characters of check
 * (12 bits of hash over letter and content), then content: bits in base64url, for `t` and `m` also text.
 * A section that fails its check is left out, the others are read. `~.` ends it: without that, something was cut off.
 *
 *     h  16 bits key of the open page, 24 bits of seconds spent
 *     q  gamma count, then each quiz: 20 bits key, gamma taken + 1, 1 bit open, 20 bits kept in millionths
 *     a  up to 64 answers, sorted by key: 5 bits Rice power, gamma count, then each:
 *          key (the first in 20 bits, the next as Rice-coded differences less 1)
 *          8 bits fingerprint of id and shape: a changed question loses its answer, and only it
 *          1 where checked once and final, else 0, 1 bit draft, gamma tries + 1
 *          1 bit whether points are kept apart from the answer, then 12 bits: 0 none, else fraction × 2520 + 1
 *          1 where as long as the one before, else 0 and gamma length + 1
 *          nothing where the response is not kept, else the kind's own bits and a 1
 *     p  pages seen and blocks done, sorted: 5 bits Rice power, gamma count, 16-bit keys as above
 *     t  a text of an answer: 20 bits key, 10 bits index; the rest is the text
 *     m  a text of a block: 30 bits key; the rest is the text
 *
 * Keys are hashes of ids, so that pages and questions may be moved, added and removed. Two ids of a unit with one
 * hash: the later in code-unit order is hashed again with a salt. A page with an answer on it is not listed in `p`.
 * Fractions are exact for up to ten parts (2520 is divisible by 1 to 10).
 *
 * Where the LMS has no room for that, the first of these that helps is left out, and the learner is told:
 * texts, the longest first (an answer keeps its points); answers, the points stay; pages seen. Results of quizzes
 * always stay.
 */
import type { PlayerInput, QuestionData } from "@lentera/model";
import type { QuestionBehaviour } from "./behaviour.ts";
import { BitReader, BitWriter, hash } from "./bits.ts";
import { emptyRecord, type Answer, type LearnerRecord } from "./record.ts";
import {
  escapeText,
  fingerprintBits,
  pageBits,
  questionBits,
  readAnswers,
  readPages,
  readQuizzes,
  readSections,
  section,
  unescapeText,
  writeAnswers,
  writePages,
  writeQuizzes,
  type StoredAnswer,
  type StoredQuiz,
} from "./state-sections.ts";

const version = "1";
const end = "~.";
/** Answers in one section: what a flipped character costs at most. */
const chunk = 64;

/** Finds the behaviour of a question; only its pure functions are used. */
export type FindBehaviour = (question: QuestionData) => QuestionBehaviour | undefined;

/** Reads and writes the state of one unit. */
export interface StateFormat {
  /** Text of at most `limit` UTF-16 units; `complete` is false where something had to be left out. */
  encode(record: LearnerRecord, limit: number): { readonly text: string; readonly complete: boolean };
  /** Reads whatever can be read; `intact` is false where something could not. Never throws. */
  decode(text: string | undefined): { readonly record: LearnerRecord; readonly intact: boolean };
}

/** Key under which a block's text is kept. */
export function blockKey(id: string): number {
  return hash(id, 30);
}

/** Ids with their keys, unique within the unit. */
function keysOf(ids: readonly string[], bits: number): Map<string, number> {
  const keys = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of [...new Set(ids)].sort()) {
    let key = hash(id, bits);
    for (let salt = 1; taken.has(key); salt++) key = hash(`${id}\n${salt}`, bits);
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

const inverse = (keys: ReadonlyMap<string, number>): Map<number, string> =>
  new Map([...keys].map(([id, key]) => [key, id]));

/** What is to be written, with what had to be left out. */
interface Omission {
  /** Shortest text that is left out, in UTF-16 units. */
  readonly texts: number;
  readonly responses: boolean;
  readonly pages: boolean;
  readonly answers: boolean;
}

/** The format for a unit's pages, quizzes and questions. */
export function stateFormat(input: PlayerInput, find: FindBehaviour): StateFormat {
  const questions = new Map(input.questions.map((question) => [question.id, question]));
  const pageOf = new Map<string, string>();
  for (const page of input.pages) for (const id of page.questions) pageOf.set(id, page.id);
  const questionKeys = keysOf([...questions.keys(), ...input.quizzes.map((quiz) => quiz.id)], questionBits);
  const parts = input.pages.flatMap((page) => [page.id, ...(page.parts ?? [])]);
  const pageKeys = keysOf(parts.concat(input.rules.require), pageBits);

  const fingerprint = (question: QuestionData, behaviour: QuestionBehaviour): number =>
    hash(`${question.id}\n${behaviour.shape(question.data)}`, fingerprintBits);

  function store(id: string, answer: Answer, omit: Omission): (StoredAnswer & { texts: string[] }) | undefined {
    const question = questions.get(id);
    const behaviour = question && find(question);
    if (question === undefined || behaviour === undefined) return undefined;
    const bits = new BitWriter();
    const texts: string[] = [];
    let kept = answer.response !== undefined && !omit.responses;
    if (kept) {
      behaviour.pack(question.data, answer.response, {
        write: (value, width) => bits.write(value, width),
        text: (value) => void texts.push(value),
      });
      kept = texts.every((text) => text.length < omit.texts);
    }
    const regraded = kept && !answer.draft ? behaviour.grade(question.data, answer.response) : undefined;
    return {
      key: questionKeys.get(id) ?? 0,
      fingerprint: fingerprint(question, behaviour),
      tries: answer.tries,
      draft: answer.draft,
      apart: answer.fraction !== regraded,
      fraction: answer.fraction,
      bits: kept ? bits.bits + "1" : "",
      texts: kept ? texts : [],
    };
  }

  function compose(record: LearnerRecord, omit: Omission): string {
    const head = new BitWriter();
    head.write(pageKeys.get(record.page ?? "") ?? 0, pageBits);
    head.write(Math.min(record.elapsed, 2 ** 24 - 1), 24);
    let out = version + section("h", head);
    const quizzes: StoredQuiz[] = [];
    for (const [id, quiz] of record.quizzes) quizzes.push({ key: questionKeys.get(id) ?? 0, ...quiz });
    if (quizzes.length > 0) out += section("q", writeQuizzes(quizzes));
    if (omit.answers) return out + end;
    const answers: (StoredAnswer & { texts: string[] })[] = [];
    const implied = new Set<string | undefined>();
    for (const [id, answer] of record.answers) {
      const stored = store(id, answer, omit);
      if (stored === undefined) continue;
      answers.push(stored);
      implied.add(pageOf.get(id));
    }
    answers.sort((a, b) => a.key - b.key);
    for (let i = 0; i < answers.length; i += chunk) out += section("a", writeAnswers(answers.slice(i, i + chunk)));
    const seen: number[] = [];
    for (const id of record.seen) {
      const key = pageKeys.get(id);
      if (key !== undefined && !implied.has(id)) seen.push(key);
    }
    if (seen.length > 0 && !omit.pages) out += section("p", writePages(seen.sort((a, b) => a - b)));
    for (const answer of answers) {
      answer.texts.forEach((text, index) => {
        const key = new BitWriter();
        key.write(answer.key, questionBits);
        key.write(index, 10);
        out += section("t", key, escapeText(text));
      });
    }
    for (const [block, text] of record.memory) {
      if (text === "" || text.length >= omit.texts) continue;
      const key = new BitWriter();
      key.write(block, 30);
      out += section("m", key, escapeText(text));
    }
    return out + end;
  }

  function encode(record: LearnerRecord, limit: number): { text: string; complete: boolean } {
    const whole: Omission = { texts: Infinity, responses: false, pages: false, answers: false };
    let text = compose(record, whole);
    if (text.length <= limit) return { text, complete: true };
    const omissions: Omission[] = [];
    for (const texts of [2000, 1000, 500, 250, 120, 60, 30, 0]) omissions.push({ ...whole, texts });
    omissions.push({ ...whole, texts: 0, responses: true }, { ...whole, texts: 0, responses: true, pages: true });
    omissions.push({ ...whole, answers: true });
    for (const omission of omissions) {
      text = compose(record, omission);
      if (text.length <= limit) break;
    }
    return { text: text.length <= limit ? text : version + end, complete: false };
  }

  function decode(text: string | undefined): { record: LearnerRecord; intact: boolean } {
    const record = emptyRecord();
    if (text === undefined || text === "") return { record, intact: true };
    if (text.charAt(0) !== version) return { record, intact: false };
    const idOfQuestion = inverse(questionKeys);
    const idOfPage = inverse(pageKeys);
    const answers: StoredAnswer[] = [];
    const texts = new Map<string, string>();
    let intact = text.endsWith(end);

    const read = ({ letter, content }: { letter: string; content: string }): void => {
      if (letter === "t" || letter === "m") {
        const key = new BitReader(content.slice(0, 5));
        const value = unescapeText(content.slice(5));
        if (letter === "m") record.memory.set(key.read(30), value);
        else texts.set(`${key.read(questionBits)}.${key.read(10)}`, value);
        return;
      }
      const from = new BitReader(content);
      if (letter === "h") {
        record.page = idOfPage.get(from.read(pageBits));
        record.elapsed = from.read(24);
      } else if (letter === "q") {
        for (const { key, ...quiz } of readQuizzes(from)) {
          const id = idOfQuestion.get(key);
          if (id !== undefined) record.quizzes.set(id, quiz);
        }
      } else if (letter === "a") answers.push(...readAnswers(from));
      else if (letter === "p") {
        for (const key of readPages(from)) {
          const id = idOfPage.get(key);
          if (id !== undefined) record.seen.add(id);
        }
      }
    };
    for (const part of readSections(text.slice(2, intact ? -end.length : undefined))) {
      try {
        if (part === undefined) intact = false;
        else read(part);
      } catch {
        intact = false;
      }
    }
    for (const stored of answers) {
      const id = idOfQuestion.get(stored.key);
      const question = id === undefined ? undefined : questions.get(id);
      const behaviour = question && find(question);
      if (id === undefined || question === undefined || behaviour === undefined) continue;
      const page = pageOf.get(id);
      if (page !== undefined) record.seen.add(page);
      if (stored.fingerprint !== fingerprint(question, behaviour)) continue;
      let response: unknown;
      if (stored.bits !== "") {
        const from = new BitReader(stored.bits, true);
        let index = 0;
        try {
          response = behaviour.unpack(question.data, {
            read: (width) => from.read(width),
            text: () => {
              const value = texts.get(`${stored.key}.${index++}`);
              if (value === undefined) throw new RangeError(id);
              return value;
            },
          });
        } catch {
          intact = false;
          if (!stored.apart) continue;
        }
      }
      let fraction = stored.fraction;
      if (!stored.apart && response !== undefined && !stored.draft) fraction = behaviour.grade(question.data, response);
      record.answers.set(id, { tries: stored.tries, draft: stored.draft, response, fraction });
    }
    return { record, intact };
  }

  return { encode, decode };
}

/** The most that a kind's `pack` writes for one question. */
export interface PackedSize {
  readonly bits: number;
  /** UTF-16 units of all its texts together. */
  readonly characters: number;
}

/**
 * The most UTF-16 units that the state of a unit takes: every page seen, every question answered twice with points kept
 * apart, every text as long as `size` says. Texts of blocks are not in it. For a warning at build time.
 */
export function worstCaseState(input: PlayerInput, size: (question: QuestionData) => PackedSize): number {
  const sixths = (bits: number): number => Math.ceil(bits / 6);
  // Letter, separator and check, power and count, and a whole first key.
  const sectionBits = 24 + 5 + 13 + questionBits;
  let bits = 0;
  let characters = 0;
  for (const question of input.questions) {
    const packed = size(question);
    const key = Math.ceil(Math.log2(2 ** questionBits / input.questions.length)) + 2;
    // Several tries, and points that are not those of the last one, take more than one try.
    const again = question.attempts !== 1 && question.quiz === undefined ? 4 + 12 : 0;
    const length = 1 + 2 * Math.ceil(Math.log2(packed.bits + 2));
    bits += key + fingerprintBits + 2 + again + length + packed.bits + 1;
    if (packed.characters > 0) characters += 4 + 5 + packed.characters;
  }
  const sections = Math.ceil(input.questions.length / chunk);
  const quizBits = input.quizzes.length * (questionBits + 7 + 1 + 20);
  const pages = input.pages.filter((page) => page.questions.length === 0).length + input.rules.require.length;
  const pageKey = Math.max(1, Math.ceil(Math.log2(2 ** pageBits / Math.max(1, pages)))) + 2;
  return 1 + 11 + sixths(bits) + sections * sixths(sectionBits) + 6 + sixths(quizBits) + 8 + sixths(pages * pageKey) + characters;
}
