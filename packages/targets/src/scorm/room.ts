import type { SaveStatus } from "@lentera/model";

/** Times that commits of long states may fail before the session goes on without them. */
const mostSetbacks = 2;

/** What a session has learned about the room for states that are longer than the standard promises. */
export interface Room {
  isWorthATry(state: string): boolean;
  /** The LMS refused it or kept a part. */
  refused(state: string): void;
  /** How the commit of a state went, over a connection that seems to stand. */
  committed(state: string, status: SaveStatus): void;
}

/**
 * An LMS may take a long state into its memory and fail at each commit, because its database has no room: then a
 * short one has to be saved first. A poor line fails in the same way, so a long one is tried again after that.
 */
export function createRoom(promised: number): Room {
  let shortest = Infinity;
  let setbacks = 0;
  let waits = false;
  return {
    isWorthATry: (state) => state.length < shortest && !waits && setbacks < mostSetbacks,
    refused: (state) => void (shortest = state.length),
    committed(state, status) {
      if (status === "saved") waits = false;
      else if (status === "not-saved" && state.length > promised && !waits) {
        waits = true;
        setbacks++;
      }
    },
  };
}
