import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { createHash } from "node:crypto";
import { createClient, memoryStore, openClient, sha256, type LrsClient, type SenderOptions, type Statement, type Transport } from "../src/index.ts";
import { digest } from "../src/attachments/sha256.ts";
import { readMultipart, writeMultipart } from "../src/attachments/multipart.ts";
import { TestLrs, listen, type TestLrsOptions } from "../src/testing/index.ts";
import { basic } from "../src/core/index.ts";
import { fileStore } from "../src/stores/file.ts";
import { seeded, statement, statements } from "./fixtures.ts";

const agent = { account: { homePage: "https://siasn.example.go.id", name: "199001012015031001" } };
const activityId = "https://example.go.id/kursus";

function client(options: TestLrsOptions = {}, version: "1.0.3" | "2.0.0" = "1.0.3", sender: SenderOptions = {}): { readonly lrs: TestLrs; readonly client: LrsClient } {
  const lrs = new TestLrs(options);
  const options_ = { endpoint: lrs.endpoint, credentials: basic("a", "b"), transport: lrs.fetch, version, sender };
  return { lrs, client: createClient(options_) };
}

const storedNumber = ({ object }: Statement): number => Number("id" in object ? object.id?.split("/").pop() : NaN);

describe("statements", () => {
  test("one by its id, voided or not", async () => {
    const { client: lrs } = client();
    const id = await lrs.send(statement(1));
    expect((await lrs.statement(id))?.statement.object).toEqual(statement(1).object);
    await lrs.voidStatement(id, agent);
    expect(await lrs.statement(id)).toBeUndefined();
    expect((await lrs.statement(id, { voided: true }))?.statement.id).toBe(id);
  });

  test("every page of a query, whatever limit the LRS keeps to; more is relative to the host", async () => {
    const { client: lrs } = client({ pageSize: 7, path: "/a/b/xapi/" });
    await lrs.send(statements(30));
    const seen: string[] = [];
    for await (const one of lrs.statements({ limit: 20, ascending: true })) seen.push("id" in one.object ? (one.object.id ?? "") : "");
    expect(seen).toEqual(statements(30).map(({ object }) => ("id" in object ? object.id : "")));
  });

  test("every filter reaches the LRS as the specification writes it", async () => {
    const { lrs, client: ours } = client();
    const query = {
      agent,
      verb: "http://adlnet.gov/expapi/verbs/passed",
      activity: { id: activityId },
      registration: "0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a001",
      related_activities: true,
      related_agents: true,
      since: new Date(0),
      until: "2026-11-24T00:00:00Z",
      limit: 3,
      format: "canonical",
      ascending: true,
      attachments: false,
      language: "id",
    } as const;
    await ours.page(query);
    const [request] = lrs.requests;
    expect(Object.fromEntries(request?.parameters ?? [])).toEqual({
      agent: JSON.stringify(agent),
      verb: query.verb,
      activity: activityId,
      registration: query.registration,
      related_activities: "true",
      related_agents: "true",
      since: "1970-01-01T00:00:00.000Z",
      until: query.until,
      limit: "3",
      format: "canonical",
      ascending: "true",
      attachments: "false",
    });
    expect(request?.headers.get("Accept-Language")).toBe("id");
  });

  test("filters find", async () => {
    const { client: lrs } = client();
    await lrs.send([statement(1), statement(2, { verb: { id: "http://adlnet.gov/expapi/verbs/passed" } }), statement(3, { actor: { mbox: "mailto:lain@example.go.id" } })]);
    const count = async (query: Parameters<LrsClient["page"]>[0]): Promise<number> => (await lrs.page(query)).statements.length;
    expect(await count({})).toBe(3);
    expect(await count({ verb: "http://adlnet.gov/expapi/verbs/passed" })).toBe(1);
    expect(await count({ agent })).toBe(2);
    expect(await count({ activity: "https://example.go.id/kursus/halaman/3" })).toBe(1);
  });

  test("a web page instead of an LRS is told as such", async () => {
    const { lrs, client: ours } = client();
    lrs.inject({ kind: "page", times: 9 });
    await expect(ours.page()).rejects.toMatchObject({ kind: "not-an-lrs", status: 200, body: expect.stringContaining("<") });
    await expect(ours.about()).rejects.toMatchObject({ kind: "not-an-lrs" });
  });
});

