import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Cmi5Lms, type Cmi5Registration, type Cmi5Session, createCmi5Lms, createLrs, type LaunchMode, type Lrs, type MoveOn } from "@lentera/lrs";
import type { TrackingDriver } from "@lentera/model";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDriver } from "../src/cmi5/driver.ts";
import { answered, playerInput } from "./learner.ts";

/** The driver before an LMS that refuses what breaks a rule of cmi5 and names the clause. */
let server: Server;
let lrs: Lrs;
let lms: Cmi5Lms;
const au = "https://pelatihan.example/uji/unit/uji";
const course = (moveOn: MoveOn, masteryScore?: number): Parameters<Cmi5Lms["register"]>[0] => ({
  id: "https://pelatihan.example/uji",
  children: [{ kind: "au", id: au, url: "https://kursus.example/index.html", moveOn, ...(masteryScore !== undefined && { masteryScore }) }],
});
const learner = { name: "Peserta", account: { homePage: "https://lms.example", name: "s-1" } };

beforeEach(async () => {
  server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const url = new URL(incoming.url ?? "", "http://127.0.0.1");
      if (url.pathname === "/fetch") {
        const { status, body } = lms.fetchToken(url.searchParams.get("token") ?? "", incoming.method ?? "");
        outgoing.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
        return;
      }
      const { method = "GET" } = incoming;
      const headers = Object.entries(incoming.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as [string, string]] : []));
      const body = new Uint8Array(Buffer.concat(chunks));
      void lrs.fetch(new Request(url, { method, headers, ...(method !== "GET" && { body }) })).then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(new Uint8Array(await response.arrayBuffer()));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  lrs = await createLrs({ path: "/xapi", authorize: (header) => lms.authorize(header) });
  lms = createCmi5Lms(lrs, { endpoint: `${origin}/xapi/`, fetchUrl: `${origin}/fetch` });
  vi.stubGlobal("document", { addEventListener: () => undefined, documentElement: { style: {} } });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  await lrs.close();
});

async function launch(registration: Cmi5Registration, more: { mode?: LaunchMode; returnUrl?: string } = {}): Promise<{ driver: TrackingDriver; session: Cmi5Session }> {
  const session = await lms.launch({ registration, au, ...more });
  const memory = new Map<string, string>();
  vi.stubGlobal("sessionStorage", { getItem: (key: string) => memory.get(key) ?? null, setItem: (key: string, value: string) => void memory.set(key, value) });
  vi.stubGlobal("location", { search: new URL(session.url).search, href: session.url });
  return { driver: createDriver(playerInput({})), session };
}

async function said(session: Cmi5Session): Promise<string[]> {
  const query = new URLSearchParams({ registration: session.registration, ascending: "true" });
  const access = { name: "uji", authority: { objectType: "Agent" as const, account: { homePage: "https://uji.example", name: "uji" } }, scopes: new Set(["all" as const]) };
  const answer = await lrs.fetch(new Request(`http://127.0.0.1/xapi/statements?${query.toString()}`, { headers: { "X-Experience-API-Version": "1.0.3" } }), access);
  const { statements } = (await answer.json()) as { statements: { verb: { id: string }; context: { extensions?: Record<string, unknown> } }[] };
  return statements
    .filter(({ context }) => Object.values(context.extensions ?? {}).includes(session.id))
    .map(({ verb }) => verb.id.split("/").pop() ?? "")
    .filter((verb) => !["launched", "satisfied", "abandoned"].includes(verb));
}

const ends = (session: Cmi5Session): Promise<void> => vi.waitFor(async () => expect(await said(session)).toContain("terminated"), 5000);
const pass = (points: number) => ({ type: "passed", grade: { points, outOf: 100 } }) as const;
const fail = (points: number) => ({ type: "failed", grade: { points, outOf: 100 }, final: true }) as const;

describe("moveOn", () => {
  test.each<[MoveOn, boolean, boolean]>([
    ["Passed", false, true],
    ["Completed", true, false],
    ["CompletedAndPassed", true, true],
    ["CompletedOrPassed", false, true],
    ["CompletedOrPassed", true, false],
    ["NotApplicable", false, false],
  ])("%s is satisfied by completed %s, passed %s", async (moveOn, completes, passes) => {
    const registration = await lms.register(course(moveOn, 0.7), learner);
    const { driver, session } = await launch(registration);
    await driver.open();
    driver.record(answered("kota padang 1/1"));
    if (completes) driver.record({ type: "completed" });
    if (passes) driver.record(pass(70));
    expect(await driver.commit()).toBe("saved");
    driver.close();
    await ends(session);
    expect(lms.violations()).toEqual([]);
    expect(lms.progress(registration).get(au)).toMatchObject({ completed: completes, passed: passes, satisfied: true });
  });
});

describe("masteryScore", () => {
  test.each([
    [0.7, 70],
    [0.575, 57.5],
    [1, 100],
    [0, 0],
  ])("the LMS's %s is the pass mark %s", async (masteryScore, passing) => {
    const registration = await lms.register(course("Passed", masteryScore), learner);
    const { driver, session } = await launch(registration);
    expect((await driver.open()).passing).toBeCloseTo(passing, 6);
    driver.record(pass(passing));
    await driver.commit();
    driver.close();
    await ends(session);
    expect(lms.violations()).toEqual([]);
  });

  test("left out: the course's own counts, a score stands without it", async () => {
    const { driver, session } = await launch(await lms.register(course("Passed"), learner));
    expect(await driver.open()).not.toHaveProperty("passing");
    driver.record(pass(80));
    await driver.commit();
    driver.close();
    await ends(session);
    expect(lms.violations()).toEqual([]);
    expect(await said(session)).toEqual(["initialized", "passed", "terminated"]);
  });

  test("a score of 0 is a failure that is told", async () => {
    const { driver, session } = await launch(await lms.register(course("Passed", 0.5), learner));
    await driver.open();
    driver.record(fail(0));
    driver.close();
    await ends(session);
    expect(await said(session)).toEqual(["initialized", "failed", "terminated"]);
    expect(lms.violations()).toEqual([]);
  });
});

