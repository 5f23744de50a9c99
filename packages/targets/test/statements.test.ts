import { activityPatterns, activityTypes, type ActivityPattern } from "@lentera/lrs-client/statements";
import { validateStatements } from "@lentera/lrs-client/validate";
import type { TrackingDriver, TrackingEvent } from "@lentera/model";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDriver as cmi5 } from "../src/cmi5/driver.ts";
import { createDriver as xapi } from "../src/xapi/driver.ts";
import { answered, playerInput } from "./learner.ts";
import { actor, launchSite, registration, type LaunchSite } from "./xapi-launch.ts";

const activity = "https://lms.example/activity/7";
const template = {
  extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1" },
  contextActivities: { grouping: [{ objectType: "Activity", id: "urn:lentera:uji:unit:uji" }] },
};

let site: LaunchSite;
beforeEach(async () => void (site = await launchSite()));
afterEach(() => site.close());

/** `passed 0.8`, `answered kota`: what was said of what, in order. */
function said(): readonly string[] {
  return site.statements().map(({ verb, object, result }) => {
    const id = "id" in object ? object.id.replace(activity, "").replace(/^\//, "") : "";
    return [verb.id.split("/").pop(), id, result?.score?.scaled].filter((part) => part !== undefined && part !== "").join(" ");
  });
}

/** Everything the LRS holds is a legal statement of this launch. */
function judge(): void {
  const statements = site.statements().map(({ stored: _stored, version: _version, ...statement }) => statement);
  expect(validateStatements(statements, { version: "1.0.3" })).toEqual([]);
  for (const statement of statements) {
    expect(statement.actor).toEqual(actor);
    expect(statement.context?.registration).toBe(registration);
    expect(statement.timestamp).toMatch(/Z$/);
  }
  const times = statements.map(({ timestamp }) => timestamp ?? "");
  expect(times).toEqual([...times].sort());
}

/** Until what was handed over has arrived. */
async function settle(count: number): Promise<void> {
  for (let round = 0; round < 100 && site.statements().length < count; round++) await new Promise((resolve) => setTimeout(resolve, 20));
}

function learn(driver: TrackingDriver): void {
  driver.record({ type: "page-viewed", pageId: "awal", title: "Awal" });
  for (const words of ["kota padang 1/1", "benar false 0/1", "pasangan s1.t2,s2.t1 1/1", "esai Jawaban [,] saya", "angka 12.5 1/1", "skala l2", "isian Padang 1/1", "urutan dua,satu,tiga 0/1"]) {
    driver.record(answered(words));
  }
  driver.record({ type: "progressed", progress: 0.5 });
}

/** A quiz of two attempts, the second of which goes on in a later session. */
function attemptQuiz(driver: TrackingDriver): void {
  const answer = { ...answered("kota padang 1/1"), quizId: "akhir" } as TrackingEvent;
  const finish = { type: "quiz-finished", quizId: "akhir", title: "Kuis", kind: "post-test", passed: true, grade: { points: 1, outOf: 1 }, attempt: 1 } as const;
  for (const event of [answer, answer, finish, answer]) driver.record(event);
}

/** Whether the table of the documentation has the kind of activity with this verb. */
function judgeByTable(): void {
  for (const { verb: said, object } of site.statements()) {
    if (!("definition" in object) || !object.definition?.type) continue;
    const patterns: readonly ActivityPattern[] = Object.values(activityPatterns);
    const { type: given } = object.definition;
    const kinds = patterns.filter(({ type }) => activityTypes[type] === given || (type === "module" && activityTypes.course === given));
    const names = kinds.flatMap(({ verbs }) => verbs.map((name) => name.replace("?", "")));
    expect(names).toContain(said.id.split("/").pop());
  }
}

describe("cmi5", () => {
  async function launch(data: object): Promise<void> {
    const agent = JSON.stringify(actor);
    await site.put("activities/state", { activityId: activity, agent, registration, stateId: "LMS.LaunchData" }, { contextTemplate: template, launchMode: "Normal", ...data });
    site.visit({ endpoint: site.endpoint, fetch: site.fetchUrl, actor: agent, registration, activityId: activity });
  }

  test("a session from initialized to terminated, resumed in a second one", async () => {
    await launch({ masteryScore: 0.7, returnURL: "https://lms.example/kembali" });
    const driver = cmi5(playerInput({}));
    expect(await driver.open()).toMatchObject({ entry: "first", mode: "normal", passing: 70, completed: false, success: "unknown" });
    expect(said()).toEqual(["initialized"]);
    learn(driver);
    driver.saveState("s1");
    driver.record({ type: "completed" });
    driver.record({ type: "passed", grade: { points: 80, outOf: 100 } });
    driver.record({ type: "passed", grade: { points: 90, outOf: 100 } });
    expect(await driver.commit()).toBe("saved");
    driver.close();
    await settle(14);
    expect(said()[0]).toBe("initialized");
    expect(said().slice(-3)).toEqual(["completed", "passed 0.8", "terminated"]);
    expect(said().filter((one) => one.startsWith("answered"))).toHaveLength(8);
    expect(driver.exitUrl?.()).toBe("https://lms.example/kembali");
    judge();
    for (const { context, verb } of site.statements()) {
      expect(context?.contextActivities?.grouping).toEqual(template.contextActivities.grouping);
      const defined = (context?.contextActivities?.category ?? []).some(({ id }) => id.endsWith("categories/cmi5"));
      expect(defined, verb.id).toBe(/initialized|completed|passed|terminated/.test(verb.id));
    }
    expect(site.tokensGiven()).toBe(1);
    expect(site.lrs.requests.findIndex(({ path }) => path === "agents/profile")).toBeLessThan(site.lrs.requests.findIndex(({ path }) => path === "statements"));

    const before = site.statements().length;
    await launch({ masteryScore: 0.7, contextTemplate: { ...template, extensions: { [Object.keys(template.extensions)[0] ?? ""]: "session-2" } } });
    const again = cmi5(playerInput({}));
    expect(await again.open()).toMatchObject({ entry: "resume", state: "s1", completed: true, success: "passed" });
    again.record({ type: "completed" });
    again.record({ type: "failed", grade: { points: 1, outOf: 100 }, final: true });
    again.close();
    await settle(before + 2);
    expect(said().slice(before)).toEqual(["initialized", "terminated"]);
    judge();
  });

  test("each attempt at a quiz is begun once, before its answers, over sessions too", async () => {
    await launch({});
    const driver = cmi5(playerInput({}));
    await driver.open();
    driver.record({ type: "page-viewed", pageId: "awal", title: "Awal" });
    attemptQuiz(driver);
    expect(await driver.commit()).toBe("saved");
    driver.close();
    await settle(9);
    const first = ["initialized", "experienced page/awal", "attempted quiz/akhir", "answered question/kota 1", "answered question/kota 1", "passed quiz/akhir 1", "attempted quiz/akhir", "answered question/kota 1", "terminated"];
    expect(said()).toEqual(first);
    judgeByTable();
    judge();

    await launch({ contextTemplate: { ...template, extensions: { [Object.keys(template.extensions)[0] ?? ""]: "session-2" } } });
    const again = cmi5(playerInput({}));
    await again.open();
    again.record({ ...answered("kota padang 1/1"), quizId: "akhir" } as TrackingEvent);
    again.record({ type: "quiz-finished", quizId: "lain", title: "", kind: "practice", passed: false, grade: { points: 0, outOf: 1 }, attempt: 1 });
    again.close();
    await settle(14);
    expect(said().slice(first.length)).toEqual(["initialized", "answered question/kota 1", "attempted quiz/lain", "completed quiz/lain 0", "terminated"]);
    judgeByTable();
  });

  test("a score of 0 is told, a reload goes on in the same session, review says nothing of results", async () => {
    await launch({ masteryScore: 0.5 });
    const first = cmi5(playerInput({}));
    await first.open();
    await first.commit();
    const reloaded = cmi5(playerInput({}));
    await reloaded.open();
    expect(said()).toEqual(["initialized"]);
    expect(site.tokensGiven()).toBe(1);
    reloaded.record({ type: "failed", grade: { points: 0, outOf: 10 }, final: false });
    reloaded.close();
    await settle(3);
    expect(said()).toEqual(["initialized", "failed 0", "terminated"]);
    judge();
  });

  test("review: initialized and terminated alone", async () => {
    await launch({ launchMode: "Review" });
    const driver = cmi5(playerInput({}));
    expect(await driver.open()).toMatchObject({ mode: "review", credit: false });
    learn(driver);
    driver.record({ type: "completed" });
    driver.close();
    await settle(2);
    expect(said()).toEqual(["initialized", "terminated"]);
  });

  test("null in the launch data is a part that was left out", async () => {
    await launch({ masteryScore: null, returnURL: null, launchParameters: null, entitlementKey: null });
    const driver = cmi5(playerInput({}));
    expect(await driver.open()).not.toHaveProperty("passing");
    driver.record({ type: "passed", grade: { points: 80, outOf: 100 } });
    await driver.commit();
    expect(driver.exitUrl?.()).toBeUndefined();
    expect(site.statements().at(-1)?.context?.extensions).toEqual(template.extensions);
    judge();
  });

  test("the browser's own reload after the end: told, and nothing is asked with the dead token", async () => {
    await launch({});
    const driver = cmi5(playerInput({}));
    await driver.open();
    driver.close();
    await settle(2);
    const asked = site.lrs.requests.length;
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ type: "reload" } as PerformanceNavigationTiming]);
    await expect(cmi5(playerInput({})).open()).rejects.toMatchObject({ trouble: "session-lost" });
    expect(site.lrs.requests).toHaveLength(asked);
    vi.restoreAllMocks();
  });

  test("without a launch there is no LMS", async () => {
    site.visit({});
    await expect(cmi5(playerInput({})).open()).rejects.toMatchObject({ trouble: "no-lms" });
  });

  test("a used fetch URL is refused with a reason", async () => {
    await launch({});
    await fetch(site.fetchUrl, { method: "POST" });
    await expect(cmi5(playerInput({})).open()).rejects.toMatchObject({ trouble: "refused" });
  });
});

