import { randomUUID } from "node:crypto";
import type { Access, Cmi5Au, Cmi5Block, Cmi5Course, Cmi5Lms, Cmi5LmsOptions, LanguageMap, Lrs } from "@lentera/lrs";
import type { Statement } from "@lentera/lrs-client";
import type { LaunchableUnit } from "./contract.ts";
import type { Launched, LaunchedSession } from "./launched-session.ts";
import { TincanLaunches } from "./tincan-launches.ts";

/** What the page asks for when it launches a unit. */
export interface LaunchRequest {
  readonly target: string;
  readonly unit: string;
  readonly units: readonly LaunchableUnit[];
  readonly courseId: string;
  readonly title: string;
  readonly base: string;
  readonly fresh: boolean;
}

const learner = { name: "Peserta Contoh", account: { homePage: "https://lms.example", name: "peserta" } } as const;
const agent = { objectType: "Agent", ...learner } as const;
/** A name whose language the page does not know. */
const named = (title: string): LanguageMap => ({ und: title });

const own: Access = {
  authority: { objectType: "Agent", account: { homePage: "urn:lentera:preview", name: "page" } },
  scopes: new Set(["all"]),
};

/** One learner in the strict cmi5 LMS of `@lentera/lrs`, its record store in memory; xAPI packages share the store. */
export class PreviewLms {
  readonly lrs: Lrs;
  readonly cmi5: Cmi5Lms;
  readonly sessions = new Map<string, LaunchedSession>();
  readonly #origin: string;
  readonly #tincan: TincanLaunches;
  readonly #registrations = new Map<string, string>();

  private constructor(origin: string, lrs: Lrs, cmi5: Cmi5Lms, tincan: TincanLaunches) {
    this.#origin = origin;
    this.lrs = lrs;
    this.cmi5 = cmi5;
    this.#tincan = tincan;
  }

  static async open(origin: string, told: Pick<Cmi5LmsOptions, "onViolation" | "onStatement">): Promise<PreviewLms> {
    // Not before it is needed: it brings a database that most previews never open.
    const { createCmi5Lms, createLrs } = await import("@lentera/lrs");
    const tincan = new TincanLaunches(agent);
    const lrs: Lrs = await createLrs({ path: "/xapi", authorize: (header) => tincan.authorize(header) ?? cmi5.authorize(header) });
    const cmi5: Cmi5Lms = createCmi5Lms(lrs, { endpoint: `${origin}/xapi/`, fetchUrl: `${origin}/lms/fetch`, ...told });
    return new PreviewLms(origin, lrs, cmi5, tincan);
  }

  async launch(request: LaunchRequest): Promise<{ readonly url: string; readonly session: string }> {
    const unit = request.units.find(({ id }) => id === request.unit) ?? request.units[0];
    if (!unit) throw new Error("the package has no unit");
    const key = `${request.target} ${request.courseId}`;
    const known = request.fresh ? undefined : this.#registrations.get(key);
    const launched = await (request.target === "xapi" ? this.#launchTincan(request, unit, known) : this.#launchCmi5(request, unit, known));
    this.#registrations.set(key, launched.registration);
    this.sessions.set(launched.id, { ...launched, resumed: (await this.state(launched)) !== "" });
    return { url: launched.url.slice(this.#origin.length), session: launched.id };
  }

  /** The session whose credentials these are. */
  sessionOf(authorization: string): string | undefined {
    return (this.#tincan.authorize(authorization) ?? this.cmi5.authorize(authorization))?.session;
  }

  /** Nothing is taken from the session any more. */
  async abandon(session: string): Promise<void> {
    this.#tincan.end(session);
    await this.cmi5.abandon(session);
  }

  async #launchCmi5(request: LaunchRequest, unit: LaunchableUnit, known: string | undefined): Promise<Launched> {
    for (const open of this.sessions.values()) if (open.registration === known) await this.cmi5.abandon(open.id);
    // The course may have other units since the last launch: it is registered anew, under the same id.
    const registration = await this.cmi5.register(this.#course(request), learner, known);
    return this.cmi5.launch({ registration, au: unit.id, returnUrl: `${this.#origin}/left` });
  }

  #launchTincan({ base }: LaunchRequest, { id, href }: LaunchableUnit, known: string | undefined): Launched {
    const url = new URL(base + href, this.#origin).href;
    return this.#tincan.launch({ url, activityId: id, registration: known ?? randomUUID(), endpoint: `${this.#origin}/xapi/` });
  }

  /** All statements of the session's registration, oldest first, without those of the LMS itself. */
  async statements({ registration }: LaunchedSession): Promise<Statement[]> {
    const found: Statement[] = [];
    let path = `/xapi/statements?${new URLSearchParams({ registration, ascending: "true", limit: "1000" }).toString()}`;
    while (path !== "") {
      const page = (await (await this.#read(path)).json()) as { statements: Statement[]; more: string };
      found.push(...page.statements.filter(({ authority }) => authority?.account?.homePage === learner.account.homePage));
      path = page.more;
    }
    return found;
  }

  /** Our own state document of the session's unit, as text. */
  async state({ activityId, registration }: Pick<LaunchedSession, "activityId" | "registration">): Promise<string> {
    const query = new URLSearchParams({ activityId, registration, agent: JSON.stringify(agent), stateId: "lentera" });
    const answer = await this.#read(`/xapi/activities/state?${query.toString()}`);
    return answer.ok ? await answer.text() : "";
  }

  #course({ courseId, title: courseTitle, base, units }: LaunchRequest): Cmi5Course {
    const children = units.map(({ id, title, href, passing, block }): Cmi5Au | Cmi5Block => {
      const au: Cmi5Au = {
        kind: "au",
        id,
        title: named(title),
        url: new URL(base + href, this.#origin).href,
        moveOn: passing === undefined ? "Completed" : "CompletedAndPassed",
        ...(passing !== undefined && { masteryScore: Number(passing) }),
      };
      return block === undefined ? au : { kind: "block", id: block, title: named(title), children: [au] };
    });
    return { id: `${this.#origin}/course/${encodeURIComponent(courseId)}`, title: named(courseTitle), children };
  }

  #read(path: string): Promise<Response> {
    const headers = { "X-Experience-API-Version": "1.0.3" };
    return this.lrs.fetch(new Request(new URL(path, this.#origin), { headers }), own);
  }
}
