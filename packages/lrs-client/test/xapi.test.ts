import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { basic } from "../src/core/index.ts";
import { TestLrs, type TestLrsOptions } from "../src/testing/index.ts";
import { Xapi, type Statement } from "../src/xapi/index.ts";

const actor = { objectType: "Agent", mbox: "mailto:siti@example.go.id" } as const;
const activityId = "https://example.go.id/kursus";
const said: Statement = {
  actor,
  verb: { id: "http://adlnet.gov/expapi/verbs/experienced", display: { "en-US": "experienced" } },
  object: { objectType: "Activity", id: activityId },
};

function start(options: TestLrsOptions = {}, version: "1.0.3" | "2.0.0" = "1.0.3"): { readonly lrs: TestLrs; readonly xapi: Xapi } {
  const lrs = new TestLrs(options);
  return { lrs, xapi: new Xapi({ endpoint: lrs.endpoint, credentials: basic("ключ", "密码"), transport: lrs.fetch, version }) };
}

describe("@xapi/xapi on our transport", () => {
  test("every statement gets id and timestamp, is retried and stored once", async () => {
    const { lrs, xapi } = start({ isStrict: true });
    lrs.inject({ kind: "reset-after" });
    const { data, status } = await xapi.sendStatement({ statement: said });
    expect(status).toBe(200);
    await xapi.sendStatements({ statements: [said, said] });
    await xapi.voidStatement({ actor, statementId: data[0] ?? "" });
    expect(lrs.statements).toHaveLength(4);
    expect((await xapi.getVoidedStatement({ voidedStatementId: data[0] ?? "" })).data).toMatchObject({ id: data[0], timestamp: expect.any(String) });
    expect(lrs.requests.every(({ headers }) => headers.get("Authorization") === `Basic ${Buffer.from("ключ:密码").toString("base64")}`)).toBe(true);
  });

  test("failures keep their status", async () => {
    const { xapi } = start();
    await expect(xapi.getStatement({ statementId: "0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a001" })).rejects.toMatchObject({ name: "LrsError", status: 404 });
    await expect(xapi.setState({ agent: actor, activityId, stateId: "s", state: {}, etag: '"x"', matchHeader: "If-Match" })).rejects.toMatchObject({ status: 412 });
  });

  test("a web page instead of an LRS is no data; as a document it is one", async () => {
    const { lrs, xapi } = start();
    const scope = { agent: actor, profileId: "p" };
    await xapi.setAgentProfile({ ...scope, profile: "<p>Halo</p>", contentType: "text/html" } as unknown as Parameters<Xapi["setAgentProfile"]>[0]);
    expect((await xapi.getAgentProfile(scope)).data).toBe("<p>Halo</p>");
    lrs.inject({ kind: "page", times: 9 });
    for (const asked of [xapi.getAbout(), xapi.getStatements({}), xapi.getAgentProfiles({ agent: actor }), xapi.getActivity({ activityId })]) {
      await expect(asked).rejects.toMatchObject({ kind: "not-an-lrs", status: 200 });
    }
  });

  test("attachments: bytes arrive unchanged, also where an earlier statement has none", async () => {
    const { xapi } = start();
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 31) % 256);
    const sha2 = createHash("sha256").update(bytes).digest("hex");
    const attachment = { usageType: "https://x/y", display: { id: "Berkas" }, contentType: "image/png", length: bytes.length, sha2 };
    const { data } = await xapi.sendStatements({
      statements: [said, { ...said, attachments: [{ ...attachment, fileUrl: "https://x/z", sha2: "0".repeat(64) }, attachment] }],
      attachments: [bytes.buffer],
    });
    const found = await xapi.getStatement({ statementId: data[1] ?? "", attachments: true });
    expect(found.data[1]).toMatchObject({ sha2, contentType: "image/png", content: bytes });
  });

  test("pages follow each other", async () => {
    const { xapi } = start({ pageSize: 2, path: "/deep/xapi/" });
    await xapi.sendStatements({ statements: [said, said, said] });
    const { data } = await xapi.getStatements({});
    expect(data.more).not.toBe("");
    const next = await xapi.getMoreStatements({ more: data.more });
    expect(next.data).toMatchObject({ statements: [{ actor: { mbox: actor.mbox } }], more: "" });
  });

  test.each(["1.0.3", "2.0.0"] as const)("%s: documents are written again and again without an ETag in hand", async (version) => {
    const { xapi } = start({}, version);
    const scope = { agent: actor, activityId, stateId: "s" };
    await xapi.setState({ ...scope, state: { n: 1 } });
    await xapi.setState({ ...scope, state: { n: 2 } });
    expect((await xapi.getState(scope)).data).toEqual({ n: 2 });
    await xapi.createState({ ...scope, state: { m: 1 } });
    expect((await xapi.getState(scope)).data).toEqual({ n: 2, m: 1 });
    expect((await xapi.getStates({ agent: actor, activityId })).data).toEqual(["s"]);
    await xapi.deleteState(scope);
    await xapi.deleteStates({ agent: actor, activityId });
    expect((await xapi.getStates({ agent: actor, activityId })).data).toEqual([]);
    await xapi.setAgentProfile({ agent: actor, profileId: "p", profile: "teks", contentType: "text/plain" } as Parameters<Xapi["setAgentProfile"]>[0]);
    expect((await xapi.getAgentProfile({ agent: actor, profileId: "p" })).data).toBe("teks");
    expect((await xapi.getAgentProfiles({ agent: actor })).data).toEqual(["p"]);
    expect((await xapi.getActivityProfiles({ activityId })).data).toEqual([]);
  });

  test("about, activities, agents", async () => {
    const { xapi } = start();
    expect((await xapi.getAbout()).data.version).toContain("2.0.0");
    expect((await xapi.getActivity({ activityId })).data).toMatchObject({ id: activityId });
    expect((await xapi.getAgent({ agent: actor })).data).toMatchObject({ objectType: "Person" });
  });

  test("its helpers' faults are not passed on", () => {
    expect(Xapi.calculateISO8601Duration(new Date(0), new Date(86_400_000))).toBe("P1D");
    expect(Xapi.toBasicAuth("ü", "→")).toBe(`Basic ${Buffer.from("ü:→").toString("base64")}`);
    expect(Xapi.getSearchQueryParamsAsObject("?id=199001012015031001999&actor=%7B%22mbox%22%3A%22mailto%3Aa%40b.c%22%7D")).toMatchObject({
      id: "199001012015031001999",
      actor: { mbox: "mailto:a@b.c" },
    });
  });
});
