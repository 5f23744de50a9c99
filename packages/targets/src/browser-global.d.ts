import type { Behaviours } from "@lentera/runtime";

declare global {
  /** Set by the bundles of the kinds in use, which stand before the target's in a package's `lentera.js`. */
  const lentera: Behaviours;
}
