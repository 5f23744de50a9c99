import type { ElementContent } from "hast";
import type { PhrasingContent, RootContent } from "mdast";
import type { Question, Quiz } from "./course.ts";
import type { DiagnosticTexts, Origin, Range, Reporter } from "./diagnostic.ts";
import type { Attributes } from "./markdown.ts";
import type { QuestionData } from "./player-input.ts";

/** What is common to the questions of a quiz and is decided above the question. */
export interface QuestionDefaults {
  readonly attempts?: number;
  readonly shuffleOptions: boolean;
  readonly feedback: "immediate" | "end" | "never";
  readonly quiz?: string;
}

/** What a kind may ask of the file it stands in. */
export interface KindContext extends Reporter {
  readonly file: string;
  /** BCP 47 language of the course. */
  readonly language: string;
  readonly defaults: QuestionDefaults;
  origin(node: { position?: unknown } | Range): Origin;
  /** Markdown to HTML nodes: links, images, math, nested blocks and all. */
  content(nodes: readonly RootContent[]): ElementContent[];
  /** Inline Markdown to HTML nodes. */
  phrasing(nodes: readonly PhrasingContent[]): ElementContent[];
  /** Plain text of Markdown nodes, white space collapsed. */
  plain(nodes: readonly RootContent[] | readonly PhrasingContent[]): string;
  /** The source text of a node. */
  source(node: { position?: unknown }): string;
  /** A text of the player in the course's language. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** An id that is unique in the file: the author's, or made from `text`. Reports a repeated one. */
  id(author: string | undefined, text: string, node: { position?: unknown }): string;
  /** A short id (letters, digits, underscore, at most 8 characters) made from `text` alone. */
  shortId(text: string, taken: ReadonlySet<string>): string;
  /** Reads `2,5` or `2.5` by the course's language; undefined and a finding where it is no number. */
  number(text: string, node: { position?: unknown } | Range): number | undefined;
  /** Whether the course has a question kind that takes these nodes by their shape. For blocks that hold questions. */
  answerable(nodes: readonly RootContent[]): boolean;
  /** Renders a question (used by blocks that hold questions) and adds it to the page. */
  question(nodes: readonly RootContent[], attributes: Attributes, title: readonly PhrasingContent[], node: { position?: unknown }, defaults: QuestionDefaults): ElementContent[];
  /** Adds a quiz to the page. */
  quiz(quiz: Quiz): void;
  /** Makes an anchor of the page that links may lead to. */
  anchor(id: string, title: string, node: { position?: unknown }): void;
}

/** What a question kind yields: what the player needs and what the learner sees. */
export interface ParsedQuestion<Data = unknown> {
  /** Key and settings for grade, interactions and behaviour: JSON, never shown. */
  readonly data: Data;
  /** The controls: native form elements that are complete without JavaScript. */
  readonly body: ElementContent[];
  /** False where nothing can be marked (long text): no grade, counts for completion only. */
  readonly gradable: boolean;
}

/** The parts of a question that are the same for every kind, taken out of its Markdown before the kind sees it. */
export interface QuestionParts {
  readonly nodes: readonly RootContent[];
  readonly attributes: Attributes;
  /** RUBRIC and MODEL alerts, for the kind that shows them. */
  readonly rubric: readonly RootContent[];
  readonly model: readonly RootContent[];
  readonly node: { position?: unknown };
  readonly id: string;
  readonly title: string;
}

/** Seam 1a: the authoring half of a question kind. */
export interface QuestionKind<Data = unknown> {
  /** Name of its folder, `data-kind` in the document, and of its bundle. */
  readonly kind: string;
  /** `type=` words that choose this kind. */
  readonly types: readonly string[];
  /** Does this Markdown have the kind's shape? Asked in list order where the author wrote no `type=`. */
  matches(nodes: readonly RootContent[], attributes: Attributes): boolean;
  /** Undefined where the question is unusable; then at least one finding was reported. */
  parse(parts: QuestionParts, context: KindContext): ParsedQuestion<Data> | undefined;
  /** The most that its browser half packs into the saved state for one answer: bits, and UTF-16 units of free text. */
  packedSize?(data: Data): { readonly bits: number; readonly characters: number };
  /** Attribute keys it understands beside those every question has, in canonical English. */
  readonly attributes: readonly string[];
  /** Those of `attributes` whose values are words of the format, which authors may write in the course's language. */
  readonly wordAttributes?: readonly string[];
  /** English texts of every code that `parse` reports. */
  readonly diagnostics: DiagnosticTexts;
  /** English texts of its browser half. */
  readonly texts: Readonly<Record<string, string>>;
  /** Text of its browser bundle: an IIFE that sets `lentera["<kind>"]`. */
  readonly player: string;
  /** CSS, with the variables of the page; goes only into courses that use the kind. */
  readonly style: string;
}

/** Seam 1b: a block that is not itself a question (quiz, case study, tabs, media …). */
export interface BlockKind {
  /** Name of its folder, `data-block` in the document, and of its bundle. */
  readonly kind: string;
  /** Container names and leaf names it takes. */
  readonly containers: readonly string[];
  readonly leaves: readonly string[];
  /** Attribute keys it understands, in canonical English. */
  readonly attributes: readonly string[];
  /** Those of `attributes` whose values are words of the format, which authors may write in the course's language. */
  readonly wordAttributes?: readonly string[];
  /** Renders a container's or leaf's content, or a whole file's where `type:` names the kind. */
  render(block: BlockInput, context: KindContext): ElementContent[];
  /** English texts of every code that `render` reports. */
  readonly diagnostics: DiagnosticTexts;
  /** English texts of its browser half and of what it renders. */
  readonly texts: Readonly<Record<string, string>>;
  /** Text of its browser bundle; empty where plain HTML does. */
  readonly player: string;
  /** CSS, with the variables of the page; goes only into courses that use the kind. */
  readonly style: string;
}

/** A block as its kind gets it: `:::name[label]{attributes}` and what follows, or `::name[label]{attributes}`. */
export interface BlockInput {
  /** Canonical English, one of `containers` or `leaves`. */
  readonly name: string;
  readonly label: readonly PhrasingContent[];
  /** The label, or the title of the file, as plain text. */
  readonly title: string;
  readonly attributes: Attributes;
  /** The content; empty for a leaf. */
  readonly nodes: readonly RootContent[];
  readonly node: { position?: unknown };
  /** True where the block is a whole file, whose title the page already shows. */
  readonly file: boolean;
}

export type { Question, QuestionData };
