import type { LanguageMap } from "@lentera/lrs-client";
import type { Access, StatementJson } from "./access.ts";

export type { LanguageMap };

/** When an assignable unit counts as done (cmi5, section 13.1.4). */
export type MoveOn = "Passed" | "Completed" | "CompletedAndPassed" | "CompletedOrPassed" | "NotApplicable";

/** Normal lets the learner earn credit; Browse and Review only let them look (cmi5, section 10.2.2). */
export type LaunchMode = "Normal" | "Browse" | "Review";

/** An assignable unit as cmi5.xml declares it. */
export interface Cmi5Au {
  readonly kind: "au";
  /** The publisher's id: an IRI, stable over versions of the unit. */
  readonly id: string;
  readonly title?: LanguageMap;
  /** Absolute URL of the start page; its own query string is kept. */
  readonly url: string;
  readonly launchMethod?: "AnyWindow" | "OwnWindow";
  readonly moveOn?: MoveOn;
  /** 0 to 1. */
  readonly masteryScore?: number;
  readonly launchParameters?: string;
  readonly entitlementKey?: string;
}

/** A block groups units and other blocks and is satisfied when all of them are. */
export interface Cmi5Block {
  readonly kind: "block";
  readonly id: string;
  readonly title?: LanguageMap;
  readonly children: readonly (Cmi5Au | Cmi5Block)[];
}

/** A course structure. */
export interface Cmi5Course {
  readonly id: string;
  readonly title?: LanguageMap;
  readonly children: readonly (Cmi5Au | Cmi5Block)[];
}

/** The learner: an Agent that identifies by account, as cmi5 requires (section 9.2). */
export interface Cmi5Learner {
  readonly objectType?: "Agent";
  readonly name?: string;
  readonly account: { readonly homePage: string; readonly name: string };
}

/** One learner's enrolment in one course. */
export interface Cmi5Registration {
  /** UUID. */
  readonly id: string;
  readonly course: Cmi5Course;
  readonly learner: Cmi5Learner;
}

/** What a launch asks for. */
export interface Cmi5LaunchRequest {
  readonly registration: Cmi5Registration;
  /** Publisher id of the unit. */
  readonly au: string;
  /** Default Normal. */
  readonly mode?: LaunchMode;
  /** Where the unit sends the learner when it ends. */
  readonly returnUrl?: string;
  /** Instead of the unit's own launch parameters. */
  readonly launchParameters?: string;
}

/** A session as `launch` leaves it: everything is written, the URL can be opened. */
export interface Cmi5Session {
  /** The session id that the LMS puts into the context template. */
  readonly id: string;
  /** The unit's URL with endpoint, fetch, actor, activityId and registration. */
  readonly url: string;
  readonly registration: string;
  /** The LMS's id of the unit in this registration, not the publisher's. */
  readonly activityId: string;
  readonly mode: LaunchMode;
}

/** A rule of cmi5 that a statement or document broke. */
export interface Cmi5Violation {
  readonly session: string;
  /** Section of the cmi5 specification, as `9.3.2`. */
  readonly clause: string;
  /** A plain sentence. */
  readonly message: string;
  /** Id of the statement, when it had one. */
  readonly statement?: string;
}

/** How far a unit is in a registration. */
export interface Cmi5Progress {
  readonly completed: boolean;
  readonly passed: boolean;
  readonly waived: boolean;
  readonly satisfied: boolean;
}

/** Answer of the one-time fetch URL (cmi5, section 8.2); send it as JSON. */
export interface Cmi5FetchAnswer {
  readonly status: number;
  readonly body:
    | { readonly "auth-token": string }
    | { readonly "error-code": "1" | "2" | "3"; readonly "error-text": string };
}

/** What `createCmi5Lms` needs to know. */
export interface Cmi5LmsOptions {
  /** Absolute URL of the LRS as the unit sees it, with its closing slash. */
  readonly endpoint: string;
  /** Absolute URL of the route that answers with `fetchToken`; the token is added as `?token=…`. */
  readonly fetchUrl: string;
  /** Told about every broken rule, also those that were refused. */
  readonly onViolation?: (violation: Cmi5Violation) => void;
  /** Told about every statement of the LMS's own (`launched`, `satisfied` …) once it is stored. */
  readonly onStatement?: (statement: StatementJson) => void;
  /** The current time; default the system's. */
  readonly now?: () => Date;
}

/** The LMS side of cmi5 for a preview: launches, tokens, rules and the LMS's own statements. */
export interface Cmi5Lms {
  /** Give this to `createLrs({authorize})`: it knows the tokens of open sessions. */
  authorize(authorization: string): Access | undefined;
  /** Enrols a learner; the id can be given to go on with an earlier registration. */
  register(course: Cmi5Course, learner: Cmi5Learner, id?: string): Promise<Cmi5Registration>;
  /** Abandons the learner's open session of the registration, writes launch data and `launched`. */
  launch(request: Cmi5LaunchRequest): Promise<Cmi5Session>;
  /** The answer to a request of the fetch URL. */
  fetchToken(token: string, method: string): Cmi5FetchAnswer;
  /** Ends a session that the unit did not terminate. Its token is dead afterwards. */
  abandon(sessionId: string): Promise<void>;
  /** Lets a unit count as satisfied without being taken; the reason is for the record. */
  waive(registration: Cmi5Registration, au: string, reason: string): Promise<void>;
  /** How far the units are. */
  progress(registration: Cmi5Registration): ReadonlyMap<string, Cmi5Progress>;
  /** All rules broken so far, oldest first. */
  violations(sessionId?: string): readonly Cmi5Violation[];
}