describe("attachments", () => {
  const random = seeded(7);
  const bytes = Uint8Array.from({ length: 70_001 }, () => Math.floor(random() * 256));

  test("bytes go there and come back unchanged, through the queue", async () => {
    const { lrs, client: ours } = client();
    const described = { usageType: "http://id.tincanapi.com/attachment/supporting_media", display: { id: "Sertifikat" } };
    const text = "baris satu\r\n\r\n--baris dua\n";
    lrs.inject({ kind: "reset-after" });
    const sending = [
      ours.send(statement(0)),
      ours.send(statement(1), [
        { ...described, contentType: "application/pdf", content: bytes },
        { ...described, contentType: "text/plain", content: text },
      ]),
      ours.send(statement(2), [{ ...described, contentType: "application/pdf", content: bytes }]),
    ];
    const [, id = ""] = await Promise.all(sending);
    const found = await ours.statement(id, { attachments: true });
    expect(found?.statement.attachments?.map(({ length, sha2 }) => [length, sha2])).toEqual([
      [bytes.length, createHash("sha256").update(bytes).digest("hex")],
      [text.length, createHash("sha256").update(text).digest("hex")],
    ]);
    const [pdf, plain] = found?.statement.attachments ?? [];
    expect(found?.attachments.get(pdf?.sha2 ?? "")?.content).toEqual(bytes);
    expect(new TextDecoder().decode(found?.attachments.get(plain?.sha2 ?? "")?.content)).toBe(text);
    const page = await ours.page({ attachments: true });
    expect(page.statements).toHaveLength(3);
    expect(page.attachments.size).toBe(2);
  });

  test("sent without waiting: the moment is that of the call, a refusal is silent, and closing keeps it", async () => {
    const store = memoryStore();
    const { lrs, client: ours } = client({}, "1.0.3", { store });
    const file = { usageType: "https://x/y", display: {}, contentType: "a/b", content: "ø" };
    const changing = { ...statement(1), result: { response: "a" } };
    void ours.send(changing, [file]);
    changing.result.response = "b";
    await ours.send(statement(2));
    await vi.waitFor(() => expect(lrs.statements).toHaveLength(2));
    const [first, second] = [...lrs.statements].sort((a, b) => storedNumber(a) - storedNumber(b));
    expect(first?.result?.response).toBe("a");
    expect(Date.parse(first?.timestamp ?? "")).toBeLessThan(Date.parse(second?.timestamp ?? ""));
    const refused = new Promise((resolve) => ours.sender.onDeadLetter(resolve));
    lrs.inject({ kind: "status", status: 400, times: 9 });
    void ours.send(statement(3), [file]);
    await refused;
    lrs.clearFaults();
    lrs.inject({ kind: "status", status: 503, times: Infinity });
    void ours.send(statement(4), [file]);
    await ours.close();
    expect(await store.load(ours.connection.owner)).toHaveLength(1);
  });

  test("bytes that do not match their hash are refused", async () => {
    const { body, contentType } = writeMultipart([
      { headers: { "Content-Type": "application/json" }, content: new TextEncoder().encode('{"statements":[],"more":""}') },
      { headers: { "Content-Type": "text/plain", "X-Experience-API-Hash": "0".repeat(64) }, content: bytes },
    ]);
    const transport: Transport = () => Promise.resolve(new Response(body as BodyInit, { headers: { "Content-Type": contentType } }));
    const ours = createClient({ endpoint: "https://lrs.example/", credentials: basic("a", "b"), transport });
    await expect(ours.page({ attachments: true })).rejects.toMatchObject({ kind: "unexpected-answer" });
  });

  test.each(["sha224", "sha256", "sha384", "sha512"])("what others have hashed by %s is read", async (name) => {
    const hash = createHash(name).update(bytes).digest("hex");
    const answer = (sha2: string, end = 0): LrsClient => {
      const { body, contentType } = writeMultipart([
        { headers: { "Content-Type": "application/json" }, content: new TextEncoder().encode('{"statements":[],"more":""}') },
        { headers: { "Content-Type": "text/plain", "X-Experience-API-Hash": sha2 }, content: bytes },
      ]);
      const transport: Transport = () => Promise.resolve(new Response(body.slice(0, body.length - end) as BodyInit, { headers: { "Content-Type": contentType } }));
      return createClient({ endpoint: "https://lrs.example/", credentials: basic("a", "b"), transport });
    };
    const page = await answer(hash.toUpperCase()).page({ attachments: true });
    expect(page.attachments.get(hash)?.content).toEqual(bytes);
    await expect(answer(hash.slice(1)).page({ attachments: true })).rejects.toMatchObject({ kind: "unexpected-answer" });
    await expect(answer(hash, 20).page({ attachments: true })).rejects.toMatchObject({ kind: "unexpected-answer" });
  });

  test("multipart: empty parts, header case, quoted boundaries, cut bodies", () => {
    const text = '--x\r\ncontent-TYPE: application/json\r\n\r\n\r\n--x\r\nA: b\r\n\r\n--y\r\n--x--\r\n';
    const parts = readMultipart(new TextEncoder().encode(text), "x");
    expect(parts.map(({ content }) => new TextDecoder().decode(content))).toEqual(["", "--y"]);
    expect(parts[0]?.headers.get("content-type")).toBe("application/json");
    expect(() => readMultipart(new TextEncoder().encode(text.slice(0, -8)), "x")).toThrow(SyntaxError);
  });

  test("SHA-256 without crypto.subtle is the same", async () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 1000]) {
      expect(Buffer.from(digest(bytes.subarray(0, length))).toString("hex")).toBe(await sha256(bytes.subarray(0, length)));
    }
  });
});

