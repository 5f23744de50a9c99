import { randomUUID } from "node:crypto";
import type { Statement } from "@lentera/lrs-client";
import { TestLrs } from "@lentera/lrs-client/testing";
import type { LaunchableUnit } from "./contract.ts";
import { violations, type Violation } from "./cmi5-rules.ts";

/** What the page asks for when it launches a unit. */
export interface LaunchRequest {
  readonly target: string;
  readonly unit: string;
  readonly units: readonly LaunchableUnit[];
  readonly courseId: string;
  readonly base: string;
  readonly fresh: boolean;
}

export interface LaunchedSession {
  readonly id: string;
  readonly registration: string;
  readonly activityId: string;
  readonly statements: Statement[];
  token: string | undefined;
  fetched: boolean;
  closed: boolean;
}

const sessionIdKey = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const learner = { objectType: "Agent", name: "Peserta Contoh", account: { homePage: "https://lms.example", name: "peserta" } } as const;

/** The LMS's part of cmi5 for one learner, in memory: launch data, one-time tokens, the order of statements. */
export class Cmi5Lms {
  readonly lrs = new TestLrs({ path: "/xapi/", pageSize: 500 });
  readonly sessions = new Map<string, LaunchedSession>();
  readonly #registrations = new Map<string, string>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async launch(request: LaunchRequest): Promise<{ readonly url: string; readonly session: string }> {
    const unit = request.units.find(({ id }) => id === request.unit) ?? request.units[0];
    if (!unit) throw new Error("the package has no unit");
    const key = `${request.target} ${request.courseId}`;
    const registration = (request.fresh ? undefined : this.#registrations.get(key)) ?? randomUUID();
    this.#registrations.set(key, registration);
    for (const open of this.sessions.values()) if (open.registration === registration) open.closed = true;
    const id = randomUUID();
    const activityId = `${this.#origin}/activity/${registration}/${request.units.indexOf(unit)}`;
    this.sessions.set(id, { id, registration, activityId, statements: [], token: undefined, fetched: false, closed: false });
    await this.#write({
      contextTemplate: {
        registration,
        contextActivities: { grouping: [{ objectType: "Activity", id: unit.id }] },
        extensions: { [sessionIdKey]: id },
      },
      launchMode: "Normal",
      moveOn: "CompletedAndPassed",
      ...(unit.passing !== undefined && { masteryScore: Number(unit.passing) }),
      returnURL: `${this.#origin}/left`,
    }, activityId, registration);
    const query = new URLSearchParams({
      endpoint: `${this.#origin}/xapi/`,
      fetch: `${this.#origin}/lms/fetch?session=${id}`,
      actor: JSON.stringify(learner),
      registration,
      activityId,
    });
    return { url: `${request.base}${unit.href}?${query.toString()}`, session: id };
  }

  /** The one-time fetch URL (cmi5 8.2). */
  fetchToken(id: string): { readonly "auth-token": string } | { readonly "error-code": string; readonly "error-text": string } {
    const session = this.sessions.get(id);
    if (!session || session.closed) return { "error-code": "3", "error-text": "The session is over." };
    if (session.fetched) return { "error-code": "1", "error-text": "The token was already fetched." };
    session.fetched = true;
    session.token = Buffer.from(`session:${randomUUID()}`).toString("base64");
    return { "auth-token": session.token };
  }

  sessionOf(authorization: string | null): LaunchedSession | undefined {
    return [...this.sessions.values()].find(({ token }) => token !== undefined && authorization === `Basic ${token}`);
  }

  /** Notes statements of a session and says which rules they break. */
  note(session: LaunchedSession, statements: readonly Statement[]): Violation[] {
    return statements.flatMap((statement) => {
      const earlier = [...this.sessions.values()].filter((one) => one !== session && one.registration === session.registration);
      const broken = violations(statement, session.statements, earlier.flatMap((one) => one.statements), "Normal");
      session.statements.push(statement);
      if (statement.verb.id.endsWith("/terminated")) session.closed = true;
      return broken;
    });
  }

  async #write(data: object, activityId: string, registration: string): Promise<void> {
    const query = new URLSearchParams({ activityId, registration, agent: JSON.stringify(learner), stateId: "LMS.LaunchData" });
    await this.lrs.fetch(`${this.lrs.endpoint}activities/state?${query.toString()}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-Experience-API-Version": "1.0.3" },
      body: JSON.stringify(data),
    });
  }

  /** Our own state document of the session's unit, as text. */
  async state(session: LaunchedSession): Promise<string> {
    const query = new URLSearchParams({ activityId: session.activityId, registration: session.registration, agent: JSON.stringify(learner), stateId: "lentera" });
    const answer = await this.lrs.fetch(`${this.lrs.endpoint}activities/state?${query.toString()}`, { headers: { "X-Experience-API-Version": "1.0.3" } });
    return answer.ok ? await answer.text() : "";
  }
}
