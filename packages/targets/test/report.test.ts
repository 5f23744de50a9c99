import { validateStatements } from "@lentera/lrs-client/validate";
import type { SaveStatus, TrackingDriver, TrackingTrouble } from "@lentera/model";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createReportingDriver } from "../src/web/report-driver.ts";
import { answered } from "./learner.ts";
import { activity, reportSite, type ReportSite } from "./report-site.ts";

let site: ReportSite;
beforeEach(async () => void (site = await reportSite()));
afterEach(() => site.close());

const verbs = (): readonly string[] => site.lrs.statements.map(({ verb }) => verb.id.split("/").pop() ?? "");
const arrived = (count: number): Promise<void> => vi.waitFor(() => expect(verbs()).toHaveLength(count), 5000);
const driver = (settings?: object): TrackingDriver => createReportingDriver(site.input(settings), site.store);

function watch(one: TrackingDriver): [SaveStatus, TrackingTrouble?][] {
  const told: [SaveStatus, TrackingTrouble?][] = [];
  one.onStatus?.((status, trouble) => told.push(trouble === undefined ? [status] : [status, trouble]));
  return told;
}

const pass = { type: "passed", grade: { points: 8, outOf: 10 } } as const;

describe("with a token address", () => {
  test("asks once who learns, tells the LRS, keeps the state of each learner apart", async () => {
    const first = driver();
    expect(await first.open()).toMatchObject({ entry: "first", learner: { name: "Peserta siti" } });
    expect(site.asked).toEqual([`POST activity=${encodeURIComponent(activity)}`]);
    first.record({ type: "page-viewed", pageId: "awal", title: "Awal" });
    first.record(answered("kota padang 1/1"));
    first.record({ type: "completed" });
    first.record(pass);
    first.saveState("s1");
    expect(await first.commit()).toBe("saved");
    first.close();
    await arrived(6);
    expect(verbs()).toEqual(["initialized", "experienced", "answered", "completed", "passed", "terminated"]);
    const statements = site.lrs.statements.map(({ stored: _stored, version: _version, ...statement }) => statement);
    expect(validateStatements(statements, { version: "1.0.3" })).toEqual([]);
    expect(new Set(statements.map(({ context }) => context?.registration)).size).toBe(1);

    const again = driver();
    expect(await again.open()).toMatchObject({ entry: "resume", state: "s1", completed: true, success: "passed" });
    again.record({ type: "completed" });
    again.record(pass);
    again.close();
    await arrived(8);
    expect(verbs().slice(6)).toEqual(["initialized", "terminated"]);

    site.signedIn = "budi";
    expect(await driver().open()).toMatchObject({ entry: "first", completed: false, success: "unknown" });
  });

  test("an LRS of 2.0 alone is spoken to in 2.0.0 after its first refusal", async () => {
    await site.close();
    site = await reportSite({ versions: ["2.0.0"] });
    const one = driver();
    await one.open();
    one.record(pass);
    expect(await one.commit()).toBe("saved");
    expect(verbs()).toEqual(["initialized", "passed"]);
  });

  test.each([undefined, 302, 403])("signed in is %s: the course goes on here, reports nothing and says so", async (signedIn) => {
    site.signedIn = signedIn;
    const one = driver();
    expect(await one.open()).toMatchObject({ entry: "first" });
    const told = watch(one);
    one.saveState("s1");
    one.record(pass);
    expect(await one.commit()).toBe("not-saved");
    await vi.waitFor(() => expect(told).toEqual([["not-saved", "not-reported"]]));
    expect([...site.kept.values()].join()).toContain("s1");
    expect(site.lrs.requests).toEqual([]);
  });

  test("a token that ends in mid-session is renewed, for the same learner alone", async () => {
    const one = driver();
    await one.open();
    await one.commit();
    site.token = "Bearer t-2";
    one.record(pass);
    expect(await one.commit()).toBe("saved");
    expect(site.asked).toHaveLength(2);

    site.token = "Bearer t-3";
    site.signedIn = "budi";
    const told = watch(one);
    one.record({ type: "completed" });
    expect(await one.commit()).toBe("not-saved");
    expect(told.at(-1)).toEqual(["not-saved", "not-reported"]);
    expect(verbs()).toEqual(["initialized", "passed"]);
  });

  test("cut off from the LRS: waiting, kept on the device, delivered by the next session of the same learner", async () => {
    const one = driver();
    await one.open();
    await one.commit();
    const told = watch(one);
    site.lrs.inject({ kind: "reset-before", times: Infinity });
    one.record(pass);
    one.saveState("s2");
    void one.commit();
    await vi.waitFor(() => expect(told.at(-1)).toEqual(["waiting", "offline"]), 5000);
    one.close();

    // The window is gone; another learner comes first.
    site.signedIn = "budi";
    const other = driver();
    site.lrs.clearFaults();
    await other.open();
    expect(await other.commit()).toBe("saved");
    site.signedIn = "siti";
    const next = driver();
    expect(await next.open()).toMatchObject({ state: "s2", success: "passed" });
    expect(await next.commit()).toBe("saved");
    const own = site.lrs.statements.filter(({ actor }) => actor.name === "Peserta siti").map(({ verb }) => verb.id.split("/").pop());
    expect(own.filter((verb) => verb === "passed")).toHaveLength(1);
  });

  test("no place for the state here: not saved, though the LRS has all", async () => {
    const full = createReportingDriver(site.input(), undefined);
    await full.open();
    full.saveState("s1");
    expect(await full.commit()).toBe("not-saved");
    await arrived(1);
  });

  test("a token address in trouble is asked again, then the learner is told", async () => {
    site.signedIn = 503;
    const opening = driver().open();
    await vi.waitFor(() => expect(site.asked).toHaveLength(1));
    site.signedIn = "siti";
    expect(await opening).toMatchObject({ learner: { name: "Peserta siti" } });
  });
});

