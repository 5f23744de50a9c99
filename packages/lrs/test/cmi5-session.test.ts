import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createCmi5Lms,
  createLrs,
  type Cmi5Course,
  type Cmi5Lms,
  type Cmi5LaunchRequest,
  type Cmi5Registration,
  type Cmi5Session,
  type Lrs,
} from "../src/index.ts";
import {
  cmi5Category,
  cmi5Extensions,
  cmi5Verbs,
  moveOnCategory,
  type Cmi5Verb,
} from "../src/cmi5-vocabulary.ts";

const learner = { name: "Siti", account: { homePage: "https://lms.example.org", name: "19850101" } };
const course: Cmi5Course = {
  id: "https://example.org/course",
  children: [
    {
      kind: "block",
      id: "https://example.org/block",
      children: [
        {
          kind: "au",
          id: "https://example.org/au/1",
          url: "https://example.org/au.html?theme=a%20b",
          moveOn: "CompletedAndPassed",
          masteryScore: 0.8,
        },
      ],
    },
    { kind: "au", id: "https://example.org/au/2", url: "https://example.org/two.html", moveOn: "Passed" },
  ],
};

let lrs: Lrs;
let lms: Cmi5Lms;
let registration: Cmi5Registration;
let clock: number;

beforeEach(async () => {
  clock = Date.UTC(2026, 0, 31);
  lrs = await createLrs({ authorize: (header) => lms.authorize(header) });
  lms = createCmi5Lms(lrs, {
    endpoint: "http://127.0.0.1/xapi/",
    fetchUrl: "http://127.0.0.1/fetch",
    now: () => new Date((clock += 1000)),
  });
  registration = await lms.register(course, learner);
});
afterEach(() => lrs.close());

/** A unit that was launched and has fetched its token. */
class Unit {
  readonly session: Cmi5Session;
  readonly token: string;

  constructor(session: Cmi5Session) {
    this.session = session;
    const token =
      new URL(new URL(session.url).searchParams.get("fetch") ?? "").searchParams.get("token") ?? "";
    const { body } = lms.fetchToken(token, "POST");
    this.token = "auth-token" in body ? body["auth-token"] : "";
  }

  statement(verb: Cmi5Verb, result?: object, more: object = {}): Record<string, unknown> {
    const judged = ["completed", "passed", "failed"].includes(verb);
    return {
      id: randomUUID(),
      actor: { objectType: "Agent", ...learner },
      verb: { id: cmi5Verbs[verb] },
      object: { id: this.session.activityId },
      ...(result === undefined ? {} : { result }),
      context: {
        registration: this.session.registration,
        contextActivities: {
          grouping: [{ id: this.publisherId }],
          category: [{ id: cmi5Category }, ...(judged ? [{ id: moveOnCategory }] : [])],
        },
        extensions: { [cmi5Extensions.session]: this.session.id, ...Object(more) },
      },
      timestamp: new Date((clock += 1000)).toISOString(),
    };
  }

  publisherId = "https://example.org/au/1";

