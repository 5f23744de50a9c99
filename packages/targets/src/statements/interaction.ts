import type { Interaction, InteractionResponse, Labelled } from "@lentera/model";
import type { ActivityDefinition, InteractionComponent } from "@lentera/lrs-client/core";

/** A separator inside a learner's own words would cut them in pieces, and xAPI has no way to escape it. */
const own = (text: string): string => text.replace(/\[([,.:])\]/g, "[ $1 ]");
const pairs = (values: readonly (readonly [string, string])[]): string => values.map((pair) => pair.join("[.]")).join("[,]");

/** The answer as xAPI writes it (1.0.3, Data 2.4.4.1 and appendix C). */
export function responseText(response: InteractionResponse): string {
  switch (response.type) {
    case "true-false":
    case "numeric":
      return String(response.value);
    case "choice":
    case "sequencing":
      return response.value.join("[,]");
    case "matching":
    case "performance":
      return pairs(response.value);
    default:
      return own(response.value);
  }
}

/** What an interaction is: its type, the right answers, its parts in the course's language. */
export function interactionDefinition(interaction: Interaction, language: string): ActivityDefinition {
  const parts = (list: readonly Labelled[]): InteractionComponent[] =>
    list.map(({ id, label }) => ({ id, description: { [language]: label || id } }));
  // An empty list would make every answer wrong.
  const right = (patterns: readonly string[]): ActivityDefinition =>
    patterns.length > 0 ? { correctResponsesPattern: patterns } : {};
  const { type } = interaction;
  const base: ActivityDefinition = { interactionType: type };
  switch (type) {
    case "true-false":
      return { ...base, ...right(interaction.correct === undefined ? [] : [String(interaction.correct)]) };
    case "choice":
    case "sequencing":
      return { ...base, ...right(interaction.correct.map((answer) => answer.join("[,]"))), choices: parts(interaction.options) };
    case "matching":
      return { ...base, ...right(interaction.correct.map(pairs)), source: parts(interaction.sources), target: parts(interaction.targets) };
    case "fill-in":
    case "long-fill-in": {
      const mark = interaction.caseMatters ? "{case_matters=true}" : "";
      return { ...base, ...right(interaction.correct.map((text) => mark + own(text))) };
    }
    case "numeric": {
      const { min, max } = interaction;
      if (min === undefined && max === undefined) return base;
      return { ...base, ...right([min === max ? String(min) : `${min ?? ""}[:]${max ?? ""}`]) };
    }
    case "likert":
      return { ...base, scale: parts(interaction.scale) };
    case "performance":
      return { ...base, steps: parts(interaction.steps) };
    default:
      return base;
  }
}