describe("xapi", () => {
  test("a session with an old LMS's actor, resumed", async () => {
    const old = { name: ["Peserta Contoh"], account: [{ accountServiceHomePage: "https://lms.example", accountName: "s-1" }] };
    site.visit({ endpoint: site.endpoint.replace(/\/$/, ""), auth: "Basic abc", actor: JSON.stringify(old), registration });
    const driver = xapi(playerInput({ activity }));
    expect(await driver.open()).toMatchObject({ entry: "first", learner: { id: "s-1", name: "Peserta Contoh" } });
    learn(driver);
    attemptQuiz(driver);
    driver.record({ type: "completed" });
    driver.record({ type: "passed", grade: { points: 8, outOf: 10 } });
    driver.saveState("s1");
    expect(await driver.commit()).toBe("saved");
    driver.close();
    await settle(20);
    expect(said()[0]).toBe("initialized");
    expect(said().slice(-3)).toEqual(["completed", "passed 0.8", "terminated"]);
    judge();
    judgeByTable();
    const again = xapi(playerInput({ activity }));
    expect(await again.open()).toMatchObject({ entry: "resume", state: "s1", completed: true, success: "passed" });
  });

  test("without a launch there is no LMS", async () => {
    site.visit({ endpoint: site.endpoint, auth: "x", actor: "kein JSON" });
    await expect(xapi(playerInput({ activity })).open()).rejects.toMatchObject({ trouble: "no-lms" });
  });
});
