/** What a key may do; `own` reads only the statements that the same key stored. */
export type Scope = "read" | "write" | "own" | "all";

/** An agent that identifies by account, as credentials of an LRS do. */
export interface Authority {
  readonly objectType: "Agent";
  readonly name?: string;
  readonly account: { readonly homePage: string; readonly name: string };
}

/** A key of the LRS: user name and password of Basic authentication. */
export interface LrsKey {
  readonly name: string;
  readonly secret: string;
  /** Default `["all"]`. */
  readonly scopes?: readonly Scope[];
}

/** A statement as JSON; the validator has looked at it before code sees it under this type. */
export type StatementJson = { readonly [name: string]: unknown };

/** Why a request is refused although it is well-formed: a sentence and the status that carries it. */
export interface Refusal {
  readonly status: 400 | 401 | 403;
  readonly message: string;
}

/** The rights of one request, found from its Authorization header. */
export interface Access {
  readonly authority: Authority;
  readonly scopes: ReadonlySet<Scope>;
  /** The session that the credentials were made for, where they live as long as one. */
  readonly session?: string;
  /** Rules above those of the LRS, asked before anything is stored; cmi5 sessions use it. */
  check?(statements: readonly StatementJson[]): Refusal | undefined;
  /** Told after the statements of a request are durably stored. */
  stored?(statements: readonly StatementJson[]): void;
  /** Asked before a document is read, written (`content`) or deleted. */
  checkDocument?(document: DocumentName, content?: Uint8Array): Refusal | undefined;
}

/** Which document a request is about. `agent` is the canonical text of the agent's identifier. */
export interface DocumentName {
  readonly resource: "state" | "activity-profile" | "agent-profile";
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly activity: string;
  readonly agent: string;
  readonly registration: string;
  readonly id: string;
}
