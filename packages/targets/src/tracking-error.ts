import type { TrackingTrouble } from "@lentera/model";

/** Why a session could not be opened. `trouble` is a key of the player's texts; the message is for developers. */
export class TrackingError extends Error {
  readonly trouble: TrackingTrouble;

  constructor(trouble: TrackingTrouble, message: string) {
    super(message);
    this.name = "TrackingError";
    this.trouble = trouble;
  }
}