  async request(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; text: string; json: () => unknown }> {
    const response = await lrs.fetch(
      new Request(`http://127.0.0.1/xapi/${path}`, {
        method,
        headers: {
          authorization: `Basic ${this.token}`,
          "content-type": "application/json",
          "x-experience-api-version": "1.0.3",
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, text, json: (): unknown => JSON.parse(text) };
  }

  preferences(agent: object = { objectType: "Agent", ...learner }): string {
    const query = { profileId: "cmi5LearnerPreferences", agent: JSON.stringify(agent) };
    return `agents/profile?${new URLSearchParams(query).toString()}`;
  }

  state(more: Readonly<Record<string, string>> = {}): string {
    const query = {
      activityId: this.session.activityId,
      agent: JSON.stringify({ objectType: "Agent", ...learner }),
      registration: this.session.registration,
      ...more,
    };
    return `activities/state?${new URLSearchParams(query).toString()}`;
  }

  async send(verb: Cmi5Verb, result?: object, more?: object): Promise<string> {
    const { status, text } = await this.request("POST", "statements", this.statement(verb, result, more));
    return status === 200 ? "stored" : text.trim();
  }
}

async function launch(more: Partial<Cmi5LaunchRequest> = {}): Promise<Unit> {
  const unit = new Unit(
    await lms.launch({
      registration,
      au: "https://example.org/au/1",
      returnUrl: "https://lms.example.org/",
      ...more,
    }),
  );
  if (more.au !== undefined) unit.publisherId = more.au;
  await unit.request("GET", unit.preferences());
  return unit;
}

async function lmsVerbs(unit: Unit): Promise<string[]> {
  const answer = await unit.request("GET", `statements?registration=${registration.id}&ascending=true`);
  const { statements } = Object(answer.json());
  return statements.map(({ verb }: { verb: { id: string } }) => verb.id.split("/").at(-1));
}

const passed = { success: true, score: { scaled: 0.9 }, duration: "PT1M" };
const mastery = { [cmi5Extensions.masteryScore]: 0.8 };

describe("cmi5", () => {
  it("launches: data and statement are there, the unit's own query is kept, the activity id is the LMS's", async () => {
    const unit = await launch();
    const url = new URL(unit.session.url);
    expect(unit.session.url).toContain("theme=a%20b&endpoint=");
    expect(JSON.parse(url.searchParams.get("actor") ?? "")).toEqual({ objectType: "Agent", ...learner });
    expect(unit.session.activityId).not.toBe("https://example.org/au/1");
    const query = new URLSearchParams({
      activityId: unit.session.activityId,
      agent: url.searchParams.get("actor") ?? "",
      registration: registration.id,
      stateId: "LMS.LaunchData",
    });
    const data = await unit.request("GET", `activities/state?${query.toString()}`);
    expect(data.json()).toMatchObject({
      launchMode: "Normal",
      masteryScore: 0.8,
      moveOn: "CompletedAndPassed",
      returnURL: "https://lms.example.org/",
    });
    expect(await lmsVerbs(unit)).toEqual(["launched"]);
    expect((await unit.request("PUT", `activities/state?${query.toString()}`, {})).status).toBe(403);
  });

  it("gives the token once, to POST only", async () => {
    const session = await lms.launch({ registration, au: "https://example.org/au/1" });
    const token =
      new URL(new URL(session.url).searchParams.get("fetch") ?? "").searchParams.get("token") ?? "";
    expect(lms.fetchToken(token, "GET").status).toBe(405);
    expect(lms.fetchToken(token, "POST").body).toHaveProperty("auth-token");
    expect(lms.fetchToken(token, "POST").body).toMatchObject({ "error-code": "1" });
    expect(lms.fetchToken("other", "POST").body).toMatchObject({ "error-code": "3" });
  });

  it("takes a session in order, satisfies block and course, and then takes nothing", async () => {
    const unit = await launch();
    expect(await unit.send("initialized")).toBe("stored");
    expect(await unit.send("completed", { completion: true, duration: "PT1M" })).toBe("stored");
    expect(await unit.send("passed", passed, mastery)).toBe("stored");
    expect(lms.progress(registration).get("https://example.org/au/1")).toEqual({
      completed: true,
      passed: true,
      waived: false,
      satisfied: true,
    });
    expect(await unit.send("terminated", { duration: "PT2M" })).toBe("stored");
    expect((await unit.request("GET", "statements")).status).toBe(403);
    const second = await launch({ au: "https://example.org/au/2" });
    await second.send("initialized");
    expect(await second.send("passed", { success: true, duration: "PT1M" })).toBe("stored");
    await lms.launch({ registration, au: "https://example.org/au/1" });
    const third = await launch();
    expect((await lmsVerbs(third)).filter((verb) => verb === "satisfied")).toHaveLength(2);
    expect(lms.violations()).toEqual([]);
  });

  it.each<[string, Cmi5Verb[], Cmi5Verb, object | undefined, object, string]>([
    [
      "anything before initialized",
      [],
      "completed",
      { completion: true, duration: "PT1S" },
      {},
      "first statement",
    ],
    ["initialized twice", ["initialized"], "initialized", undefined, {}, "come once"],
    ["a verb of the LMS", ["initialized"], "satisfied", undefined, {}, "must not use the verb"],
    [
      "a score on completed",
      ["initialized"],
      "completed",
      { completion: true, duration: "PT1S", score: { scaled: 1 } },
      {},
      "A score may only stand",
    ],
    [
      "passed below the mastery score",
      ["initialized"],
      "passed",
      { ...passed, score: { scaled: 0.5 } },
      mastery,
      "does not fit",
    ],
    ["a judged score without the extension", ["initialized"], "passed", passed, {}, "context extension"],
    ["terminated without duration", ["initialized"], "terminated", undefined, {}, "needs a duration"],
  ])("refuses %s", async (_, before, verb, result, more, message) => {
    const unit = await launch();
    for (const one of before) await unit.send(one);
    expect(await unit.send(verb, result, more)).toContain(message);
    expect(lms.violations(unit.session.id)).not.toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["a group with the learner's account", { ...learner, objectType: "Group" }],
    ["another name", { ...learner, objectType: "Agent", name: "Sita" }],
    ["no name", { objectType: "Agent", account: learner.account }],
  ])("refuses as actor %s", async (_, actor) => {
    const unit = await launch();
    await unit.send("initialized");
    const statement = { ...unit.statement("passed", passed, mastery), actor };
    expect(await unit.request("POST", "statements", statement)).toMatchObject({ status: 403 });
  });

  it.each(["Z", "+00:00", "+00"])("takes %s as UTC", async (zone) => {
    const unit = await launch();
    await unit.send("initialized");
    const statement = unit.statement("terminated", { duration: "PT1S" });
    const timestamp = String(statement["timestamp"]).replace("Z", zone);
    expect(await unit.request("POST", "statements", { ...statement, timestamp })).toMatchObject({ status: 200 });
  });

  it("wants the mastery score with every score, and no scaled score below 0", async () => {
    const unit = await launch();
    await unit.send("initialized");
    const raw = { success: true, duration: "PT1M", score: { raw: 9, min: 0, max: 10 } };
    expect(await unit.send("passed", raw)).toContain("context extension");
    const second = await launch({ au: "https://example.org/au/2" });
    await second.send("initialized");
    const negative = { success: false, duration: "PT1M", score: { scaled: -0.2 } };
    expect(await second.send("failed", negative)).toContain("from 0 to 1");
  });

  it("takes nothing before the preferences were read", async () => {
    const unit = new Unit(await lms.launch({ registration, au: "https://example.org/au/1" }));
    expect(await unit.send("initialized")).toContain("preferences");
    await unit.request("GET", unit.preferences());
    expect(await unit.send("initialized")).toBe("stored");
  });

  it("keeps a unit to the documents of its learner and registration", async () => {
    const unit = await launch();
    const other = { objectType: "Agent", account: { ...learner.account, name: "2" } };
    for (const method of ["GET", "PUT"]) {
      const body = method === "PUT" ? {} : undefined;
      const status = async (path: string): Promise<number> => (await unit.request(method, path, body)).status;
      expect(await status(unit.state({ stateId: "x", agent: JSON.stringify(other) }))).toBe(403);
      expect(await status(unit.state({ stateId: "x", registration: randomUUID() }))).toBe(403);
      expect(await status(unit.preferences(other))).toBe(403);
      expect(await status(unit.state({ stateId: "x" }))).toBe(method === "PUT" ? 204 : 404);
    }
  });

  it("does not let the launch data go with all the documents", async () => {
    const unit = await launch();
    expect((await unit.request("DELETE", unit.state())).status).toBe(403);
    expect((await unit.request("GET", unit.state({ stateId: "LMS.LaunchData" }))).status).toBe(200);
  });

  it.each<[object | string, number]>([
    [{ languagePreference: "id-ID,en", audioPreference: "off" }, 204],
    [{ languagePreference: "id-ID" }, 403],
    [{ audioPreference: "on" }, 403],
    [{ languagePreference: "any language", audioPreference: "on" }, 403],
    [{ languagePreference: "", audioPreference: "on" }, 403],
    [{ languagePreference: "id", audioPreference: "loud" }, 403],
    ["id-ID", 403],
  ])("answers to the preferences %j with %i", async (preferences, status) => {
    const unit = await launch();
    const written = await unit.request("POST", unit.preferences(), Object(preferences));
    expect(written.status).toBe(status);
  });

  it("counts the time of an abandoned session up to its last statement", async () => {
    const unit = await launch();
    await unit.send("initialized");
    clock += 3_600_000;
    const next = await launch();
    const answer = await next.request("GET", `statements?verb=${encodeURIComponent(cmi5Verbs.abandoned)}`);
    const [abandoned] = Object(answer.json()).statements;
    expect(abandoned.result.duration).toMatch(/^PT\d\.00S$/);
  });

  it("lets a repeat through and other learners not", async () => {
    const unit = await launch();
    const initialized = unit.statement("initialized");
    expect((await unit.request("POST", "statements", initialized)).status).toBe(200);
    expect((await unit.request("POST", "statements", initialized)).status).toBe(200);
    const other = {
      ...unit.statement("terminated", { duration: "PT1S" }),
      actor: { mbox: "mailto:other@example.org" },
    };
    expect((await unit.request("POST", "statements", other)).text).toContain("not the learner");
  });

  it("keeps browse free of results, abandons an open session, waives", async () => {
    const browsing = await launch({ mode: "Browse" });
    await browsing.send("initialized");
    expect(await browsing.send("completed", { completion: true, duration: "PT1S" })).toContain("mode Browse");
    const unit = await launch();
    expect((await browsing.request("GET", "statements")).status).toBe(403);
    expect(await lmsVerbs(unit)).toEqual(["launched", "initialized", "abandoned", "launched"]);
    await lms.waive(registration, "https://example.org/au/2", "Equivalent");
    expect(lms.progress(registration).get("https://example.org/au/2")?.satisfied).toBe(true);
    const again = createCmi5Lms(lrs, {
      endpoint: "http://127.0.0.1/xapi/",
      fetchUrl: "http://127.0.0.1/fetch",
    });
    const restored = await again.register(course, learner, registration.id);
    expect(again.progress(restored).get("https://example.org/au/2")?.waived).toBe(true);
  });
});
