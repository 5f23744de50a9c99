import type { ActivityDefinition, InteractionComponent, InteractionType, LanguageMap } from "../core/statement.ts";
import { activityTypes } from "./vocabulary.ts";

/** Ids with their texts. */
export type Components = Readonly<Record<string, string | LanguageMap>>;

/** Texts of a question. */
export interface InteractionOptions {
  /** Language of texts that are given without one. Default "id". */
  readonly language?: string;
  /** What is asked. */
  readonly name?: string | LanguageMap;
  readonly description?: string | LanguageMap;
}

/** A question: what stands in the activity's definition, and how an answer is written. */
export interface Interaction<Response> {
  readonly definition: ActivityDefinition;
  /** `result.response` of an answer. */
  response(answer: Response): string;
}

/** A number, or a range with either side open. */
export type NumericPattern = number | { readonly min?: number; readonly max?: number };

const texts = (text: string | LanguageMap, language: string): LanguageMap => (typeof text === "string" ? { [language]: text } : text);

function components(given: Components, language: string): InteractionComponent[] {
  return Object.entries(given).map(([id, text]) => {
    if (/\s|\[[,.:]\]/.test(id) || id === "") {
      throw new RangeError(`The component id ${JSON.stringify(id)} must have no white space and no separator.`);
    }
    return { id, description: texts(text, language) };
  });
}

function definition(
  interactionType: InteractionType,
  patterns: readonly string[] | undefined,
  { language = "id", name, description }: InteractionOptions,
  more: Partial<ActivityDefinition> = {},
): ActivityDefinition {
  return {
    type: activityTypes.interaction,
    interactionType,
    ...(name !== undefined && { name: texts(name, language) }),
    ...(description !== undefined && { description: texts(description, language) }),
    // Left out where nothing is right or wrong: an empty list would make every answer wrong.
    ...(patterns?.length && { correctResponsesPattern: patterns }),
    ...more,
  };
}

const joined = (ids: readonly string[]): string => ids.join("[,]");
const paired = (pairs: readonly (readonly [string, string])[]): string => joined(pairs.map((pair) => pair.join("[.]")));
function spelled(pattern: NumericPattern): string {
  const { min, max } = typeof pattern === "number" ? { min: pattern, max: pattern } : pattern;
  if (![min ?? 0, max ?? 0].every(Number.isFinite) || Number(min) > Number(max)) {
    throw new RangeError(`${min} to ${max} is no range of numbers.`);
  }
  return typeof pattern === "number" ? String(pattern) : `${min ?? ""}[:]${max ?? ""}`;
}

/** True or false. `correct` is left out of a survey. */
export function trueFalse(options: InteractionOptions & { readonly correct?: boolean } = {}): Interaction<boolean> {
  const { correct } = options;
  return { definition: definition("true-false", correct === undefined ? undefined : [String(correct)], options), response: String };
}

/** One or more of several choices; each entry of `correct` is one complete right answer. */
export function choice(
  options: InteractionOptions & { readonly choices: Components; readonly correct?: readonly (readonly string[])[] },
): Interaction<readonly string[]> {
  const choices = components(options.choices, options.language ?? "id");
  return { definition: definition("choice", options.correct?.map(joined), options, { choices }), response: joined };
}

/** Choices to be put in order. */
export function sequencing(
  options: InteractionOptions & { readonly choices: Components; readonly correct?: readonly (readonly string[])[] },
): Interaction<readonly string[]> {
  const choices = components(options.choices, options.language ?? "id");
  return { definition: definition("sequencing", options.correct?.map(joined), options, { choices }), response: joined };
}

/** Texts to fill in; several blanks make several texts. A text of one blank is kept as the learner wrote it. */
export function fillIn(
  options: InteractionOptions & {
    readonly correct?: readonly (readonly string[])[];
    readonly isLong?: boolean;
    readonly caseMatters?: boolean;
    readonly orderMatters?: boolean;
  } = {},
): Interaction<readonly string[]> {
  const { caseMatters, orderMatters, isLong } = options;
  const marks =
    (caseMatters === undefined ? "" : `{case_matters=${caseMatters}}`) + (orderMatters === undefined ? "" : `{order_matters=${orderMatters}}`);
  const patterns = options.correct?.map((words) => marks + joined(words));
  return { definition: definition(isLong ? "long-fill-in" : "fill-in", patterns, options), response: joined };
}

/** Sources to be matched with targets. */
export function matching(
  options: InteractionOptions & {
    readonly source: Components;
    readonly target: Components;
    readonly correct?: readonly (readonly (readonly [source: string, target: string])[])[];
  },
): Interaction<readonly (readonly [source: string, target: string])[]> {
  const { language = "id" } = options;
  const more = { source: components(options.source, language), target: components(options.target, language) };
  return { definition: definition("matching", options.correct?.map(paired), options, more), response: paired };
}

/** Steps that are done; each with a text or a number. */
export function performance(
  options: InteractionOptions & {
    readonly steps: Components;
    readonly correct?: readonly (readonly (readonly [step: string, answer: string | NumericPattern])[])[];
    readonly orderMatters?: boolean;
  },
): Interaction<readonly (readonly [step: string, answer: string])[]> {
  const { orderMatters, correct, language = "id" } = options;
  const mark = orderMatters === undefined ? "" : `{order_matters=${orderMatters}}`;
  const patterns = correct?.map(
    (steps) => mark + paired(steps.map(([step, answer]) => [step, typeof answer === "string" ? answer : spelled(answer)])),
  );
  return { definition: definition("performance", patterns, options, { steps: components(options.steps, language) }), response: paired };
}

/** A point on a scale; nothing is right or wrong. */
export function likert(options: InteractionOptions & { readonly scale: Components }): Interaction<string> {
  return {
    definition: definition("likert", undefined, options, { scale: components(options.scale, options.language ?? "id") }),
    response: String,
  };
}

/** A number. */
export function numeric(options: InteractionOptions & { readonly correct?: readonly NumericPattern[] } = {}): Interaction<number> {
  return { definition: definition("numeric", options.correct?.map(spelled), options), response: String };
}

/** Anything else. */
export function other(options: InteractionOptions & { readonly correct?: readonly string[] } = {}): Interaction<string> {
  return { definition: definition("other", options.correct, options), response: String };
}
