import type { Access } from "@lentera/lrs";
import { expect, it } from "vitest";
import { PreviewLms } from "./preview-lms.ts";

interface Told {
  readonly verb: { readonly id: string };
  readonly object: { readonly definition: { readonly type?: string; readonly name: { readonly und: string } } };
  readonly context: { readonly contextActivities: { readonly grouping: readonly { readonly id: string }[] } };
}

const origin = "http://127.0.0.1:1";
const access: Access = { authority: { objectType: "Agent", account: { homePage: "https://lms.example", name: "guru" } }, scopes: new Set(["all"]) };

it("knows whether a session resumes", async () => {
  const lms = await PreviewLms.open(origin, {});
  const launch = { target: "cmi5", unit: "urn:satu", units: [{ id: "urn:satu", title: "Satu", href: "satu.html" }], courseId: "loket", title: "Loket", base: "/" };
  const resumed: (boolean | undefined)[] = [];
  for (const fresh of [false, false, true]) {
    const { session } = await lms.launch({ ...launch, fresh });
    const open = lms.sessions.get(session);
    resumed.push(open?.resumed);
    const query = new URLSearchParams({ activityId: open?.activityId ?? "", registration: open?.registration ?? "", stateId: "lentera", agent: JSON.stringify({ account: { homePage: "https://lms.example", name: "peserta" } }) });
    const headers = { "X-Experience-API-Version": "1.0.3", "If-None-Match": "*" };
    await lms.lrs.fetch(new Request(`${origin}/xapi/activities/state?${query.toString()}`, { method: "PUT", headers, body: "{}" }), access);
  }
  expect(resumed).toEqual([false, true, false]);
  await lms.lrs.close();
});

it("tells what the LMS writes: blocks of cmi5.xml are satisfied with their unit, the course with the last", async () => {
  const told: Told[] = [];
  const lms = await PreviewLms.open(origin, { onStatement: (statement) => told.push(JSON.parse(JSON.stringify(statement)) as Told) });
  const units = ["satu", "dua"].map((id) => ({ id: `urn:${id}`, title: `Modul ${id}`, href: `${id}.html`, block: `urn:modul:${id}` }));
  await lms.launch({ target: "cmi5", unit: "urn:satu", units, courseId: "loket", title: "Loket", base: "/", fresh: true });
  const [session] = lms.sessions.values();
  const registration = { id: session?.registration ?? "", course: { id: "", children: [] }, learner: { account: { homePage: "https://lms.example", name: "peserta" } } };
  for (const { id } of units) await lms.cmi5.waive(registration, id, "Administrative");
  expect(told.map(({ verb, object, context }) => [verb.id.split("/").at(-1), object.definition.type?.split("/").at(-1), object.definition.name.und, context.contextActivities.grouping[0]?.id])).toEqual([
    ["launched", undefined, "Modul satu", "urn:satu"],
    ["waived", undefined, "Modul satu", "urn:satu"],
    ["satisfied", "block", "Modul satu", "urn:modul:satu"],
    ["waived", undefined, "Modul dua", "urn:dua"],
    ["satisfied", "block", "Modul dua", "urn:modul:dua"],
    ["satisfied", "course", "Loket", `${origin}/course/loket`],
  ]);
  await lms.lrs.close();
});
