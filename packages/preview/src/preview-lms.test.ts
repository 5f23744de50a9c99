import { expect, it } from "vitest";
import { PreviewLms } from "./preview-lms.ts";

interface Satisfied {
  readonly object: { readonly definition: { readonly type: string } };
  readonly context: { readonly contextActivities: { readonly grouping: readonly { readonly id: string }[] } };
}

it("keeps the blocks of cmi5.xml: each is satisfied with its unit, the course with the last", async () => {
  const origin = "http://127.0.0.1:1";
  const lms = await PreviewLms.open(origin, () => undefined);
  const units = ["satu", "dua"].map((id) => ({ id: `urn:${id}`, title: id, href: `${id}.html`, block: `urn:modul:${id}` }));
  await lms.launch({ target: "cmi5", unit: "urn:satu", units, courseId: "loket", base: "/", fresh: true });
  const [session] = lms.sessions.values();
  const registration = { id: session?.registration ?? "", course: { id: "", children: [] }, learner: { account: { homePage: "https://lms.example", name: "peserta" } } };
  for (const { id } of units) await lms.cmi5.waive(registration, id, "Administrative");
  const answer = await lms.lrs.fetch(new Request(`${origin}/xapi/statements?verb=${encodeURIComponent("https://w3id.org/xapi/adl/verbs/satisfied")}&ascending=true`, { headers: { "X-Experience-API-Version": "1.0.3" } }), { authority: { objectType: "Agent", account: { homePage: "https://lms.example", name: "guru" } }, scopes: new Set(["all"]) });
  const { statements } = (await answer.json()) as { statements: readonly Satisfied[] };
  expect(statements.map(({ object, context }) => [object.definition.type.split("/").at(-1), context.contextActivities.grouping[0]?.id])).toEqual([
    ["block", "urn:modul:satu"],
    ["block", "urn:modul:dua"],
    ["course", `${origin}/course/loket`],
  ]);
  await lms.lrs.close();
});
