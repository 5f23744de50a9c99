import type { Course, Reporter, Target, Unit } from "@lentera/model";
import { worstCaseState } from "@lentera/runtime/state";
import { playerInput } from "../4-render/player-input.ts";

/** Warns where a unit's saved state could outgrow what a target promises to keep. */
export function checkState(course: Course, units: readonly Unit[], target: Target, reporter: Reporter): void {
  for (const unit of units) {
    const characters = worstCaseState(playerInput(course, unit, target, {}));
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
