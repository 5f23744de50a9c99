import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createLrs, type LrsServer } from "../src/index.ts";
import { StorageError } from "../src/database/database.ts";
import { SqliteDatabase } from "../src/database/sqlite.ts";
import { client, serve, startPostgres, statement, type Answer, type Ask } from "./support.ts";

let server: LrsServer;
let ask: (path: string, ask?: Ask) => Promise<Answer>;
const faults: unknown[] = [];
const postgres = startPostgres();
const folder = mkdtempSync(join(tmpdir(), "lrs-hostile-"));
beforeAll(async () => {
  server = await serve({ maxBodyBytes: 8_000_000, onError: (error) => faults.push(error) });
  ask = client(server);
});
afterAll(async () => {
  await server.close();
  postgres?.stop();
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // Windows removes no open file, and libsql closes that of a failed statement with the process only.
    if (process.platform !== "win32") throw error;
  }
});

const asJson = { "content-type": "application/json" };
const post = (body: string | Uint8Array, headers: Record<string, string> = asJson): Promise<Answer> =>
  ask("statements", { method: "POST", body, headers });

describe("what is no HTTP, or too much of it, gets a clear 4xx", () => {
  it.each([
    ["an address of 20 KB", `GET /xapi/agents?agent=${"x".repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, "431", "16 KB"],
    ["a length that is no number", "PUT /xapi/statements HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", "400", "not HTTP"],
  ])("%s", async (_name, sent, status, words) => {
    const socket = connect(server.port, "127.0.0.1").setEncoding("utf8");
    socket.write(sent);
    let answer = "";
    for await (const piece of socket) answer += String(piece);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.split("\r\n\r\n")[1]).toContain(words);
  });
});

describe("bad input gets a clear 4xx", () => {
  const text = JSON.stringify(statement());
  it.each<[string, string | Uint8Array, number, string]>([
    ["no JSON", "<html>", 400, "not JSON"],
    ["nothing", "", 400, "not JSON"],
    ["a duplicate key", text.replace('{"id"', '{"verb":1,"id"'), 400, "stands twice"],
    ["__proto__", text.replace('{"id"', '{"__proto__":{"x":1},"id"'), 400, "__proto__"],
    ["great depth", "[".repeat(1_000_000), 400, "levels deep"],
    ["a huge number", text.replace('{"id"', '{"result":{"score":{"raw":1e999}},"id"'), 400, "too large"],
    [
      "bytes that are not UTF-8",
      Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
      400,
      "UTF-8",
    ],
    [
      "a statement of 5 MB",
      JSON.stringify(statement({ result: { response: "x".repeat(5_000_000) } })),
      413,
      "at most 1048576",
    ],
    ["a body above the limit", "x".repeat(9_000_000), 413, "8000000"],
    ["null", "null", 400, "object"],
  ])("%s", async (_, body, status, message) => {
    const answer = await post(body);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(message)]);
  });

  it("a bomb of zeros", async () => {
    const answer = await post(gzipSync(Buffer.alloc(100_000_000)), { ...asJson, "content-encoding": "gzip" });
    expect(answer.status).toBe(413);
  });

  it("names and texts with U+0000 and lone surrogates come back as they were", async () => {
    const name = "a\u0000b\ud800";
    const sent = statement({ actor: { name, account: { homePage: "https://example.org", name } } });
    expect((await post(JSON.stringify(sent))).status).toBe(200);
    expect((await ask(`statements?statementId=${String(sent["id"])}`)).json).toMatchObject({
      actor: sent["actor"],
    });
  });

  it("an IRI with a lone surrogate is none: two of them would be one in the database", async () => {
    for (const end of ["\ud800", "\ud801"]) {
      const answer = await post(JSON.stringify(statement({ verb: { id: `https://example.org/${end}` } })));
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("/verb/id")]);
      const mail = await post(JSON.stringify(statement({ actor: { mbox: `mailto:siti${end}@example.org` } })));
      expect(mail.status).toBe(400);
    }
  });

  it("a header of the alternate syntax that HTTP cannot carry is refused, not stored to fail at each GET", async () => {
    const document = { activityId: "https://a/b", agent: '{"mbox":"mailto:a@b.c"}', stateId: "x" };
    for (const type of ["text/plain\r\nSet-Cookie: a=b", "text/plain; name=—"]) {
      const form = new URLSearchParams({ ...document, "Content-Type": type, content: "x" });
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const answer = await ask("activities/state?method=PUT", { method: "POST", body: form.toString(), headers });
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("content-type")]);
    }
    expect((await ask(`activities/state?${new URLSearchParams(document).toString()}`)).status).toBe(404);
  });

  it("unknown paths, methods and parameters", async () => {
    expect((await ask("nothing")).status).toBe(404);
    expect((await ask("../etc/passwd")).status).toBe(404);
    const wrong = await ask("agents", { method: "DELETE" });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "HEAD, GET"]);
    // The suite of ADL asks without credentials.
    const version = { "x-experience-api-version": "1.0.3" };
    for (const path of ["statements", "activities", "agents", "about"]) {
      const bare = await fetch(new URL(path, server.endpoint), { method: "DELETE", headers: version });
      expect([path, bare.status]).toEqual([path, 405]);
    }
    expect((await ask("activities/state", { method: "DELETE", key: "all:wrong" })).status).toBe(401);
    const answer = await ask("statements?LIMIT=1");
    expect([answer.status, answer.headers.has("x-experience-api-consistent-through")]).toEqual([400, true]);
    expect(
      (
        await ask(
          `activities/state?${new URLSearchParams({ activityId: "https://a/b", agent: '{"mbox":"mailto:a@b"}', stateId: "a\0b" }).toString()}`,
        )
      ).status,
    ).toBe(400);
  });

  it("an endpoint that ends with a slash, with /statements glued to it", async () => {
    const { pathname } = new URL(server.endpoint);
    expect(pathname).toMatch(/\/$/);
    const answers = ["/statements", "/statements/", "/activities/state", "//about"].map(async (path) => [
      path,
      (await ask(pathname + path)).status,
    ]);
    expect(await Promise.all(answers)).toEqual([
      ["/statements", 200],
      ["/statements/", 200],
      ["/activities/state", 400],
      ["//about", 200],
    ]);
    expect((await ask(`${pathname}/nothing`)).status).toBe(404);
  });

  it("a target that is a whole address, as proxies send it", async () => {
    const { port, pathname } = new URL(server.endpoint);
    const socket = connect(Number(port), "127.0.0.1");
    socket.end(`GET http://lrs.example${pathname}about?x HTTP/1.1\r\nHost: lrs.example\r\nConnection: close\r\n\r\n`);
    let text = "";
    for await (const piece of socket.setEncoding("utf8")) text += String(piece);
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("a boundary of no characters is none", async () => {
    const answer = await post("----\r\n", { "content-type": 'multipart/mixed; boundary=""' });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("needs a boundary")]);
  });

  it("an answer that cannot be written ends its connection and nothing else", async () => {
    const told: unknown[] = [];
    const broken = await serve({ origin: "https://a\n", onError: (error) => told.push(error) });
    await expect(client(broken)("about")).rejects.toThrow("fetch failed");
    expect(told).toHaveLength(1);
    await broken.close();
  });

  it("none of it was a fault of the LRS", () => expect(faults).toEqual([]));
});

