import type { StatementSender } from "@lentera/lrs-client/core";
import type { SaveStatus, TrackingTrouble } from "@lentera/model";

export type Tell = (status: SaveStatus, trouble?: TrackingTrouble) => void;

/** How the statements of a session stand. */
export interface WatchedSender {
  /** `saved` unless something was refused for good. */
  outcome(): SaveStatus;
}

/** Failures in a row after which a learner is told that what is in memory alone is not saved. */
const patience = 3;

/**
 * Tells a learner what a sender's state means, and hurries it when the device is online again.
 *
 * @param lost what is wrong when the LRS takes nothing any more
 * @param isDone whether everything else is saved too
 */
export function watchSender(sender: StatementSender, lost: TrackingTrouble, tell: Tell, isDone: () => boolean = () => true): WatchedSender {
  let isRefused = false;
  const outcome = (): SaveStatus => (isRefused ? "not-saved" : "saved");
  sender.onDeadLetter(({ error }) => {
    // A conflict is what another window or session has said already.
    isRefused ||= error.kind !== "conflict";
  });
  sender.onStatus(({ state, failures, isDurable }) => {
    if (state === "stopped") tell("not-saved", lost);
    else if (state === "waiting") tell(failures < patience || isDurable ? "waiting" : "not-saved", "offline");
    else if (state === "idle" && isRefused) tell("not-saved", lost);
    else if (state === "idle" && isDone()) tell("saved");
  });
  if (typeof addEventListener === "function") {
    addEventListener("online", () => {
      if (sender.status.state === "waiting") sender.resume();
    });
  }
  return { outcome };
}
