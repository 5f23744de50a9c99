/** Texts by language tag (RFC 5646). */
export type LanguageMap = Readonly<Record<string, string>>;
/** Values by absolute IRI. */
export type Extensions = Readonly<Record<string, unknown>>;

/** An account of a system: the identifier that says least about a person. */
export interface Account {
  /** Absolute IRI of the system that issued the name. */
  readonly homePage: string;
  /** Unique in that system. */
  readonly name: string;
}

/** Exactly one of the four identifiers must be given (Data 2.4.2.3). */
export interface InverseFunctionalIdentifier {
  /** `mailto:` IRI. */
  readonly mbox?: string;
  /** SHA-1 of the `mailto:` IRI, 40 hexadecimal digits. */
  readonly mbox_sha1sum?: string;
  /** Absolute URI of an OpenID. */
  readonly openid?: string;
  readonly account?: Account;
}

/** A person or a program (Data 2.4.2.1). */
export interface Agent extends InverseFunctionalIdentifier {
  readonly objectType?: "Agent";
  readonly name?: string;
}

/** Several agents, with an identifier of their own or without one (Data 2.4.2.2). */
export interface Group extends InverseFunctionalIdentifier {
  readonly objectType: "Group";
  readonly name?: string;
  /** Required where the group has no identifier. */
  readonly member?: readonly Agent[];
}

/** Who did it (Data 2.4.2). Without `objectType` it is an agent. */
export type Actor = Agent | Group;

/** What was done (Data 2.4.3). */
export interface Verb {
  /** Absolute IRI. */
  readonly id: string;
  readonly display?: LanguageMap;
}

/** An option, a step or a point of a scale (Data 2.4.4.1). */
export interface InteractionComponent {
  /** Unique among its kind in the activity, without white space. */
  readonly id: string;
  readonly description?: LanguageMap;
}

/** Types of questions, those of SCORM 2004 (Data 2.4.4.1). */
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

/** What an activity is; of a question also what can be answered (Data 2.4.4.1). */
export interface ActivityDefinition {
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  /** Absolute IRI: `activityTypes` has those in use. */
  readonly type?: string;
  /** Address of a page for people. */
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

/** What was worked on: a course, a page, a question (Data 2.4.4.1). */
export interface Activity {
  readonly objectType?: "Activity";
  /** Absolute IRI, the same for ever. */
  readonly id: string;
  readonly definition?: ActivityDefinition;
}

/** Another statement as the object or in the context (Data 2.4.4.3). */
export interface StatementRef {
  readonly objectType: "StatementRef";
  /** UUID of the statement. */
  readonly id: string;
}

/** A statement within one, which says what is planned or reported: it has neither id nor authority (Data 2.4.4.3). */
export interface SubStatement {
  readonly objectType: "SubStatement";
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: Activity | Agent | Group | StatementRef;
  readonly result?: Result;
  readonly context?: Context;
  /** ISO 8601. */
  readonly timestamp?: string;
  readonly attachments?: readonly Attachment[];
}

/** What was acted on (Data 2.4.4). Without `objectType` it is an activity. */
export type StatementObject =
  | Activity
  | (Agent & { readonly objectType: "Agent" })
  | Group
  | StatementRef
  | SubStatement;

/** A score in its own points, as a share, or both (Data 2.4.5.1). */
export interface Score {
  /** −1…1. */
  readonly scaled?: number;
  /** Between `min` and `max`, where they are given. */
  readonly raw?: number;
  readonly min?: number;
  readonly max?: number;
}

/** What came of it (Data 2.4.5). */
export interface Result {
  readonly score?: Score;
  /** Passed, or right. */
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601. */
  readonly duration?: string;
  readonly extensions?: Extensions;
}

/** Activities around the one that was acted on (Data 2.4.6.2). */
export interface ContextActivities {
  /** What it is a part of: the quiz of a question. */
  readonly parent?: readonly Activity[];
  /** What it belongs to at a distance: the course. */
  readonly grouping?: readonly Activity[];
  /** Profiles that the statement keeps. */
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

/** Where and with whom it happened (Data 2.4.6). `revision` and `platform` go with activities alone. */
export interface Context {
  /** UUID of the attempt or enrolment. */
  readonly registration?: string;
  readonly instructor?: Actor;
  readonly team?: Group;
  readonly contextActivities?: ContextActivities;
  readonly contextAgents?: readonly ContextAgent[];
  readonly contextGroups?: readonly ContextGroup[];
  readonly revision?: string;
  readonly platform?: string;
  /** Language tag (RFC 5646) of what the learner saw. */
  readonly language?: string;
  readonly statement?: StatementRef;
  readonly extensions?: Extensions;
}

/** What a statement says of a file that goes with it (Data 2.4.11); `createAttachment` makes one. */
export interface Attachment {
  /** Absolute IRI of what it is for. */
  readonly usageType: string;
  readonly display: LanguageMap;
  readonly description?: LanguageMap;
  /** Media type (RFC 2046). */
  readonly contentType: string;
  /** Octets. */
  readonly length: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly sha2: string;
  /** Where it can be had, if the content does not go along. */
  readonly fileUrl?: string;
}

/** A statement as a caller writes it: `id` and `timestamp` are set when it is handed to a sender. */
export interface Statement {
  /** UUID. */
  readonly id?: string;
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: StatementObject;
  readonly result?: Result;
  readonly context?: Context;
  /** ISO 8601: when it happened. */
  readonly timestamp?: string;
  /** ISO 8601; set by the LRS, as are `authority` and `version`. */
  readonly stored?: string;
  readonly authority?: Actor;
  readonly version?: string;
  readonly attachments?: readonly Attachment[];
}

/** A statement that may be sent again and again without being stored twice. */
export type PreparedStatement = Statement & { readonly id: string; readonly timestamp: string };