describe("storage that fails", () => {
  it("an address that is no PostgreSQL server is refused, and nobody is asked there", async () => {
    let asked = 0;
    const other = createServer((socket) => (asked++, socket.destroy())).listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    for (const scheme of ["http", "libsql", "ws"]) {
      await expect(createLrs({ database: `${scheme}://u:secret@127.0.0.1:${port}` })).rejects.toThrow(
        `The database ${scheme}://… is neither a file nor a PostgreSQL server`,
      );
    }
    other.close();
    expect(asked).toBe(0);
  });

  it("a full disk is a 507, nothing is acknowledged, and the rest stays readable", async () => {
    const file = join(folder, "full.db");
    const database = new SqliteDatabase(file);
    await database.query("PRAGMA max_page_count = 60");
    const write = (text: string): Promise<void> =>
      database.write(async (writer) =>
        writer.insert("activity", ["term", "definition"], [[text.length, text]]),
      );
    await write("small");
    await expect(write("x".repeat(1_000_000))).rejects.toMatchObject({
      status: 507,
    } satisfies Partial<StorageError>);
    expect(await database.query("SELECT definition FROM activity")).toEqual([{ definition: "small" }]);
    await write("again!");
    await database.close();
  });

  it.each(postgres === undefined ? [] : [postgres.url])("a server lost in the middle of a write is a 503, and the next write has a new connection: %s", async (connectionString) => {
    const lrs = await serve({ database: connectionString });
    const other = new pg.Client({ connectionString });
    await other.connect();
    const store = (): Promise<Answer> => client(lrs)("statements", { method: "POST", body: statement() });
    // Thrown past the request, it would end the process.
    const thrown: unknown[] = [];
    const note = (error: unknown): number => thrown.push(error);
    process.on("uncaughtException", note);
    try {
      await other.query("BEGIN");
      await other.query("LOCK TABLE statement");
      const waiting = store();
      const waits = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
      await expect.poll(async () => (await other.query(waits)).rowCount).toBe(1);
      await other.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
      expect((await waiting).status).toBe(503);
      await other.query("ROLLBACK");
      expect((await store()).status).toBe(200);
      expect(thrown).toEqual([]);
    } finally {
      process.off("uncaughtException", note);
      await other.end();
      await lrs.close();
    }
  });

  it("a database server that does not answer is told at the start", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const opened = createLrs({ database: `postgres://x@127.0.0.1:${port}/none` });
      const refusal = expect(opened).rejects.toThrow("cannot be opened");
      await once(silent, "connection");
      await vi.advanceTimersByTimeAsync(11_000);
      await refusal;
    } finally {
      vi.useRealTimers();
      for (const socket of sockets) socket.destroy();
      silent.close();
    }
  }, 5000);

  it("a file in use, another kind of file and a taken port are told at the start", async () => {
    const file = join(folder, "used.db");
    const first = await createLrs({ database: file });
    await expect(createLrs({ database: file })).rejects.toThrow("in use by another process");
    await first.close();
    const changed = new Libsql(file);
    changed.exec("UPDATE lrs_version SET version = 99");
    changed.close();
    await expect(createLrs({ database: file })).rejects.toThrow("layout 99");
    writeFileSync(join(folder, "text.db"), "this is no database ".repeat(100));
    await expect(createLrs({ database: join(folder, "text.db") })).rejects.toThrow("not a database");
    await expect(createLrs({ database: "postgres://x@127.0.0.1:1/none" })).rejects.toThrow(
      "cannot be opened",
    );
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const address = taken.address();
    await expect(serve({ port: typeof address === "object" ? (address?.port ?? 0) : 0 })).rejects.toThrow(
      "another port",
    );
    taken.close();
  });
});

