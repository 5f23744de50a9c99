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
  network: "Check the connection and the endpoint; in a browser also that the LRS allows this origin (CORS).",
  timeout: "The LRS did not answer in time; it is tried again, or raise `timeout`.",
  aborted: "The caller's signal stopped it.",
  invalid: "Correct what the LRS names in `body`; sending the same again cannot succeed.",
  unauthorized: "Check the credentials, or give a new token and call `resume()`.",
  forbidden: "These credentials may not do this; ask the LRS's administrator for the right scope.",
  "not-found": "Check the endpoint: it ends before `statements`, often in `/xapi/`.",
  conflict: "Something else is stored under this id; give the statement a new id or leave it.",
  "precondition-failed": "The document was changed by someone else; read it again, merge and write.",
  "too-large": "Send less at once; the LRS's limit is below this size.",
  "rate-limited": "Wait as long as the LRS asks, then send less often.",
  unavailable: "The LRS has trouble; it is tried again.",
  redirected: "Use the address that the endpoint redirects to.",
  version: "The LRS does not speak this xAPI version; ask its `about` resource for those it does.",
  "not-an-lrs": "A page answered instead of an LRS: check the endpoint, or log in to the network first.",
  "unexpected-answer": "The answer is not what xAPI says; check that the endpoint is an LRS.",
  "queue-full": "Wait until the queue is shorter, or raise `limit`.",
  storage: "The queue could not be written; free space, or use the memory queue.",
  closed: "The sender was closed; make a new one.",
};

/** Facts about a failure. */
export interface LrsErrorDetails {
  readonly status?: number;
  /** Text of the answer, cut to 4,000 characters, credentials blanked. */
  readonly body?: string;
  readonly statementIds?: readonly string[];
  /** Milliseconds that the LRS asked to wait. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** The one error that this library throws for anything that an LRS, the network or the queue does. */
export class LrsError extends Error {
  readonly kind: LrsErrorKind;
  /** HTTP status; undefined where there was no answer. */
  readonly status: number | undefined;
  readonly body: string | undefined;
  readonly statementIds: readonly string[];
  readonly retryAfter: number | undefined;
  /** What to do about it. */
  readonly advice: string;

  constructor(kind: LrsErrorKind, message: string, details: LrsErrorDetails = {}) {
    super(message);
    this.name = "LrsError";
    this.kind = kind;
    this.status = details.status;
    this.body = details.body;
    this.statementIds = details.statementIds ?? [];
    this.retryAfter = details.retryAfter;
    this.advice = advice[kind];
    // Assigned, not passed to super: `cause` as an option is younger than the browsers this runs in.
    if (details.cause !== undefined) Object.defineProperty(this, "cause", { value: details.cause });
  }

  /** True where the same request may succeed later: network, time-out, 408, 425, 429, 5xx, captive portals. */
  get retryable(): boolean {
    return /^(network|timeout|rate-limited|unavailable|not-an-lrs|unexpected-answer)$/.test(this.kind);
  }

  /** The same failure, naming the statements it concerns. */
  concerning(statementIds: readonly string[]): LrsError {
    const { kind, message, status, body, retryAfter, cause } = this;
    return new LrsError(kind, message, {
      statementIds,
      cause,
      ...(status !== undefined && { status }),
      ...(body !== undefined && { body }),
      ...(retryAfter !== undefined && { retryAfter }),
    });
  }
}

/** The kind of failure behind a status, or undefined for success. */
export function kindOfStatus(status: number): LrsErrorKind | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 0 || (status >= 300 && status < 400)) return "redirected";
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
