import type { Heading } from "mdast";
import type { Anchor, Question, Quiz } from "@lentera/model";

/** What one page collects while its content is rendered. */
export class PageScope {
  readonly id: string;
  /** Added to the depth of headings, so that the page's own title is the only `h1`. */
  readonly shift: number;
  /** Headings that leave out a level, with the depth of the one above. */
  readonly skipped: ReadonlyMap<Heading, number>;
  readonly questions: Question[] = [];
  readonly quizzes: Quiz[] = [];
  readonly anchors: Anchor[] = [];
  readonly kinds = new Set<string>();
  /** Identifiers of footnotes, in the order of their first mention. */
  readonly footnotes: string[] = [];
  readonly mentions = new Map<string, number>();
  /** Terms and abbreviations explained already. */
  readonly explained = new Set<string>();
  /** Raw HTML of the author stands somewhere. */
  html = false;
  /** Depth of places where links would be wrong: links, labels, headings. */
  quiet = 0;

  constructor(id: string, shift: number, skipped: ReadonlyMap<Heading, number> = new Map()) {
    this.id = id;
    this.shift = shift;
    this.skipped = skipped;
  }
}
