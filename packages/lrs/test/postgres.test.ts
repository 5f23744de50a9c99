import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import pg from "pg";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { createLrs } from "../src/index.ts";
import { keys, startPostgres, statement } from "./support.ts";

const postgres = startPostgres();
afterAll(() => postgres?.stop());
afterEach(() => vi.useRealTimers());

const onlyTimeouts = { toFake: ["setTimeout" as const, "clearTimeout" as const] };

async function listen(onSocket: (socket: Socket) => void): Promise<{ readonly port: number; readonly server: Server; close(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    onSocket(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, server, close };
}

describe("a PostgreSQL that is none, or stands still, is told at the start", () => {
  // AuthenticationOk and ReadyForQuery: a server that lets in and then says nothing.
  const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
  it.each<[string, (socket: Socket, heard: () => void) => void, string, number]>([
    ["silent", (socket, heard) => socket.once("data", heard), "no answer came in time", 11_000],
    [
      "silent after the sign-in",
      (socket, heard) => socket.once("data", () => socket.write(welcome, () => socket.once("data", heard))),
      "no answer came in time",
      31_000,
    ],
    ["hanging up", (socket, heard) => socket.once("data", () => (heard(), socket.destroy())), "hangs up", 0],
  ])("%s", async (_, behave, reason, after) => {
    let told = (): void => undefined;
    const heard = new Promise<void>((resolve) => (told = resolve));
    const fake = await listen((socket) => behave(socket, told));
    vi.useFakeTimers(onlyTimeouts);
    try {
      const refusal = expect(createLrs({ database: `postgres://x@127.0.0.1:${fake.port}/none` })).rejects.toThrow(reason);
      await heard;
      await vi.advanceTimersByTimeAsync(after);
      await refusal;
    } finally {
      fake.close();
    }
  });
});

it.each(postgres === undefined ? [] : [postgres.url])("a PostgreSQL that stands still while it is used is a 503 with Retry-After, and is used again when it moves: %s", async (url) => {
  const { port, hostname } = new URL(url);
  let isFrozen = false;
  let held = (): void => undefined;
  const between = await listen((socket) => {
    const onward = connect(Number(port), hostname).on("error", () => undefined);
    const pass = (from: Socket, to: Socket): void => {
      from.on("data", (data) => (isFrozen ? held() : to.write(data))).on("close", () => to.destroy());
    };
    pass(socket, onward);
    pass(onward, socket);
  });
  const lrs = await createLrs({ keys, database: url.replace(`:${port}`, `:${between.port}`) });
  const ask = (body?: object): Promise<Response> =>
    lrs.fetch(
      new Request("http://lrs/xapi/statements", {
        method: body ? "POST" : "GET",
        headers: { authorization: `Basic ${btoa("all:secret")}`, "x-experience-api-version": "1.0.3", "content-type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  try {
    const [lost, kept] = [statement(), statement()];
    expect((await ask(statement())).status).toBe(200);
    isFrozen = true;
    let count = 0;
    const both = new Promise<void>((resolve) => (held = () => ++count === 2 && resolve()));
    vi.useFakeTimers(onlyTimeouts);
    const answers = Promise.all([ask(lost), ask()]);
    await both;
    await vi.advanceTimersByTimeAsync(31_000);
    for (const answer of await answers) expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    vi.useRealTimers();
    isFrozen = false;
    expect((await ask(kept)).status).toBe(200);
    const text = await (await ask()).text();
    expect([text.includes(String(kept["id"])), text.includes(String(lost["id"]))]).toEqual([true, false]);
  } finally {
    await lrs.close();
    between.close();
  }
});

it.each(postgres === undefined ? [] : [postgres.url])("says no more of what another process is storing than is there: %s", async (url) => {
  const lrs = await createLrs({ keys, database: url });
  const other = new pg.Client(url);
  await other.connect();
  const ask = async (body?: object): Promise<{ text: string; through: number }> => {
    const answer = await lrs.fetch(
      new Request("http://lrs/xapi/statements", {
        method: body ? "POST" : "GET",
        headers: { authorization: `Basic ${btoa("all:secret")}`, "x-experience-api-version": "1.0.3", "content-type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    const through = Date.parse(answer.headers.get("x-experience-api-consistent-through") ?? "");
    return { text: await answer.text(), through };
  };
  try {
    await ask(statement());
    await other.query("BEGIN");
    // The lock of whoever writes.
    await other.query("SELECT pg_advisory_xact_lock(7105320261)");
    const { rows } = await other.query<{ newest: string }>("SELECT max(stored) AS newest FROM statement");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await ask()).through).toBe(Number(rows[0]?.newest));
    await other.query("COMMIT");
    const before = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await ask()).through).toBeGreaterThan(before);
  } finally {
    await other.end();
    await lrs.close();
  }
});