describe("documents", () => {
  const scope = { activityId, agent, stateId: "kemajuan" };

  test.each(["1.0.3", "2.0.0"] as const)("%s: write, overwrite, read, delete, with the right preconditions", async (version) => {
    const { lrs, client: ours } = client({}, version);
    for (const handle of [ours.state(scope), ours.activityProfile({ activityId, profileId: "p" }), ours.agentProfile({ agent, profileId: "p" })]) {
      expect(await handle.read()).toBeUndefined();
      await handle.write({ halaman: 1 });
      await handle.write({ halaman: 2 });
      expect((await handle.read())?.json()).toEqual({ halaman: 2 });
      await handle.write("teks", { contentType: "text/plain; charset=utf-8" });
      const read = await handle.read();
      expect([read?.text(), read?.contentType]).toEqual(["teks", "text/plain; charset=utf-8"]);
      await handle.delete();
      expect(await handle.read()).toBeUndefined();
    }
    const puts = lrs.requests.filter(({ method }) => method === "PUT");
    expect(puts.every(({ headers }) => headers.has("If-Match") !== headers.has("If-None-Match"))).toBe(true);
  });

  test("someone else's change is not overwritten", async () => {
    const { client: ours } = client();
    const [mine, theirs] = [ours.state(scope), ours.state(scope)];
    await mine.write({ n: 1 });
    await theirs.write({ n: 2 });
    await expect(mine.write({ n: 3 })).rejects.toMatchObject({ kind: "precondition-failed" });
    expect((await theirs.read())?.json()).toEqual({ n: 2 });
    const etagged = ours.state(scope);
    await etagged.read();
    await theirs.write({ n: 4 });
    await expect(etagged.write({ n: 5 })).rejects.toMatchObject({ kind: "precondition-failed", status: 412 });
  });

  test("update reads, changes and writes until it is through", async () => {
    const { client: ours } = client({}, "2.0.0");
    await Promise.all(
      Array.from({ length: 6 }, () =>
        ours.agentProfile({ agent, profileId: "hitung" }).update((current) => {
          const { count } = (current?.json() ?? { count: 0 }) as { readonly count: number };
          return { count: count + 1 };
        }),
      ),
    );
    expect((await ours.agentProfile({ agent, profileId: "hitung" }).read())?.json()).toEqual({ count: 6 });
  });

  test("a lost answer is no conflict", async () => {
    const { lrs, client: ours } = client();
    const handle = ours.state(scope);
    await handle.write({ n: 1 });
    lrs.inject({ kind: "reset-after", when: ({ method }) => method === "PUT" });
    await handle.write({ n: 2 });
    expect((await ours.state(scope).read())?.json()).toEqual({ n: 2 });
  });

  test("works where the ETag is hidden from the page's origin", async () => {
    const { client: ours } = client({ hiddenHeaders: ["ETag"] }, "2.0.0");
    const handle = ours.state(scope);
    await handle.write({ n: 1 });
    await handle.write({ n: 2 });
    await handle.update((current) => ({ ...(current?.json() as object), m: 1 }));
    expect((await handle.read())?.json()).toEqual({ n: 2, m: 1 });
  });

  test("merges, lists, clears", async () => {
    const { client: ours } = client();
    await ours.state(scope).merge({ a: 1 });
    await ours.state(scope).merge({ b: 2 });
    expect((await ours.state(scope).read())?.json()).toEqual({ a: 1, b: 2 });
    expect(await ours.stateIds({ activityId, agent })).toEqual(["kemajuan"]);
    expect(await ours.stateIds({ activityId, agent }, { since: new Date(Date.now() + 10_000) })).toEqual([]);
    await ours.deleteStates({ activityId, agent });
    expect(await ours.stateIds({ activityId, agent })).toEqual([]);
    expect(await ours.activityProfileIds(activityId)).toEqual([]);
    expect(await ours.agentProfileIds(agent)).toEqual([]);
  });
});

