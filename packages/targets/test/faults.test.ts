import type { TrackingDriver } from "@lentera/model";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDriver as cmi5 } from "../src/cmi5/driver.ts";
import { createDriver as xapi } from "../src/xapi/driver.ts";
import { answered, playerInput } from "./learner.ts";
import { actor, launchSite, registration, type LaunchSite } from "./xapi-launch.ts";

const activity = "https://lms.example/activity/7";
const agent = JSON.stringify(actor);
let site: LaunchSite;
beforeEach(() => {
  // Full jitter of a seventh failure may wait 32 s, longer than a test does.
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await site.close();
});

/** Another window or session has a session id of its own. */
async function visit(target: string, session = "session-1"): Promise<TrackingDriver> {
  if (target === "xapi") {
    site.visit({ endpoint: site.endpoint, auth: "Basic abc", actor: agent, registration, activity_id: activity });
    return xapi(playerInput({ activity }));
  }
  const contextTemplate = { extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": session } };
  await site.put("activities/state", { activityId: activity, agent, registration, stateId: "LMS.LaunchData" }, { contextTemplate, launchMode: "Normal" });
  site.visit({ endpoint: site.endpoint, fetch: site.fetchUrl, actor: agent, registration, activityId: activity });
  return cmi5(playerInput({}));
}

/** A window of its own: nothing in its session storage. */
function freshWindow(): void {
  const memory = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    // The token is used up; each of these windows was given one.
    getItem: (key: string) => memory.get(key) ?? (key.startsWith("cmi5 ") ? "dG9rZW46" : null),
    setItem: (key: string, value: string) => void memory.set(key, value),
  });
}

function watch(driver: TrackingDriver): string[] {
  const told: string[] = [];
  driver.onStatus?.((status, trouble) => told.push([status, trouble].filter(Boolean).join(" ")));
  return told;
}

const verbs = (): string[] => site.statements().map(({ verb }) => verb.id.split("/").pop() ?? "");
const isState = ({ method, path }: { method: string; path: string }): boolean => method === "PUT" && path === "activities/state";
const isStatements = ({ method, path }: { method: string; path: string }): boolean => method === "POST" && path === "statements";
const pass = { type: "passed", grade: { points: 80, outOf: 100 } } as const;

async function stateInLrs(): Promise<unknown> {
  const query = new URLSearchParams({ activityId: activity, agent, registration, stateId: "lentera" });
  const answer = await fetch(`${site.endpoint}activities/state?${query.toString()}`, { headers: { "X-Experience-API-Version": site.version } });
  return ((await answer.json()) as { state?: string }).state;
}

