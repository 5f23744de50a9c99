import type { PlayerInput, PlayerPage, PlayerQuiz, QuestionData } from "@lentera/model";
import type { QuestionBehaviour } from "../src/behaviour.ts";

/** A made-up kind: one of some options, and words that are kept as text. */
export interface PickData {
  readonly options: readonly string[];
  readonly correct: string;
}

export const pick: QuestionBehaviour<PickData, string> = {
  attach() {
    throw new Error("not in a document");
  },
  complete: () => true,
  grade: (data, response) => (response === data.correct ? 1 : response === data.options[1] ? 0.5 : 0),
  records: () => [],
  shape: (data) => [...data.options].sort().join(),
  pack(data, response, to) {
    to.write([...data.options].sort().indexOf(response), Math.ceil(Math.log2(data.options.length)));
  },
  unpack: (data, from) => [...data.options].sort()[from.read(Math.ceil(Math.log2(data.options.length)))],
};

export const write: QuestionBehaviour<unknown, string> = {
  attach: () => pick.attach(document.body, { options: [], correct: "" }, {} as never) as never,
  complete: (_, response) => response !== "",
  grade: () => undefined,
  records: () => [],
  shape: () => "text",
  pack: (_, response, to) => to.text(response),
  unpack: (_, from) => from.text(),
};

export const find = (question: QuestionData): QuestionBehaviour =>
  question.kind === "write" ? write : (pick as QuestionBehaviour);

export function question(id: string, more: Partial<QuestionData> = {}): QuestionData {
  return {
    id,
    kind: "pick",
    title: "",
    points: 1,
    attempts: 0,
    gradable: true,
    objectives: [],
    data: { options: ["a", "b", "c", "d"], correct: "a" },
    ...more,
  };
}

export function quiz(id: string, questions: readonly string[], more: Partial<PlayerQuiz> = {}): PlayerQuiz {
  return {
    id,
    title: `Quiz ${id}`,
    kind: "quiz",
    passing: 70,
    attempts: 0,
    shuffle: false,
    shuffleOptions: false,
    feedback: "end",
    review: "answers",
    weight: 1,
    questions,
    ...more,
  };
}

export function page(id: string, more: Partial<PlayerPage> = {}): PlayerPage {
  return { id, title: `Page ${id}`, module: 0, questions: [], quizzes: [], ...more };
}

export function course(parts: {
  pages: readonly PlayerPage[];
  questions?: readonly QuestionData[];
  quizzes?: readonly PlayerQuiz[];
  rules?: Partial<PlayerInput["rules"]>;
}): PlayerInput {
  return {
    course: { id: "demo", title: "Demo", language: "en", version: "1" },
    unit: { id: "demo", title: "Demo" },
    modules: [{ id: "m", title: "Module" }],
    questions: [],
    quizzes: [],
    texts: {},
    driver: {},
    ...parts,
    rules: { view: 1, require: [], passing: 70, keep: "best", ...parts.rules },
  };
}
