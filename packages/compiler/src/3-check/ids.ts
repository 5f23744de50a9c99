import type { CompiledFile, Origin, Reporter } from "@lentera/model";

/** What an id of the course names. */
export interface Place {
  readonly id: string;
  readonly pageId: string;
  readonly title: string;
  readonly kind: "page" | "question" | "quiz" | "anchor";
  readonly origin: Origin;
}

/** An id that is used again, with its first use. */
interface Repeat {
  readonly place: Place;
  readonly first: Place;
}

/** More ids than this that two files share make one of them a copy. */
const mostByChance = 2;

/**
 * Every id of the course with the page it stands on. One document holds many files, so an id may be used
 * once only; the second use is reported with the place of the first, and a copied file once.
 */
export function collectIds(files: readonly CompiledFile[], reporter: Reporter): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  // By the pair of files; an id names a page and its quiz, a question and its heading.
  const repeats = new Map<string, Map<string, Repeat>>();
  const add = (place: Place): void => {
    const first = places.get(place.id);
    if (!first) places.set(place.id, place);
    else if (first.origin.file !== place.origin.file || first.kind !== "anchor" || place.kind !== "anchor") {
      const pair = `${first.origin.file}\n${place.origin.file}`;
      const known = repeats.get(pair) ?? new Map<string, Repeat>();
      const key = `${place.id} ${place.origin.range.start.offset}`;
      if (!known.has(key)) known.set(key, { place, first });
      repeats.set(pair, known);
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
  for (const shared of repeats.values()) reportRepeats([...shared.values()], reporter);
  return places;
}

/** A page without a heading stands where its file begins. */
const ofFileName = ({ kind, origin: { range } }: Place): boolean =>
  kind === "page" && range.end.offset === 0;

function reportRepeats(shared: readonly Repeat[], reporter: Reporter): void {
  const [one] = shared;
  const copied = one !== undefined && one.place.origin.file !== one.first.origin.file && shared.length > mostByChance;
  for (const { place, first } of copied ? [one] : shared) {
    reporter.report({
      code: copied ? "id/copied-file" : ofFileName(place) ? "id/duplicate-file" : "id/duplicate",
      severity: "error",
      values: { id: place.id, file: first.origin.file, line: first.origin.range.start.line, count: shared.length },
      origin: place.origin,
      related: [{ code: "id/first-use", origin: first.origin }],
    });
  }
}
