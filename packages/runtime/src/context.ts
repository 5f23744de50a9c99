import type { PlayerInput } from "@lentera/model";
import type { Announce } from "./announce.ts";
import type { Behaviours } from "./behaviour.ts";
import { hash } from "./bits.ts";
import type { Tracker } from "./tracker.ts";
import type { Wording } from "./wording.ts";

/** What the parts of the player share once the session is open. */
export interface PlayerContext {
  readonly input: PlayerInput;
  readonly behaviours: Behaviours;
  readonly tracker: Tracker;
  readonly learner: string;
  readonly text: Wording;
  readonly announce: Announce;
  /** Keeps what was typed and is still waiting for the next pause; run before the state is saved. */
  readonly drafts: Set<() => void>;
}

/** A number that is the same for one learner, course and purpose. */
export function seedFor(context: PlayerContext, purpose: string): number {
  return hash(`${context.learner}\n${context.input.course.id}\n${purpose}`, 32);
}

/** A kind's behaviour, looked up as an own property: kinds are words from outside. */
export function behaviourOf(behaviours: Behaviours, kind: string): Behaviours[string]["behaviour"] | undefined {
  return Object.prototype.hasOwnProperty.call(behaviours, kind) ? behaviours[kind]?.behaviour : undefined;
}