describe.each(["cmi5", "xapi"])("%s", (target) => {
  test("503 with Retry-After: waited for, told, each statement once", async () => {
    site = await launchSite();
    const driver = await visit(target);
    await driver.open();
    await driver.commit();
    const told = watch(driver);
    site.lrs.inject({ kind: "status", status: 503, headers: { "Retry-After": "1" }, times: 1, when: isStatements });
    driver.record(answered("kota padang 1/1"));
    expect(await driver.commit()).toBe("saved");
    const [refused, again] = site.lrs.requests.filter(isStatements).slice(-2).map(({ at }) => at);
    expect((again ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(990);
    expect(told).toContain("waiting offline");
    expect(verbs()).toEqual(["initialized", "answered"]);
  });

  test("the connection is cut and comes back: nothing is lost or doubled, state included", async () => {
    site = await launchSite();
    const driver = await visit(target);
    await driver.open();
    await driver.commit();
    const told = watch(driver);
    site.lrs.inject({ kind: "reset-after", times: 1, when: isStatements });
    site.lrs.inject({ kind: "reset-before", times: 6 });
    driver.record(answered("kota padang 1/1"));
    driver.record(pass);
    driver.saveState("s1");
    void driver.commit();
    await vi.waitFor(() => expect(told.at(-1)).toBe("saved"), 20_000);
    expect(told).toContain("waiting offline");
    expect(await stateInLrs()).toBe("s1");
    expect(verbs()).toEqual(["initialized", "answered", "passed"]);
  });

  test("only the state cannot be saved: not called saved before it is, tried again by itself", async () => {
    site = await launchSite();
    const driver = await visit(target);
    await driver.open();
    await driver.commit();
    const told = watch(driver);
    site.lrs.inject({ kind: "status", status: 503, headers: { "Retry-After": "0" }, times: 5, when: isState });
    driver.record(answered("kota padang 1/1"));
    driver.saveState("s1");
    expect(await driver.commit()).toBe("waiting");
    expect(told).not.toContain("saved");
    await vi.waitFor(() => expect(told.at(-1)).toBe("saved"), 10_000);
    expect(await stateInLrs()).toBe("s1");
  });

  test.each([
    ["seen", {}],
    ["hidden from this origin", { hiddenHeaders: ["ETag", "Retry-After"] }],
  ])("another window has gone on meanwhile (ETag %s): its work stays, this one is told", async (_name, options) => {
    site = await launchSite(options);
    freshWindow();
    const old = await visit(target);
    await old.open();
    old.saveState("old 1");
    expect(await old.commit()).toBe("saved");
    old.saveState("old 2");
    expect(await old.commit()).toBe("saved");

    freshWindow();
    const driver = await visit(target, "session-2");
    expect(await driver.open()).toMatchObject({ state: "old 2" });
    driver.saveState("new");
    driver.record(pass);
    expect(await driver.commit()).toBe("saved");

    const told = watch(old);
    old.saveState("old 3");
    old.record(pass);
    expect(await old.commit()).toBe("not-saved");
    expect(told).toContain("not-saved session-lost");
    expect(await stateInLrs()).toBe("new");
    expect(verbs().filter((verb) => verb === "passed")).toHaveLength(1);
  });

  test("the answer to a write is lost: our own document is no other window's", async () => {
    site = await launchSite();
    const driver = await visit(target);
    await driver.open();
    driver.saveState("s1");
    site.lrs.inject({ kind: "reset-after", times: 1, when: isState });
    expect(await driver.commit()).toBe("saved");
    driver.saveState("s2");
    expect(await driver.commit()).toBe("saved");
    expect(await stateInLrs()).toBe("s2");
  });

  test("reloaded while the last write is still under way: it goes on as the same window", async () => {
    site = await launchSite();
    const before = await visit(target);
    await before.open();
    const reloaded = await visit(target);
    await reloaded.open();
    before.saveState("late");
    expect(await before.commit()).toBe("saved");
    reloaded.saveState("s2");
    expect(await reloaded.commit()).toBe("saved");
    expect(await stateInLrs()).toBe("s2");
  });

  test("401 in mid-session: stopped, told, nothing hammered", async () => {
    let isIn = true;
    site = await launchSite({ authorize: (value) => value === null || isIn });
    const driver = await visit(target);
    await driver.open();
    await driver.commit();
    const told = watch(driver);
    isIn = false;
    driver.saveState("s1");
    driver.record(pass);
    expect(await driver.commit()).toBe("not-saved");
    await vi.waitFor(() => expect(told.at(-1)).toBe("not-saved session-lost"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const asked = site.lrs.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(site.lrs.requests.length).toBe(asked);
    expect(asked).toBeLessThan(15);
  });

  test("a page of plain http, without randomUUID and locks", async () => {
    site = await launchSite();
    const { getRandomValues } = crypto;
    vi.stubGlobal("crypto", { getRandomValues: getRandomValues.bind(crypto) });
    vi.stubGlobal("navigator", {});
    const driver = await visit(target);
    await driver.open();
    driver.record(pass);
    expect(await driver.commit()).toBe("saved");
    expect(site.statements().map(({ id }) => id)).toEqual(site.statements().map(() => expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)));
  });

  test("an LRS of 2.0 alone: 1.0.3 is refused once, then 2.0.0 is spoken", async () => {
    site = await launchSite({ versions: ["2.0.0"] });
    const driver = await visit(target);
    const launched = site.lrs.requests.length;
    await driver.open();
    driver.record(pass);
    driver.saveState("s1");
    expect(await driver.commit()).toBe("saved");
    driver.saveState("s2");
    expect(await driver.commit()).toBe("saved");
    expect(await stateInLrs()).toBe("s2");
    driver.close();
    await vi.waitFor(() => expect(verbs()).toEqual(["initialized", "passed", "terminated"]));
    const spoken = site.lrs.requests.slice(launched).map(({ headers }) => headers.get("X-Experience-API-Version"));
    expect(spoken.filter((version) => version !== "2.0.0")).toEqual(["1.0.3"]);
  });

  test("a refusal that is not of the version changes none", async () => {
    site = await launchSite({ versions: ["1.0.3", "2.0.0"] });
    const driver = await visit(target);
    await driver.open();
    await driver.commit();
    site.lrs.inject({ kind: "status", status: 400, times: 1, when: isStatements });
    driver.record(answered("kota padang 1/1"));
    expect(await driver.commit()).toBe("not-saved");
    driver.record(pass);
    await driver.commit();
    expect(verbs()).toEqual(["initialized", "passed"]);
    expect(site.lrs.requests.filter(isStatements).at(-1)?.headers.get("X-Experience-API-Version")).toBe("1.0.3");
  });

  test("the LMS is not there at launch: refused with a reason, no promise", async () => {
    site = await launchSite();
    const driver = await visit(target);
    site.lrs.inject({ kind: "reset-before", times: Infinity });
    await expect(driver.open()).rejects.toMatchObject({ trouble: "refused" });
  });
});

test("cmi5: an LMS in trouble with initialized: the learner begins, all else waits behind it", { timeout: 30_000 }, async () => {
  site = await launchSite();
  const driver = await visit("cmi5");
  site.lrs.inject({ kind: "status", status: 503, times: Infinity, when: isStatements });
  expect(await driver.open()).toMatchObject({ entry: "first" });
  const told = watch(driver);
  driver.record(pass);
  driver.saveState("s1");
  expect(await driver.commit()).toBe("waiting");
  expect(site.lrs.requests.filter(isState).filter(({ parameters }) => parameters.get("stateId") === "lentera")).toEqual([]);
  site.lrs.clearFaults();
  await vi.waitFor(() => expect(told.at(-1)).toBe("saved"), 18_000);
  expect(verbs()).toEqual(["initialized", "passed"]);
  expect(await stateInLrs()).toBe("s1");
});