describe("about", () => {
  test.each([
    [["1.0.3", "2.0.0"], "2.0.0"],
    [["1.0.0", "1.0.1"], "1.0.3"],
    [["2.0.0"], "2.0.0"],
  ])("of %j the newest is chosen", async (versions, chosen) => {
    const lrs = new TestLrs({ versions });
    const ours = await openClient({ endpoint: lrs.endpoint, credentials: basic("a", "b"), transport: lrs.fetch });
    expect(ours.connection.version).toBe(chosen);
    await ours.send(statement(1));
  });

  test("an LRS of another age is refused", async () => {
    const lrs = new TestLrs({ versions: ["0.95"] });
    const opening = openClient({ endpoint: lrs.endpoint, credentials: basic("a", "b"), transport: lrs.fetch });
    await expect(opening).rejects.toMatchObject({ kind: "version" });
  });

  test("activities and persons", async () => {
    const { client: ours } = client();
    expect(await ours.activity(activityId)).toMatchObject({ id: activityId });
    expect(await ours.person(agent)).toMatchObject({ objectType: "Person", account: [agent.account] });
  });
});

test("over a real socket, with a path, attachments and hostile names", async () => {
  const lrs = new TestLrs();
  const server = await listen(lrs);
  try {
    const ours = await openClient({ endpoint: server.endpoint, credentials: basic("ü", "→") });
    const hostile: Statement = JSON.parse(
      JSON.stringify(statement(1)).replace("{", '{"__proto__":{"x":1},"result":{"extensions":{"https://x/__proto__":{"constructor":1}}},'),
    ) as Statement;
    const id = await ours.send(hostile, [{ usageType: "https://x/y", display: {}, contentType: "a/b", content: "ø" }]);
    expect((await ours.statement(id, { attachments: true }))?.attachments.size).toBe(1);
    expect(({} as { x?: number }).x).toBeUndefined();
    await expect(listen(new TestLrs(), Number(new URL(server.endpoint).port))).rejects.toMatchObject({ code: "EADDRINUSE" });
    await expect(createClient({ endpoint: server.endpoint.replace("xapi", "nope"), credentials: basic("a", "b") }).page()).rejects.toMatchObject({
      kind: "not-found",
    });
  } finally {
    await server.close();
  }
  await expect(createClient({ endpoint: server.endpoint, credentials: basic("a", "b") }).connection.request({ method: "GET", resource: "about" })).rejects.toMatchObject({
    kind: "network",
  });
});

test("clients share a store: it is closed with the last of them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "client-"));
  try {
    const store = fileStore(join(folder, "queue"));
    const lrs = new TestLrs();
    const open = (user: string): LrsClient =>
      createClient({ endpoint: lrs.endpoint, credentials: basic(user, "b"), transport: lrs.fetch, sender: { store } });
    const [one, other] = [open("a"), open("b")];
    await one.send(statement(0));
    await one.close();
    await one.close();
    await other.send(statement(1));
    expect(other.sender.status).toMatchObject({ isDurable: true, storageError: undefined });
    await other.close();
    await expect(store.add("a", [])).rejects.toThrow("closed");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a closed client has given its file back: the next one in the same process sends what is left, and nothing twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "client-"));
  const lrs = new TestLrs();
  let isUnderWay = false;
  const transport: Transport = async (url, init) => {
    isUnderWay = true;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return lrs.fetch(url, init);
  };
  const open = (): LrsClient =>
    createClient({ endpoint: lrs.endpoint, credentials: basic("a", "b"), transport, sender: { store: fileStore(join(folder, "queue")), batch: { count: 1 } } });
  try {
    const before = open();
    void before.send(statements(2));
    await vi.waitFor(() => expect(isUnderWay).toBe(true), { interval: 1 });
    await before.close();
    expect(lrs.statements).toHaveLength(1);
    const after = open();
    await after.sender.flush();
    expect(after.sender.status).toMatchObject({ isDurable: true, delivered: 1, depth: 0 });
    expect(lrs.statements.map(storedNumber)).toEqual([0, 1]);
    expect(lrs.requests).toHaveLength(2);
    const beside = open();
    await beside.sender.flush();
    expect(beside.sender.status.storageError?.message).toContain("in use by process");
    await beside.close();
    await after.send(statement(2));
    expect(after.sender.status.isDurable).toBe(true);
    await after.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
