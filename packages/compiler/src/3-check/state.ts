import type { Course, Reporter, Target, Unit } from "@lentera/model";
import { worstCaseState } from "@lentera/runtime/state";
import { playerInput } from "../4-render/player-input.ts";
import type { Kinds } from "../texts.ts";

/** Of a kind that does not say how much it packs. */
const usualSize = { bits: 16, characters: 0 };

/** Warns where a unit's saved state could outgrow what a target promises to keep. */
export function checkState(course: Course, units: readonly Unit[], target: Target, kinds: Kinds, reporter: Reporter): void {
  const byName = new Map(kinds.questions.map((kind) => [kind.kind, kind]));
  for (const unit of units) {
    const input = playerInput(course, unit, target, {});
    const characters = worstCaseState(input, (question) => byName.get(question.kind)?.packedSize?.(question.data) ?? usualSize);
    if (characters <= target.stateCharacters) continue;
    const origin = unit.modules[0]?.origin;
    reporter.report({
      code: "state/too-long",
      severity: "warning",
      values: { unit: unit.title, target: target.title, characters, limit: target.stateCharacters },
      ...(origin && { origin }),
    });
  }
}
