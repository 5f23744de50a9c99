import { randomUUID } from "node:crypto";

/** A statement of a quiz of about 1.1 KB, of one of many learners in one of many sessions. */
export function quizStatement(index) {
  const learner = Math.floor(index / 50) % 20_000;
  const question = index % 50;
  const session = Math.floor(index / 50);
  const course = `https://kursus.example.go.id/course-${session % 40}`;
  return {
    id: randomUUID(),
    actor: {
      objectType: "Agent",
      name: `Peserta ${learner}`,
      account: { homePage: "https://lms.example.go.id", name: `1985${String(learner).padStart(14, "0")}` },
    },
    verb: {
      id: `http://adlnet.gov/expapi/verbs/${question === 0 ? "attempted" : "answered"}`,
      display: { id: "menjawab", en: "answered" },
    },
    object: {
      objectType: "Activity",
      id: `${course}/quiz/${question}`,
      definition: {
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        name: { id: `Pertanyaan ${question}: apa yang didahulukan petugas pelayanan?` },
        interactionType: "choice",
        correctResponsesPattern: ["a"],
        choices: ["a", "b", "c"].map((id) => ({
          id,
          description: { id: `Jawaban ${id} untuk pertanyaan ${question}` },
        })),
      },
    },
    result: {
      response: "a",
      success: true,
      score: { scaled: 1, raw: 1, min: 0, max: 1 },
      duration: "PT12.5S",
    },
    context: {
      registration: `6690e6c9-3ef0-4ed3-8b37-${session.toString(16).padStart(12, "0")}`,
      language: "id",
      contextActivities: { parent: [{ id: `${course}/quiz` }], grouping: [{ id: course }] },
    },
    timestamp: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString(),
  };
}
