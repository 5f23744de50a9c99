import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { basic, connect, createSender, type Connection, type Transport } from "../src/core/index.ts";
import { createClient } from "../src/index.ts";
import { listen, TestLrs, type TestLrsOptions } from "../src/testing/index.ts";
import {
  copyStatements,
  fileCheckpoint,
  getCsv,
  getNdjson,
  getPages,
  InputError,
  memoryCheckpoint,
  ping,
  readStatements,
  sendStatements,
  type ReadProgress,
  type Refusal,
  type SendProgress,
} from "../src/tools/index.ts";
import { badStatement, statement, statements, storedNumbers, testLrs } from "./fixtures.ts";

const bytes = (text: string): Uint8Array[] => [new TextEncoder().encode(text)];
const ndjson = (list: readonly unknown[]): Uint8Array[] => bytes(list.map((one) => JSON.stringify(one)).join("\n"));

async function gathered(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

describe("ping", () => {
  const options = (lrs: TestLrs): Parameters<typeof ping>[0] => ({ endpoint: lrs.endpoint, credentials: basic("a", "b"), transport: lrs.fetch });

  test("tells versions, rights and clock, and leaves nothing behind", async () => {
    const lrs = new TestLrs();
    expect(await ping(options(lrs))).toMatchObject({ versions: ["1.0.3", "2.0.0"], version: "2.0.0", mayRead: true, mayWrite: true, problems: [] });
    expect(lrs.statements).toHaveLength(0);
  });

  test("tells what browsers would miss", async () => {
    const server = await listen(new TestLrs());
    try {
      const { browser, clockAhead } = await ping({ endpoint: server.endpoint, credentials: basic("a", "b") });
      expect(browser).toEqual({ isAllowed: true, hidden: [] });
      expect(Math.abs(clockAhead ?? NaN)).toBeLessThan(2000);
    } finally {
      await server.close();
    }
  });

  test("wrong credentials, a wrong clock, a page, a wrong path", async () => {
    const closed = await ping(options(new TestLrs({ authorize: () => false })));
    expect(closed).toMatchObject({ mayRead: false, mayWrite: false });
    expect(closed.problems.join()).toMatch(/credentials/);
    const late = new TestLrs();
    const transport: Transport = async (url, request) => {
      const response = await late.fetch(url, request as RequestInit);
      response.headers.set("Date", new Date(Date.now() - 3_600_000).toUTCString());
      return response;
    };
    const { problems, clockAhead } = await ping({ ...options(late), transport });
    expect(problems.join()).toMatch(/3600 s behind/);
    expect(clockAhead).toBeLessThan(-3_590_000);
    const portal = new TestLrs();
    portal.inject({ kind: "page", times: 9 });
    await expect(ping(options(portal))).rejects.toMatchObject({ kind: "not-an-lrs" });
    const moved = new TestLrs();
    moved.inject({ kind: "status", status: 302, times: 9, headers: { Location: "https://elsewhere.example/" } });
    await expect(ping(options(moved))).rejects.toMatchObject({ kind: "redirected" });
    await expect(ping({ ...options(new TestLrs()), endpoint: "http://lrs.test/wrong/" })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("reading input", () => {
  async function read(chunks: Uint8Array[]): Promise<(number | string)[]> {
    const found: (number | string)[] = [];
    for await (const one of readStatements(chunks)) found.push(one instanceof InputError ? one.message : one.line);
    return found;
  }

  test("NDJSON in any chunks, a JSON array, one statement over several lines", async () => {
    const text = new TextEncoder().encode('{"a":"é"}\r\n\n{"b":2}\n');
    expect(await read([...text].map((octet) => Uint8Array.of(octet)))).toEqual([1, 3]);
    expect(await read(bytes('[\n{"a":1},\n{"b":2}]'))).toEqual([1, 2]);
    expect(await read(bytes('{\n"a":1\n}'))).toEqual([1]);
    expect(await read(bytes(""))).toEqual([]);
  });

  test("a long line is read in the time of its length", async () => {
    const text = Buffer.from(`[{"a":"${"x".repeat(3_000_000)}"}]`);
    const parts = Array.from({ length: Math.ceil(text.length / 100) }, (_, part) => text.subarray(part * 100, part * 100 + 100));
    const begun = performance.now();
    expect(await read(parts)).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test("hostile input is told with its line", async () => {
    expect(await read(bytes('{"a":1}\n{"a":1,"a":2}\n7\n{bad\n{"a":2}'))).toEqual([1, expect.stringMatching(/^Line 2: /), expect.stringMatching(/^Line 3: /), expect.stringMatching(/^Line 4: /), 5]);
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect(await read(bytes(`{"a":1}\n{"a":${deep}}`))).toEqual([1, expect.stringMatching(/^Line 2: /)]);
    await expect(read([Uint8Array.of(0x7b, 0xff, 0xfe)])).rejects.toThrow(/UTF-8/);
  });
});

describe("send", () => {
  test("what breaks the rules is told and left out, the rest arrives", async () => {
    const { lrs, connection } = testLrs();
    const refusals: Refusal[] = [];
    const progress = await sendStatements(connection, ndjson([statement(0), badStatement(1), statement(2)]), { onRefusal: (refusal) => refusals.push(refusal) });
    expect(progress).toMatchObject({ line: 3, sent: 2, refused: 1 });
    expect(storedNumbers(lrs)).toEqual([0, 2]);
    expect(refusals).toMatchObject([{ line: 2, findings: [{ path: "/result/score/scaled" }] }]);
    await sendStatements(connection, ndjson([badStatement(1)]), { validate: false, onRefusal: (refusal) => refusals.push(refusal) });
    expect(refusals[1]?.message).toMatch(/400.*scaled/);
  });

  test("goes on after an interruption; a repeated run stores nothing twice", async () => {
    const folder = await mkdtemp(join(tmpdir(), "send-"));
    const { lrs, connection } = testLrs({ isStrict: true });
    const checkpoint = fileCheckpoint<SendProgress>(join(folder, "progress"));
    lrs.inject({ kind: "status", status: 401, when: () => lrs.statements.length >= 1200 });
    const input = ndjson(statements(2000));
    await expect(sendStatements(connection, input, { checkpoint })).rejects.toMatchObject({ kind: "unauthorized" });
    expect(await checkpoint.load()).toMatchObject({ line: 1000 });
    lrs.clearFaults();
    const seen: number[] = [];
    expect(await sendStatements(connection, input, { checkpoint, onProgress: ({ line }) => seen.push(line) })).toMatchObject({ line: 2000 });
    expect(seen).toEqual([1500, 2000]);
    expect(lrs.statements).toHaveLength(2000);
    await checkpoint.clear();
    expect(await checkpoint.load()).toBeUndefined();
    await rm(folder, { recursive: true });
  });

  test("an abort stops it", async () => {
    const { lrs, connection } = testLrs();
    lrs.inject({ kind: "status", status: 503, times: Infinity, headers: { "Retry-After": "100" } });
    const signal = AbortSignal.timeout(50);
    await expect(sendStatements(connection, ndjson(statements(3)), { signal })).rejects.toMatchObject({ kind: "aborted" });
  });
});

describe("get", () => {
  async function filled(count: number, options: TestLrsOptions = {}): Promise<{ lrs: TestLrs; connection: Connection }> {
    const made = testLrs({ pageSize: 10, ...options });
    await createSender(made.connection).send(statements(count));
    return made;
  }

  test("NDJSON and CSV", async () => {
    const { connection } = await filled(25);
    expect((await gathered(getNdjson(connection))).trim().split("\n")).toHaveLength(25);
    await createSender(connection).send(statement(99, { result: { response: '=HYPERLINK("x"), dan\n"lain"' } }));
    const csv = await gathered(getCsv(connection, { activity: "https://example.go.id/kursus/halaman/99" }));
    const [header, row] = csv.split("\r\n");
    expect(header).toMatch(/^id,timestamp,stored,actor/);
    expect(row).toContain(`"'=HYPERLINK(""x""), dan\n""lain"""`);
  });

  test("goes on where it was interrupted", async () => {
    const { lrs, connection } = await filled(25);
    const checkpoint = memoryCheckpoint<ReadProgress>();
    const ids: string[] = [];
    for await (const page of getPages(connection, {}, { checkpoint })) {
      ids.push(...page.statements.map(({ id }) => id));
      if (ids.length === 20) break;
    }
    // The page that was in hand at the break had not been dealt with.
    ids.length = 10;
    for await (const page of getPages(connection, {}, { checkpoint })) ids.push(...page.statements.map(({ id }) => id));
    expect(ids).toEqual(lrs.statements.map(({ id }) => id));
    expect(await checkpoint.load()).toMatchObject({ count: 25 });
  });
});

test("get goes on without repeats where an LRS counts finer than milliseconds", async () => {
  const rows = ["00.000100Z", "00.000900Z", "00.001200Z", "00.001300Z", "00.001400Z"].map((end, number) => ({ ...statement(number), id: `0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a00${number}`, stored: `2026-11-24T04:00:${end}` }));
  const transport: Transport = (url) => {
    const since = new URL(url).searchParams.get("since") ?? "";
    const after = rows.filter(({ stored }) => stored.padEnd(27) > since.replace("Z", "000Z"));
    return Promise.resolve(Response.json({ statements: after.slice(0, 4), more: after.length > 4 ? "/more?since=2026-11-24T04:00:00.001300Z" : "" }));
  };
  const connection = connect({ endpoint: "https://lrs.example/", credentials: basic("a", "b"), transport });
  const checkpoint = memoryCheckpoint<ReadProgress>();
  const numbers: string[] = [];
  const take = async (most: number): Promise<void> => {
    for await (const { statements: page } of getPages(connection, {}, { checkpoint })) {
      if (numbers.length >= most) return;
      numbers.push(...page.map(({ id }) => id.slice(-1)));
    }
  };
  await take(4);
  await take(Infinity);
  expect(numbers).toEqual(["0", "1", "2", "3", "4"]);
});

test("copy: all of it with attachments and what was voided, once, however often", async () => {
  const from = testLrs({ pageSize: 10 });
  const to = testLrs({ isStrict: true });
  const source = createClient({ endpoint: from.lrs.endpoint, credentials: basic("a", "b"), transport: from.lrs.fetch });
  await source.send(statements(24));
  const id = await source.send(statement(24), [{ usageType: "https://x/y", display: { id: "Berkas" }, contentType: "a/b", content: Uint8Array.of(1, 255, 0) }]);
  await source.voidStatement(id, { mbox: "mailto:a@b.c" });
  to.lrs.inject({ kind: "reset-after" });
  expect(await copyStatements(from.connection, to.connection)).toBe(26);
  const checkpoint = memoryCheckpoint<ReadProgress>();
  expect(await copyStatements(from.connection, to.connection, { checkpoint })).toBe(26);
  expect(await copyStatements(from.connection, to.connection, { checkpoint })).toBe(0);
  expect(to.lrs.statements).toHaveLength(26);
  expect(to.lrs.statements.map((one) => [one.id, one.timestamp])).toEqual(from.lrs.statements.map((one) => [one.id, one.timestamp]));
  const target = createClient({ endpoint: to.lrs.endpoint, credentials: basic("a", "b"), transport: to.lrs.fetch });
  const copied = await target.statement(id, { voided: true, attachments: true });
  expect([...(copied?.attachments.values() ?? [])].map(({ content }) => [...content])).toEqual([[1, 255, 0]]);
});

test("copy: an abort ends it though the target is silent, and tells that it waited", async () => {
  const from = testLrs();
  const to = testLrs();
  await createSender(from.connection).send(statements(3));
  to.lrs.inject({ kind: "status", status: 503, times: Infinity, headers: { "Retry-After": "100" } });
  const states = new Set<string>();
  const signal = AbortSignal.timeout(200);
  await expect(copyStatements(from.connection, to.connection, { signal, onStatus: ({ state }) => states.add(state) })).rejects.toMatchObject({ kind: "aborted" });
  expect(states).toContain("waiting");
});

test("a connection to nothing is told as such", async () => {
  await expect(ping({ endpoint: "http://127.0.0.1:1/xapi/", credentials: basic("a", "b") })).rejects.toMatchObject({ kind: "network" });
  expect(() => connect({ endpoint: "bukan alamat", credentials: basic("a", "b") })).toThrow(TypeError);
});
