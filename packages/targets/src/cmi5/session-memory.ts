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

function recall(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "{}");
  } catch {
    // Storage is kept from the document.
    return {};
  }
}

function remember(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Forbidden or full: the session works, only a reload will not.
  }
}

/** Reads what a reload left behind; blank where there is nothing. */
export const recallSession = (sessionId: string): SessionMemory => ({ ...blank, ...(recall(key(sessionId)) as Partial<SessionMemory>) });

export const rememberSession = (sessionId: string, memory: SessionMemory): void => remember(key(sessionId), memory);

const endKey = (fetchUrl: string): string => `lentera cmi5 end ${fetchUrl}`;

export const rememberEnd = (fetchUrl: string): void => remember(endKey(fetchUrl), { ended: true });

/**
 * Whether the browser shows again what it had shown of a session that was ended. Its token is dead, and an LMS may hold
 * it against the unit that it is used to ask for the session's name (cmi5 8.1.2). A new launch is no such thing, even
 * of an LMS that gives the same address every time.
 */
export function isReloadOfEnded(fetchUrl: string): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry !== undefined && entry.type !== "navigate" && Object(recall(endKey(fetchUrl))).ended === true;
}
