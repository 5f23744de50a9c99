import type { Cmi5Au, Cmi5Block, Cmi5Course } from "./cmi5-types.ts";

/** How far a unit is, while it changes. */
export interface UnitState {
  completed: boolean;
  passed: boolean;
  waived: boolean;
}

/** The assignable units of a course or a part of it, in their order. */
export function unitsOf(node: Cmi5Au | Cmi5Block | Cmi5Course): Cmi5Au[] {
  if ("kind" in node && node.kind === "au") return [node];
  return node.children.flatMap(unitsOf);
}

/** The course, its blocks and its units. */
export function nodesOf(node: Cmi5Au | Cmi5Block | Cmi5Course): (Cmi5Au | Cmi5Block | Cmi5Course)[] {
  if ("kind" in node && node.kind === "au") return [node];
  return [node, ...node.children.flatMap(nodesOf)];
}

/** Does the unit count as done (cmi5, section 10.2.4)? */
export function isSatisfied(au: Cmi5Au, unit: UnitState | undefined): boolean {
  const { completed, passed, waived } = unit ?? { completed: false, passed: false, waived: false };
  if (waived) return true;
  switch (au.moveOn ?? "NotApplicable") {
    case "Passed":
      return passed;
    case "Completed":
      return completed;
    case "CompletedAndPassed":
      return completed && passed;
    case "CompletedOrPassed":
      return completed || passed;
    case "NotApplicable":
      return true;
  }
}
