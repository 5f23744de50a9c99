import { randomUUID } from "node:crypto";
import type { Access, DocumentName, Refusal, StatementJson } from "./access.ts";
import { isSatisfied, unitsOf } from "./cmi5-course.ts";
import { launchDocument, launchExtensions, launchUrl } from "./cmi5-launch.ts";
import { documentBreak, isPreferences } from "./cmi5-documents.ts";
import { LmsRecords } from "./cmi5-records.ts";
import { restoreRegistration, writeSatisfied, type RegistrationState } from "./cmi5-registration.ts";
import { cmi5Breaks, definedVerb, type SessionState } from "./cmi5-rules.ts";
import { lmsStatement } from "./cmi5-statements.ts";
import type {
  Cmi5Au,
  Cmi5Course,
  Cmi5FetchAnswer,
  Cmi5LaunchRequest,
  Cmi5Learner,
  Cmi5Lms,
  Cmi5LmsOptions,
  Cmi5Progress,
  Cmi5Registration,
  Cmi5Session,
  Cmi5Violation,
} from "./cmi5-types.ts";
import { reasonExtension, type Cmi5Verb } from "./cmi5-vocabulary.ts";
import type { Lrs } from "./lrs-types.ts";
import { agentIdentifier } from "./statements/terms.ts";

interface OpenSession extends Cmi5Session {
  readonly state: RegistrationState;
  readonly au: Cmi5Au;
  readonly token: string;
  readonly fetchToken: string;
  readonly launchedAt: number;
  readonly verbs: Set<Cmi5Verb>;
  readonly accepted: Set<string>;
  fetched: boolean;
  preferencesRead: boolean;
  /** When the last statement of the unit came. */
  lastAt: number;
  ended: boolean;
  last: number;
}

/**
 * The LMS side of cmi5 over an LRS. The LRS must ask it for the tokens of sessions:
 * `const lrs = await createLrs({ authorize: (header) => lms.authorize(header) }); const lms = createCmi5Lms(lrs, …)`.
 */
export function createCmi5Lms(lrs: Pick<Lrs, "fetch" | "path">, options: Cmi5LmsOptions): Cmi5Lms {
  return new Lms(lrs, options);
}

class Lms implements Cmi5Lms {
  readonly #records: LmsRecords;
  readonly #options: Cmi5LmsOptions;
  readonly #registrations = new Map<string, RegistrationState>();
  readonly #sessions = new Map<string, OpenSession>();
  readonly #byToken = new Map<string, OpenSession>();
  readonly #byFetchToken = new Map<string, OpenSession>();
  readonly #violations: Cmi5Violation[] = [];
  /** Statements of the LMS that follow from those of units. */
  #following: Promise<void> = Promise.resolve();

  constructor(lrs: Pick<Lrs, "fetch" | "path">, options: Cmi5LmsOptions) {
    this.#records = new LmsRecords(lrs, options);
    this.#options = options;
  }

  authorize(authorization: string): Access | undefined {
    const session = this.#byToken.get(authorization.trim().replace(/^Basic +/i, ""));
    if (session === undefined) return undefined;
    const { name, account } = session.state.registration.learner;
    const authority = { objectType: "Agent" as const, ...(name === undefined ? {} : { name }), account };
    // Section 8.2.2: after the end of the session the token is good for nothing.
    if (session.ended) return { authority, session: session.id, scopes: new Set() };
    return {
      authority,
      session: session.id,
      scopes: new Set(["read", "write"]),
      check: (statements) => this.#check(session, statements),
      stored: (statements) => this.#stored(session, statements),
      checkDocument: (document, content) => this.#checkDocument(session, document, content),
    };
  }