test.each<LaunchMode>(["Browse", "Review"])("%s: initialized and terminated alone, nothing is kept", async (mode) => {
  const { driver, session } = await launch(await lms.register(course("Completed"), learner), { mode });
  expect(await driver.open()).toMatchObject({ mode: mode.toLowerCase(), credit: false });
  driver.record(answered("kota padang 1/1"));
  driver.record({ type: "completed" });
  driver.record(pass(90));
  driver.saveState("s1");
  driver.close();
  await ends(session);
  expect(await said(session)).toEqual(["initialized", "terminated"]);
  expect(lms.violations()).toEqual([]);
});

test("launched again after completion, failed, passed: no second completed or passed, no failed after passed", async () => {
  const registration = await lms.register(course("CompletedAndPassed", 0.7), learner);
  const all: string[][] = [];
  for (const events of [[{ type: "completed" } as const, fail(10)], [{ type: "completed" } as const, pass(80)], [{ type: "completed" } as const, fail(10), pass(90)]]) {
    const { driver, session } = await launch(registration, { returnUrl: "https://lms.example/kembali" });
    await driver.open();
    expect(driver.exitUrl?.()).toBe("https://lms.example/kembali");
    for (const event of events) driver.record(event);
    driver.saveState("s");
    expect(await driver.commit()).toBe("saved");
    driver.close();
    await ends(session);
    all.push(await said(session));
  }
  expect(all).toEqual([
    ["initialized", "completed", "failed", "terminated"],
    ["initialized", "passed", "terminated"],
    ["initialized", "terminated"],
  ]);
  expect(lms.violations()).toEqual([]);
});

test("a session that another launch has ended says so and keeps nothing of its own over the other's", async () => {
  const registration = await lms.register(course("Completed"), learner);
  const { driver: old } = await launch(registration);
  await old.open();
  await old.commit();
  const told: unknown[] = [];
  old.onStatus?.((...status) => told.push(status));
  const { driver, session } = await launch(registration);
  await driver.open();
  driver.saveState("new");
  expect(await driver.commit()).toBe("saved");
  old.record({ type: "completed" });
  old.saveState("old");
  expect(await old.commit()).toBe("not-saved");
  expect(told.at(-1)).toEqual(["not-saved", "session-lost"]);
  driver.close();
  await ends(session);
});

describe("a tab that was duplicated, its session storage copied", () => {
  async function twoTabs(): Promise<{ original: TrackingDriver; copy: TrackingDriver; session: Cmi5Session }> {
    const { driver: original, session } = await launch(await lms.register(course("Completed"), learner));
    await original.open();
    original.saveState("s1");
    expect(await original.commit()).toBe("saved");
    const copy = createDriver(playerInput({}));
    expect(await copy.open()).toMatchObject({ state: "s1" });
    return { original, copy, session };
  }
  const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

  test("the original is closed: the session goes on in the copy and ends with it", async () => {
    const { original, copy, session } = await twoTabs();
    original.record(answered("kota padang 1/1"));
    original.close();
    original.close();
    await heard();
    copy.record({ type: "completed" });
    copy.saveState("s2");
    expect(await copy.commit()).toBe("saved");
    copy.close();
    await ends(session);
    expect(await said(session)).toEqual(["initialized", "answered", "completed", "terminated"]);
    expect(lms.violations()).toEqual([]);
  });

  test("the copy is closed again: the original goes on as if nothing had been", async () => {
    const { original, copy, session } = await twoTabs();
    copy.close();
    await heard();
    original.record({ type: "completed" });
    original.saveState("s2");
    expect(await original.commit()).toBe("saved");
    original.close();
    await ends(session);
    expect(await said(session)).toEqual(["initialized", "completed", "terminated"]);
    expect(lms.violations()).toEqual([]);
  });

  test("both finish: told once, and the older one that its state is not kept any more", async () => {
    const { original, copy, session } = await twoTabs();
    copy.record({ type: "completed" });
    copy.saveState("copy");
    expect(await copy.commit()).toBe("saved");
    original.record({ type: "completed" });
    original.saveState("original");
    expect(await original.commit()).toBe("not-saved");
    original.close();
    await heard();
    copy.close();
    await ends(session);
    expect(await said(session)).toEqual(["initialized", "completed", "terminated"]);
  });
});

test.each([{ key: "F5" }, { key: "r", ctrlKey: true }, { key: "R", metaKey: true }])("reloaded with $key: the session goes on, and ends when it is left", async (pressed) => {
  const keys: ((event: object) => void)[] = [];
  vi.stubGlobal("addEventListener", (name: string, listener: (event: object) => void) => name === "keydown" && keys.push(listener));
  const press = (event: object): void => keys.forEach((listener) => listener(event));
  const { driver, session } = await launch(await lms.register(course("Completed"), learner));
  await driver.open();
  press(pressed);
  driver.close();
  const reloaded = createDriver(playerInput({}));
  await reloaded.open();
  press(pressed);
  press({ key: "a" });
  reloaded.close();
  await ends(session);
  expect(await said(session)).toEqual(["initialized", "terminated"]);
  expect(lms.violations()).toEqual([]);
});
