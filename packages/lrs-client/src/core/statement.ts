/** Texts by language tag (RFC 5646). */
export type LanguageMap = Readonly<Record<string, string>>;
/** Values by absolute IRI. */
export type Extensions = Readonly<Record<string, unknown>>;

export interface Account {
  /** Absolute IRI of the system that issued the name. */
  readonly homePage: string;
  readonly name: string;
}

/** Exactly one of the four identifiers must be given (Data 2.4.2.3). */
export interface InverseFunctionalIdentifier {
  /** `mailto:` IRI. */
  readonly mbox?: string;
  /** SHA-1 of the `mailto:` IRI, 40 hexadecimal digits. */
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: Account;
}

export interface Agent extends InverseFunctionalIdentifier {
  readonly objectType?: "Agent";
  readonly name?: string;
}

export interface Group extends InverseFunctionalIdentifier {
  readonly objectType: "Group";
  readonly name?: string;
  /** Required where the group has no identifier. */
  readonly member?: readonly Agent[];
}

export type Actor = Agent | Group;

export interface Verb {
  readonly id: string;
  readonly display?: LanguageMap;
}

export interface InteractionComponent {
  readonly id: string;
  readonly description?: LanguageMap;
}

export type InteractionType =
  | "true-false"
  | "choice"
  | "fill-in"
  | "long-fill-in"
  | "matching"
  | "performance"
  | "sequencing"
  | "likert"
  | "numeric"
  | "other";

export interface ActivityDefinition {
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly type?: string;
  readonly moreInfo?: string;
  readonly extensions?: Extensions;
  readonly interactionType?: InteractionType;
  /** Any one entry is right; absent where nothing can be wrong. An empty array makes every answer wrong. */
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly InteractionComponent[];
  readonly scale?: readonly InteractionComponent[];
  readonly source?: readonly InteractionComponent[];
  readonly target?: readonly InteractionComponent[];
  readonly steps?: readonly InteractionComponent[];
}

export interface Activity {
  readonly objectType?: "Activity";
  readonly id: string;
  readonly definition?: ActivityDefinition;
}

export interface StatementRef {
  readonly objectType: "StatementRef";
  readonly id: string;
}

export interface SubStatement {
  readonly objectType: "SubStatement";
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: Activity | Agent | Group | StatementRef;
  readonly result?: Result;
  readonly context?: Context;
  readonly timestamp?: string;
  readonly attachments?: readonly Attachment[];
}

export type StatementObject =
  | Activity
  | (Agent & { readonly objectType: "Agent" })
  | Group
  | StatementRef
  | SubStatement;

export interface Score {
  /** −1…1. */
  readonly scaled?: number;
  readonly raw?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface Result {
  readonly score?: Score;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601. */
  readonly duration?: string;
  readonly extensions?: Extensions;
}

export interface ContextActivities {
  readonly parent?: readonly Activity[];
  readonly grouping?: readonly Activity[];
  readonly category?: readonly Activity[];
  readonly other?: readonly Activity[];
}

/** xAPI 2.0 only. */
export interface ContextAgent {
  readonly objectType: "contextAgent";
  readonly agent: Agent;
  readonly relevantTypes?: readonly string[];
}

/** xAPI 2.0 only. */
export interface ContextGroup {
  readonly objectType: "contextGroup";
  readonly group: Group;
  readonly relevantTypes?: readonly string[];
}

export interface Context {
  readonly registration?: string;
  readonly instructor?: Actor;
  readonly team?: Group;
  readonly contextActivities?: ContextActivities;
  readonly contextAgents?: readonly ContextAgent[];
  readonly contextGroups?: readonly ContextGroup[];
  readonly revision?: string;
  readonly platform?: string;
  readonly language?: string;
  readonly statement?: StatementRef;
  readonly extensions?: Extensions;
}

export interface Attachment {
  readonly usageType: string;
  readonly display: LanguageMap;
  readonly description?: LanguageMap;
  readonly contentType: string;
  /** Octets. */
  readonly length: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly sha2: string;
  readonly fileUrl?: string;
}

/** A statement as a caller writes it: `id` and `timestamp` are set when it is handed to a sender. */
export interface Statement {
  readonly id?: string;
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: StatementObject;
  readonly result?: Result;
  readonly context?: Context;
  readonly timestamp?: string;
  readonly stored?: string;
  readonly authority?: Actor;
  readonly version?: string;
  readonly attachments?: readonly Attachment[];
}

/** A statement that may be sent again and again without being stored twice. */
export type PreparedStatement = Statement & { readonly id: string; readonly timestamp: string };
