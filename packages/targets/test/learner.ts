import type { Interaction, InteractionResponse, PlayerInput, TrackingEvent } from "@lentera/model";

const options = (...ids: readonly string[]): { id: string; label: string }[] => ids.map((id) => ({ id, label: id.toUpperCase() }));

/** Questions of the transcripts, one of every interaction type. */
const interactions: Readonly<Record<string, { readonly interaction: Interaction; readonly question?: string; readonly description?: string }>> = {
  kota: { interaction: { type: "choice", options: options("solok", "padang", "bukit"), correct: [["padang"]] } },
  asas: { interaction: { type: "choice", options: options("a1", "b2", "c3", "d4"), correct: [["a1", "d4"]] } },
  benar: { interaction: { type: "true-false", correct: true } },
  isian: { interaction: { type: "fill-in", correct: ["Padang", "Kota Padang"], caseMatters: false } },
  angka: { interaction: { type: "numeric", min: 12.4, max: 12.6 } },
  pasangan: { interaction: { type: "matching", sources: options("s1", "s2"), targets: options("t1", "t2"), correct: [[["s1", "t2"], ["s2", "t1"]]] } },
  urutan: { interaction: { type: "sequencing", options: options("satu", "dua", "tiga"), correct: [["satu", "dua", "tiga"]] } },
  esai: { interaction: { type: "long-fill-in", correct: [], caseMatters: false }, description: "Jelaskan\nasas keterbukaan" },
  skala: { interaction: { type: "likert", scale: options("l1", "l2", "l3") } },
  banyak: { interaction: { type: "choice", options: Array.from({ length: 40 }, (_, n) => ({ id: `o${n}`, label: `${n}` })), correct: [["o7"]] } },
  "celah-teks_1": { question: "celah-teks", interaction: { type: "fill-in", correct: ["a"], caseMatters: true } },
  "celah-teks_2": { question: "celah-teks", interaction: { type: "numeric", min: 3, max: 3 } },
};

export function playerInput(driver: Readonly<Record<string, unknown>>): PlayerInput {
  const ids = new Set(Object.entries(interactions).map(([id, { question }]) => question ?? id));
  return {
    course: { id: "uji", title: "Uji", language: "id", version: "1" },
    unit: { id: "uji", title: "Uji" },
    modules: [],
    pages: [],
    questions: [...ids].map((id) => ({ id, kind: "choice", title: "", points: 1, attempts: 0, gradable: true, objectives: [], data: {} })),
    quizzes: [],
    rules: { view: 1, require: [], passing: 70, keep: "best" },
    texts: {},
    driver,
  };
}

function response(type: Interaction["type"], text: string): InteractionResponse {
  switch (type) {
    case "true-false":
      return { type, value: text === "true" };
    case "choice":
    case "sequencing":
      return { type, value: text.split(",") };
    case "matching":
      return { type, value: text.split(",").map((pair) => pair.split(".") as [string, string]) };
    case "performance":
      return { type, value: text.split(",").map((pair) => pair.split(".") as [string, string]) };
    case "numeric":
      return { type, value: Number(text) };
    case "likert":
      return { type, value: text };
    default:
      return { type, value: text.replaceAll("\\n", "\n") };
  }
}

/** `answer kota padang 1/1`: an answer, and points out of points where it is marked. */
export function answered(words: string): TrackingEvent {
  const [, id = "", value = "", points, outOf] = /^(\S+) (.*?)(?: (\d+(?:\.\d+)?)\/(\d+))?$/.exec(words) ?? [];
  const known = interactions[id];
  if (known === undefined) throw new Error(`no question ${id}`);
  return {
    type: "answered",
    interactionId: id,
    questionId: known.question ?? id,
    description: known.description ?? `Soal ${id}`,
    interaction: known.interaction,
    response: response(known.interaction.type, value),
    ...(points === undefined ? {} : { grade: { points: Number(points), outOf: Number(outOf) } }),
    latency: 12_345,
    objectives: id === "kota" ? ["asas-1"] : [],
  };
}