  async register(
    course: Cmi5Course,
    learner: Cmi5Learner,
    id: string = randomUUID(),
  ): Promise<Cmi5Registration> {
    const registration: Cmi5Registration = { id: id.toLowerCase(), course, learner };
    const units = new Map(
      unitsOf(course).map((au) => [au.id, { completed: false, passed: false, waived: false }]),
    );
    const state: RegistrationState = { registration, units, satisfied: new Set() };
    this.#registrations.set(registration.id, state);
    await restoreRegistration(state, this.#records);
    await writeSatisfied(state, randomUUID(), this.#records);
    return registration;
  }

  async launch(request: Cmi5LaunchRequest): Promise<Cmi5Session> {
    const state = this.#state(request.registration);
    const { registration } = state;
    const au = unitsOf(registration.course).find(({ id }) => id === request.au);
    if (au === undefined) throw new Error(`The course has no assignable unit "${request.au}".`);
    await this.#following;
    for (const open of this.#sessions.values())
      if (open.state === state && !open.ended) await this.abandon(open.id);
    const mode = request.mode ?? "Normal";
    const id = randomUUID();
    const activityId = this.#records.activityId(registration.id, au.id);
    const fetchToken = randomUUID();
    const url = launchUrl(au, registration, activityId, { ...this.#options, fetchToken });
    const launchParameters = request.launchParameters ?? au.launchParameters;
    const now = this.#records.now();
    const session: OpenSession = {
      ...{ id, url, registration: registration.id, activityId, mode, state, au, fetchToken },
      token: Buffer.from(`${id}:${randomUUID()}`).toString("base64"),
      ...{ launchedAt: now.getTime(), verbs: new Set<Cmi5Verb>(), accepted: new Set<string>() },
      ...{ fetched: false, preferencesRead: false, ended: false, last: 0, lastAt: now.getTime() },
    };
    await this.#records.putLaunchData(session, registration, launchDocument(au, id, mode, launchParameters, request.returnUrl));
    const extensions = launchExtensions(au, mode, url, launchParameters);
    await this.#records.write(lmsStatement("launched", { id: activityId, title: au.title }, this.#context(session, now), { extensions }));
    this.#sessions.set(id, session);
    this.#byToken.set(session.token, session);
    this.#byFetchToken.set(fetchToken, session);
    return { id, url, registration: registration.id, activityId, mode };
  }

  fetchToken(token: string, method: string): Cmi5FetchAnswer {
    const session = this.#byFetchToken.get(token);
    const failure = (status: number, code: "1" | "2" | "3", text: string): Cmi5FetchAnswer => ({
      status,
      body: { "error-code": code, "error-text": text },
    });
    // Section 8.2.1: POST only; section 8.2.3: the codes.
    if (method !== "POST") return failure(405, "3", "The fetch URL must be called with POST.");
    if (session === undefined) return failure(200, "3", "This fetch URL is not known.");
    if (session.ended) return failure(200, "2", "The session of this fetch URL has ended.");
    if (session.fetched)
      return failure(200, "1", "The token of this fetch URL was already given out; it works once.");
    session.fetched = true;
    return { status: 200, body: { "auth-token": session.token } };
  }

  async abandon(sessionId: string): Promise<void> {
    const session = this.#sessions.get(sessionId);
    if (session === undefined || session.ended) return;
    session.ended = true;
    const now = this.#records.now();
    // Section 9.5.4.2: up to the last statement, however long the learner has been away.
    const seconds = (session.lastAt - session.launchedAt) / 1000;
    const result = { duration: `PT${seconds.toFixed(2)}S` };
    await this.#records.write(
      lmsStatement("abandoned", { id: session.activityId, title: session.au.title }, this.#context(session, now), { result }),
    );
  }

  async waive(registration: Cmi5Registration, au: string, reason: string): Promise<void> {
    const state = this.#state(registration);
    const unit = state.units.get(au);
    if (unit === undefined) throw new Error(`The course has no assignable unit "${au}".`);
    if (unit.waived) return;
    const session = randomUUID();
    const context = {
      learner: registration.learner,
      registration: state.registration.id,
      session,
      publisherId: au,
      now: this.#records.now(),
    };
    const title = unitsOf(state.registration.course).find(({ id }) => id === au)?.title;
    const object = { id: this.#records.activityId(state.registration.id, au), title };
    const result = { success: true, completion: true, extensions: { [reasonExtension]: reason } };
    await this.#records.write(lmsStatement("waived", object, context, { result, moveOn: true }));
    unit.waived = true;
    await writeSatisfied(state, session, this.#records);
  }

  progress(registration: Cmi5Registration): ReadonlyMap<string, Cmi5Progress> {
    const { units, registration: known } = this.#state(registration);
    return new Map(
      unitsOf(known.course).map((au) => {
        const unit = units.get(au.id) ?? { completed: false, passed: false, waived: false };
        return [au.id, { ...unit, satisfied: isSatisfied(au, unit) }];
      }),
    );
  }

  violations(sessionId?: string): readonly Cmi5Violation[] {
    return this.#violations.filter(({ session }) => sessionId === undefined || session === sessionId);
  }

  #check(session: OpenSession, statements: readonly StatementJson[]): Refusal | undefined {
    const unit = session.state.units.get(session.au.id);
    let state: SessionState = {
      session: session.id,
      registration: session.registration,
      activityId: session.activityId,
      publisherId: session.au.id,
      learner: session.state.registration.learner,
      mode: session.mode,
      masteryScore: session.au.masteryScore,
      preferencesRead: session.preferencesRead,
      verbs: session.verbs,
      completed: unit?.completed ?? false,
      passed: unit?.passed ?? false,
      last: session.last,
    };
    let refusal: Refusal | undefined;
    for (const statement of statements) {
      // Sent again after a lost answer: the LRS says whether it is the same.
      if (session.accepted.has(String(statement["id"]).toLowerCase())) continue;
      for (const { clause, message } of cmi5Breaks(statement, state)) {
        refusal ??= this.#refuse(session, clause, message, statement["id"]);
      }
      state = after(state, statement);
    }
    return refusal;
  }

  #checkDocument(session: OpenSession, document: DocumentName, content?: Uint8Array): Refusal | undefined {
    const agent = agentIdentifier(session.state.registration.learner) ?? "";
    const broken = documentBreak(document, content, { agent, registration: session.registration });
    if (broken !== undefined) return this.#refuse(session, broken.clause, broken.message);
    if (isPreferences(document)) session.preferencesRead ||= document.method === "GET";
    return undefined;
  }

  #stored(session: OpenSession, statements: readonly StatementJson[]): void {
    session.lastAt = this.#records.now().getTime();
    const unit = session.state.units.get(session.au.id);
    for (const statement of statements) {
      session.accepted.add(String(statement["id"]).toLowerCase());
      const verb = definedVerb(statement);
      session.last = Math.max(session.last, Date.parse(String(statement["timestamp"])) || 0);
      if (verb === undefined) continue;
      session.verbs.add(verb);
      if (unit !== undefined && verb === "completed") unit.completed = true;
      if (unit !== undefined && verb === "passed") unit.passed = true;
      if (verb === "terminated") session.ended = true;
    }
    this.#following = this.#following
      .then(() => writeSatisfied(session.state, session.id, this.#records))
      .catch(() => undefined);
  }

  #refuse(session: OpenSession, clause: string, message: string, statement?: unknown): Refusal {
    const violation: Cmi5Violation = {
      session: session.id,
      clause,
      message,
      ...(typeof statement === "string" ? { statement } : {}),
    };
    this.#violations.push(violation);
    this.#options.onViolation?.(violation);
    return { status: 403, message: `cmi5 ${clause}: ${message}` };
  }

  #state({ id }: Cmi5Registration): RegistrationState {
    const state = this.#registrations.get(id.toLowerCase());
    if (state === undefined)
      throw new Error(`The registration "${id}" is not known; register the learner first.`);
    return state;
  }

  #context({ state, id, au }: OpenSession, now: Date): Parameters<typeof lmsStatement>[2] {
    return {
      learner: state.registration.learner,
      registration: state.registration.id,
      session: id,
      publisherId: au.id,
      now,
    };
  }
}

function after(state: SessionState, statement: StatementJson): SessionState {
  const verb = definedVerb(statement);
  const last = Math.max(state.last, Date.parse(String(statement["timestamp"])) || 0);
  if (verb === undefined) return { ...state, last };
  return {
    ...state,
    last,
    verbs: new Set([...state.verbs, verb]),
    completed: state.completed || verb === "completed",
    passed: state.passed || verb === "passed",
  };
}
