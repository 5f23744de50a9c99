import type { CompiledFile, Origin, Reporter } from "@lentera/model";

/** What an id of the course names. */
export interface Place {
  readonly id: string;
  readonly pageId: string;
  readonly title: string;
  readonly kind: "page" | "question" | "quiz" | "anchor";
  readonly origin: Origin;
}

/**
 * Every id of the course with the page it stands on. One document holds many files, so an id may be used
 * once only; the second use is reported with the place of the first.
 */
export function collectIds(files: readonly CompiledFile[], reporter: Reporter): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (place: Place): void => {
    const first = places.get(place.id);
    if (!first) places.set(place.id, place);
    else if (first.origin.file !== place.origin.file || first.kind !== "anchor" || place.kind !== "anchor") {
      reporter.report({
        code: "id/duplicate",
        severity: "error",
        values: { id: place.id, file: first.origin.file, line: first.origin.range.start.line },
        origin: place.origin,
        related: [{ code: "id/first-use", origin: first.origin }],
      });
    }
  };
  for (const file of files) {
    for (const page of file.pages) {
      add({ id: page.id, pageId: page.id, title: page.title, kind: "page", origin: page.origin });
      for (const quiz of page.quizzes) {
        if (quiz.id !== page.id) add({ id: quiz.id, pageId: page.id, title: quiz.title, kind: "quiz", origin: quiz.origin });
      }
      for (const question of page.questions) {
        add({ id: question.id, pageId: page.id, title: question.title, kind: "question", origin: question.origin });
      }
      for (const anchor of page.anchors) {
        if (!places.has(anchor.id) || places.get(anchor.id)?.pageId !== page.id) {
          add({ ...anchor, pageId: page.id, kind: "anchor" });
        }
      }
    }
  }
  return places;
}