describe("attachments", () => {
  const boundary = "-------314159265358979323846";
  const type = { "content-type": `multipart/mixed; boundary=${boundary}` };
  const bytes = Buffer.from([0, 1, 2, 13, 10, 45, 45, 255, 13, 10]);
  const hash = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");
  const attachment = (content: Uint8Array, more: object = {}): object => ({
    ...{
      usageType: "https://example.org/usage",
      display: { en: "File" },
      contentType: "application/octet-stream",
    },
    ...{ length: content.byteLength, sha2: hash(content), ...more },
  });
  const body = (
    sent: unknown,
    parts: readonly (readonly [Record<string, string>, Uint8Array])[],
    first = "application/json",
  ): Buffer =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Type: ${first}\r\n\r\n${JSON.stringify(sent)}`),
      ...parts.flatMap(([headers, content]) => [
        Buffer.from(
          `\r\n--${boundary}\r\n${Object.entries(headers)
            .map(([name, value]) => `${name}: ${value}\r\n`)
            .join("")}\r\n`,
        ),
        content,
      ]),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
  const part = (
    content: Uint8Array,
    more: Record<string, string> = {},
  ): [Record<string, string>, Uint8Array] => [
    {
      "Content-Type": "application/octet-stream",
      "Content-Transfer-Encoding": "binary",
      "X-Experience-API-Hash": hash(content),
      ...more,
    },
    content,
  ];

  it("go in and come out byte by byte", async () => {
    const sent = statement({ attachments: [attachment(bytes)] });
    expect((await post(body(sent, [part(bytes)]), type)).status).toBe(200);
    for (const path of [
      `statements?statementId=${String(sent["id"])}&attachments=true`,
      "statements?attachments=true&limit=1",
    ]) {
      const response = await fetch(new URL(path, server.endpoint), {
        headers: { authorization: `Basic ${btoa("all:secret")}`, "x-experience-api-version": "1.0.3" },
      });
      expect(response.headers.get("content-type")).toMatch(/^multipart\/mixed; boundary=/);
      const answer = Buffer.from(await response.arrayBuffer());
      expect(answer.includes(Buffer.concat([Buffer.from("\r\n\r\n"), bytes, Buffer.from("\r\n--")]))).toBe(
        true,
      );
      expect(answer.toString("latin1")).toContain(`X-Experience-API-Hash: ${hash(bytes)}`);
    }
  });

  it("are taken by their hash alone, in any form that RFC 2046 allows", async () => {
    const sent = statement({ attachments: [attachment(bytes, { length: bytes.byteLength * 2 })] });
    const content = Buffer.concat([
      Buffer.from(`\r\n--${boundary}\r\nContent-Type:application/json\r\n\r\n${JSON.stringify(sent)}`),
      Buffer.from(`\r\n--${boundary}\r\ncontent-transfer-encoding:binary\r\n`),
      Buffer.from(`X-EXPERIENCE-API-HASH:${hash(bytes)}\r\n\r\n`),
      bytes,
      Buffer.from(`\r\n--${boundary}--`),
    ]);
    expect((await post(content, type)).status).toBe(200);
  });

  it("must fit the statements", async () => {
    const sent = (): object => statement({ attachments: [attachment(bytes)] });
    const refused: [Buffer, Record<string, string>][] = [
      [body(sent(), []), type],
      [body(sent(), [part(bytes), part(Buffer.from("other"))]), type],
      [body(sent(), [part(bytes, { "X-Experience-API-Hash": hash(Buffer.from("other")) })]), type],
      [body(sent(), [part(bytes, { "Content-Transfer-Encoding": "base64" })]), type],
      [body(sent(), [part(bytes)], "text/plain"), type],
      [body(sent(), [part(bytes)]), { "content-type": "multipart/mixed;" }],
      [body(sent(), [part(bytes)]), { "content-type": `multipart/form-data; boundary=${boundary}` }],
      [body(sent(), [part(bytes)]).subarray(0, 300), type],
    ];
    for (const [content, headers] of refused) expect((await post(content, headers)).status).toBe(400);
    expect((await ask("statements", { method: "POST", body: sent() })).status).toBe(400);
    const byAddress = statement({
      attachments: [attachment(bytes, { fileUrl: "https://example.org/file" })],
    });
    expect((await ask("statements", { method: "POST", body: byAddress })).status).toBe(200);
    expect((await post(body(statement(), []), type)).status).toBe(200);
  });

  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const signed = (payload: unknown, alg = "RS256"): Buffer => {
    const head = [Buffer.from(JSON.stringify({ alg })), Buffer.from(JSON.stringify(payload))]
      .map((piece) => piece.toString("base64url"))
      .join(".");
    return Buffer.from(`${head}.${sign("sha256", Buffer.from(head), privateKey).toString("base64url")}`);
  };
  const signature = { usageType: "http://adlnet.gov/expapi/attachments/signature" };

  it.each<[string, (sent: Record<string, unknown>) => Buffer, number]>([
    ["the statement", (sent) => signed(sent), 200],
    ["a duration with more digits", (sent) => signed({ ...sent, result: { duration: "PT60.001S" } }), 200],
    ["another duration", (sent) => signed({ ...sent, result: { duration: "PT60.02S" } }), 400],
    ["another statement", (sent) => signed({ ...sent, verb: { id: "https://example.org/other" } }), 400],
    ["an algorithm with a shared secret", (sent) => signed(sent, "HS256"), 400],
    ["no JSON", () => Buffer.from("a.b.c"), 400],
  ])("a signature of %s", async (_, make, status) => {
    const sent = statement({ result: { duration: "PT1M" } });
    const content = make(sent);
    expect(
      (await post(body({ ...sent, attachments: [attachment(content, signature)] }, [part(content)]), type))
        .status,
    ).toBe(status);
  });
});
