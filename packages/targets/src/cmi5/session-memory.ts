/** What one session must remember over a reload of its document. */
export interface SessionMemory {
  /** `initialized` was acknowledged. */
  readonly initialized: boolean;
  /** Timestamp of the last statement: the next must be later. */
  readonly last?: string;
  /** Defined verbs sent in this session; none may be sent twice (cmi5 9.3). */
  readonly sent: readonly string[];
  readonly terminated: boolean;
}

const blank: SessionMemory = { initialized: false, sent: [], terminated: false };

const key = (sessionId: string): string => `lentera cmi5 ${sessionId}`;

/** Reads what a reload left behind; blank where storage is kept from the document. */
export function recallSession(sessionId: string): SessionMemory {
  try {
    return { ...blank, ...(JSON.parse(sessionStorage.getItem(key(sessionId)) ?? "{}") as Partial<SessionMemory>) };
  } catch {
    return blank;
  }
}

export function rememberSession(sessionId: string, memory: SessionMemory): void {
  try {
    sessionStorage.setItem(key(sessionId), JSON.stringify(memory));
  } catch {
    // Forbidden or full: the session works, only a reload will not.
  }
}
