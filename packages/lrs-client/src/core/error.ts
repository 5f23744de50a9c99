/** What went wrong, in a word to branch on. */
export type LrsErrorKind =
  | "network"
  | "timeout"
  | "aborted"
  | "invalid"
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "precondition-failed"
  | "too-large"
  | "rate-limited"
  | "unavailable"
  | "redirected"
  | "version"
  | "not-an-lrs"
  | "unexpected-answer"
  | "queue-full"
  | "storage"
  | "closed";

const advice: Readonly<Record<LrsErrorKind, string>> = {
  network: "Check the connection, the endpoint and, in a browser, CORS.",
  timeout: "It is tried again; raise `timeout` for a slow LRS.",
  aborted: "The caller stopped it.",
  invalid: "Correct what `body` names; the same again fails.",
  unauthorized: "Check the credentials, or give a new token and call `resume()`.",
  forbidden: "Use credentials that may do this.",
  "not-found": "Check the endpoint: the address before `statements`.",
  conflict: "Another has this id; take a new one or leave it.",
  "precondition-failed": "The document was changed; read it, merge and write.",
  "too-large": "Send less at once.",
  "rate-limited": "Send less often.",
  unavailable: "The LRS has trouble; it is tried again.",
  redirected: "Use the address it redirects to.",
  version: "Use a version that `about` names.",
  "not-an-lrs": "Log in to the network, or check the endpoint.",
  "unexpected-answer": "Check the endpoint.",
  "queue-full": "Wait, or raise `limit`.",
  storage: "Free space, or use the memory queue.",
  closed: "Make a new sender.",
};

/** Facts about a failure. */
export interface LrsErrorDetails {
  readonly status?: number | undefined;
  /** Text of the answer, cut to 4,000 characters, credentials blanked. */
  readonly body?: string | undefined;
  readonly statementIds?: readonly string[];
  /** Milliseconds that the LRS asked to wait. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

// Declared, not defined: fields cost a helper and 200 bytes in the syntax of older browsers.
/** The one error that this library throws for anything that an LRS, the network or the queue does. */
export class LrsError extends Error {
  declare readonly kind: LrsErrorKind;
  /** HTTP status; undefined where there was no answer. */
  declare readonly status: number | undefined;
  /** Text of the answer, cut to 4,000 characters, credentials blanked. */
  declare readonly body: string | undefined;
  /** The statements that it concerns; empty where it concerns none in particular. */
  declare readonly statementIds: readonly string[];
  /** Milliseconds that the LRS asked to wait. */
  declare readonly retryAfter: number | undefined;
  /** What to do about it. */
  declare readonly advice: string;
  declare readonly cause: unknown;

  constructor(kind: LrsErrorKind, message: string, details: LrsErrorDetails = {}) {
    super(message);
    this.name = "LrsError";
    this.kind = kind;
    this.status = details.status;
    this.body = details.body;
    this.statementIds = details.statementIds ?? [];
    this.retryAfter = details.retryAfter;
    this.advice = advice[kind];
    this.cause = details.cause;
  }

  /** True where the same request may succeed later: network, time-out, 408, 425, 429, 5xx, captive portals. */
  get retryable(): boolean {
    return /^(net|time|rate|unava|not-an|unexp)/.test(this.kind);
  }

  /** The same failure, naming the statements it concerns. */
  concerning(statementIds: readonly string[]): LrsError {
    return new LrsError(this.kind, this.message, { ...this, statementIds });
  }
}

/** The kind of failure behind a status, or undefined for success. */
export function kindOfStatus(status: number): LrsErrorKind | undefined {
  if (status >= 200 && status < 300) return undefined;
  // 0 is what browsers show of a redirect that is not followed.
  if (status < 400) return "redirected";
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404 || status === 405) return "not-found";
  if (status === 408) return "timeout";
  if (status === 409) return "conflict";
  if (status === 412) return "precondition-failed";
  if (status === 413) return "too-large";
  if (status === 425 || status >= 500) return "unavailable";
  if (status === 429) return "rate-limited";
  return "invalid";
}
