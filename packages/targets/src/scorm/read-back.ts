import type { Connection } from "./connection.ts";

/** Sets a state and looks at what the LMS has kept of it. */
export interface ReadBack {
  /** False where the LMS refused the state or kept only part of it. */
  set(lms: Connection, element: string, state: string, write: () => boolean): boolean;
}

/**
 * Some LMSs answer "true" and cut. Others answer for a while what they held before: the SCORM block of Open edX, while
 * values are on their way to its server. What stands there unchanged is no sign of a cut, unless the state begins with it.
 *
 * @param promised What the standard promises to keep; past it nothing but the whole state counts.
 */
export function createReadBack(promised: number): ReadBack {
  /** The longest state that came back whole: what is no longer needs no second look. */
  let provenLength = 0;

  return {
    set(lms, element, state, write) {
      if (state.length <= provenLength) return write();
      const before = lms.get(element);
      if (!write()) return false;
      const kept = lms.get(element);
      if (kept === state) provenLength = state.length;
      else if (state.length > promised || kept !== before || (kept !== undefined && state.startsWith(kept))) return false;
      return true;
    },
  };
}
