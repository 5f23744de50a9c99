/** A quiz answer of about 1.1 KB, as a course sends it. */
export function quizStatement(number) {
  return {
    actor: { objectType: "Agent", name: "Siti Rahmawati", account: { homePage: "https://siasn.example.go.id", name: `1990010120150310${number % 97}` } },
    verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { en: "answered", id: "menjawab" } },
    object: {
      objectType: "Activity",
      id: `https://pelatihan.example.go.id/layanan-prima/kuis/soal-${number}`,
      definition: {
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        name: { id: "Manakah sikap petugas loket yang paling tepat?" },
        interactionType: "choice",
        correctResponsesPattern: ["a[,]c"],
        choices: [
          { id: "a", description: { id: "Menyapa, mendengarkan, lalu menjelaskan persyaratan" } },
          { id: "b", description: { id: "Meminta pemohon membaca papan pengumuman" } },
          { id: "c", description: { id: "Mencatat keluhan dan memberi nomor pengaduan" } },
        ],
      },
    },
    result: { success: number % 3 !== 0, response: "a[,]c", duration: "PT12.5S", score: { scaled: 1, raw: 10, min: 0, max: 10 } },
    context: {
      registration: "0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a001",
      contextActivities: { grouping: [{ id: "https://pelatihan.example.go.id/layanan-prima" }] },
    },
  };
}
