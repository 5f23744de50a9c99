/** Order of children in CourseStructure.xsd; what is not named here may not stand there. */
export const orders: ReadonlyMap<string, readonly string[]> = new Map([
  ["courseStructure", ["course", "objectives", "au|block"]],
  ["course", ["title", "description"]],
  ["block", ["title", "description", "objectives", "au|block"]],
  ["au", ["title", "description", "objectives", "url", "launchParameters", "entitlementKey"]],
  ["objectives", ["objective"]],
  ["title", ["langstring"]],
  ["description", ["langstring"]],
]);

/** What may stand there more than once. */
export const several = new Set(["au", "block", "objective", "langstring"]);

/** Which parts must be there. An objective's may stand in any order. */
export const required: ReadonlyMap<string, readonly string[]> = new Map([
  ["courseStructure", ["course"]],
  ["course", ["title", "description"]],
  ["block", ["title", "description", "au|block"]],
  ["au", ["title", "description", "url"]],
  ["objectives", ["objective"]],
  ["objective", ["title", "description"]],
  ["title", ["langstring"]],
  ["description", ["langstring"]],
]);

/** Attributes of no namespace. `reference` is an objective where a unit or a block names it. */
export const attributes: ReadonlyMap<string, readonly string[]> = new Map([
  ["course", ["id"]],
  ["block", ["id"]],
  ["au", ["id", "moveOn", "masteryScore", "launchMethod", "activityType"]],
  ["objective", ["id"]],
  ["reference", ["idref"]],
  ["langstring", ["lang"]],
]);