describe("with the launch in the address", () => {
  const actor = JSON.stringify({ mbox: "siti@example.go.id", name: ["Siti"] });
  const registration = "8d6d1b1c-0e3f-4c83-9d52-0e8b2a6f0f11";
  const query = (more: object = {}): string =>
    `?${new URLSearchParams({ endpoint: site.endpoint, auth: "Bearer t-1", actor, registration, bahasa: "id", ...more }).toString()}`;

  test("it goes out of the address, survives a reload on any page, and stands in no storage", async () => {
    site.visit(query());
    const one = driver({ token: undefined });
    expect(await one.open()).toMatchObject({ learner: { id: "mailto:siti@example.go.id", name: "Siti" } });
    expect(site.address()).toBe("?bahasa=id");
    one.record(pass);
    expect(await one.commit()).toBe("saved");
    expect(site.lrs.statements.map(({ context }) => context?.registration)).toEqual([registration, registration]);
    expect([...site.kept].flat().join()).not.toContain("t-1");

    site.turnPage();
    site.visit("", true);
    const reloaded = driver({ token: undefined });
    expect(await reloaded.open()).toMatchObject({ learner: { name: "Siti" }, success: "passed" });
    expect(await reloaded.commit()).toBe("saved");

    site.visit("");
    const elsewhere = driver({ token: undefined });
    await elsewhere.open();
    expect(await elsewhere.commit()).toBe("not-saved");
  });

  test.each([
    ["another LRS than the course's", { endpoint: "https://attacker.example/xapi/" }],
    ["no learner", { actor: "{}" }],
    ["a learner that is no JSON", { actor: "siti" }],
    ["no credentials", { auth: "" }],
  ])("%s: nothing is sent, the address is cleaned", async (_name, more) => {
    site.visit(query(more));
    const one = driver({ token: undefined });
    await one.open();
    expect(await one.commit()).toBe("not-saved");
    expect(site.address()).toBe("?bahasa=id");
    expect(site.historyState).toBeNull();
    expect(site.lrs.requests).toEqual([]);
  });

  test("two windows of one registration say passed once", async () => {
    site.visit(query());
    const [a, b] = [driver({ token: undefined }), driver({ token: undefined })];
    await a.open();
    site.visit(query());
    await b.open();
    a.record(pass);
    await a.commit();
    b.record(pass);
    expect(await b.commit()).toBe("saved");
    expect(verbs().filter((verb) => verb === "passed")).toHaveLength(1);
  });
});

test("a statement that the LRS refuses for good is told as not saved", async () => {
  const one = driver();
  await one.open();
  await one.commit();
  const told = watch(one);
  site.lrs.inject({ kind: "status", status: 400, when: ({ method }) => method === "POST" });
  one.record(pass);
  expect(await one.commit()).toBe("not-saved");
  await vi.waitFor(() => expect(told.at(-1)).toEqual(["not-saved", "not-reported"]));
});
