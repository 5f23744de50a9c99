import { BitWriter } from "./bits.ts";
import type { Answer, LearnerRecord } from "./record.ts";
import { chunk, end, version, type StateKeys } from "./state-keys.ts";
import {
  escapeText,
  pageBits,
  questionBits,
  section,
  writeAnswers,
  writePages,
  writeQuizzes,
  type StoredAnswer,
  type StoredQuiz,
} from "./state-sections.ts";

/** What is to be written, with what had to be left out. */
interface Omission {
  /** Shortest text that is left out, in UTF-16 units. */
  readonly texts: number;
  readonly responses: boolean;
  readonly pages: boolean;
  readonly answers: boolean;
}

/** Text of at most `limit` UTF-16 units; `complete` is false where something had to be left out. */
export type Encode = (record: LearnerRecord, limit: number) => { readonly text: string; readonly complete: boolean };

/** Writes the states of the unit that has these keys. */
export function stateWriter(keys: StateKeys): Encode {
  const { questionKeys, pageKeys, pageOf } = keys;

  function store(id: string, answer: Answer, omit: Omission): (StoredAnswer & { texts: string[] }) | undefined {
    const known = keys.known(id);
    if (known === undefined) return undefined;
    const { question, behaviour, fingerprint } = known;
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
      fingerprint,
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

  return function encode(record, limit) {
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
  };
}
