import { BitReader } from "./bits.ts";
import { emptyRecord, type LearnerRecord } from "./record.ts";
import { end, version, type StateKeys } from "./state-keys.ts";
import { pageBits, questionBits, readAnswers, readPages, readQuizzes, readSections, unescapeText, type StoredAnswer } from "./state-sections.ts";

/** Reads whatever can be read; `intact` is false where something could not. Never throws. */
export type Decode = (text: string | undefined) => { readonly record: LearnerRecord; readonly intact: boolean };

const inverse = (keys: ReadonlyMap<string, number>): Map<number, string> => new Map([...keys].map(([id, key]) => [key, id]));

/** Reads the states of the unit that has these keys. */
export function stateReader(keys: StateKeys): Decode {
  const idOfQuestion = inverse(keys.questionKeys);
  const idOfPage = inverse(keys.pageKeys);

  return function decode(text) {
    const record = emptyRecord();
    if (text === undefined || text === "") return { record, intact: true };
    if (text.charAt(0) !== version) return { record, intact: false };
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
      const known = id === undefined ? undefined : keys.known(id);
      if (id === undefined || known === undefined) continue;
      const { question, behaviour, fingerprint } = known;
      const page = keys.pageOf.get(id);
      if (page !== undefined) record.seen.add(page);
      if (stored.fingerprint !== fingerprint) continue;
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
  };
}
