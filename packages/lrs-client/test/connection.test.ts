import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { basic, bearer, callback, connect, createSender, fetchToken, type Connection, type Transport } from "../src/core/index.ts";
import { TestLrs } from "../src/testing/index.ts";
import { statement, statements, testLrs } from "./fixtures.ts";

const about = { method: "GET", resource: "about" } as const;
const asked = { method: "GET", resource: "statements" } as const;

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("endpoint", () => {
  test.each(["https://lrs.example/xapi", "https://lrs.example/xapi/", "https://lrs.example/xapi/?a=1#b"])("%s", (endpoint) => {
    expect(connect({ endpoint, credentials: bearer("t") }).endpoint).toBe("https://lrs.example/xapi/");
  });

  test.each(["lrs", "", "ftp://lrs.example/", "file:///etc/passwd", "https://user:secret@lrs.example/"])("%s is refused", (endpoint) => {
    expect(() => connect({ endpoint, credentials: bearer("t") })).toThrow(TypeError);
  });

  test("credentials are never sent to another origin", async () => {
    const { connection } = testLrs();
    await expect(connection.request({ method: "GET", resource: "https://elsewhere.example/x" })).rejects.toMatchObject({ kind: "unexpected-answer" });
  });
});

describe("credentials", () => {
  test("Basic takes any characters, in UTF-8", async () => {
    const value = await basic("siti", "пароль–密码").authorization();
    expect(Buffer.from(value.slice(6), "base64").toString("utf8")).toBe("siti:пароль–密码");
  });

  test("a refused token is renewed once, for all requests together", async () => {
    let issued = 0;
    const lrs = new TestLrs({ authorize: (value) => value === "Bearer 2" });
    const connection = connect({
      endpoint: lrs.endpoint,
      credentials: callback("kelas", () => `Bearer ${++issued}`),
      transport: lrs.fetch,
    });
    await Promise.all([connection.request(asked), connection.request(asked), connection.request(asked)]);
    expect(issued).toBe(2);
  });

  test("a callback is asked once at the start; what it rejects with is the cause, and nothing is left unheard", async () => {
    let asks = 0;
    const lrs = new TestLrs();
    const slow = callback("kelas", async () => `Bearer ${++asks}`);
    const connection = connect({ endpoint: lrs.endpoint, credentials: slow, transport: lrs.fetch });
    await Promise.all([connection.request(asked), connection.request(asked)]);
    expect(asks).toBe(1);
    const unheard: unknown[] = [];
    const note = (reason: unknown): number => unheard.push(reason);
    process.on("unhandledRejection", note);
    const gone = callback("kelas", () => Promise.reject(new Error("gone")));
    const broken = connect({ endpoint: lrs.endpoint, credentials: gone, transport: lrs.fetch });
    await expect(broken.request(asked)).rejects.toMatchObject({ kind: "unauthorized", cause: { message: "gone" } });
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", note);
    expect(unheard).toEqual([]);
  });

  test("401 is neither hammered nor lost: the sender stops, keeps, and goes on with resume()", async () => {
    let isOpen = false;
    const { lrs, connection } = testLrs({ authorize: () => isOpen });
    const sender = createSender(connection);
    await expect(sender.send(statements(2))).rejects.toMatchObject({ kind: "unauthorized", status: 401 });
    await expect(sender.send(statement(2))).rejects.toMatchObject({ kind: "unauthorized" });
    await expect(sender.flush()).rejects.toMatchObject({ kind: "unauthorized" });
    expect(lrs.requests).toHaveLength(1);
    expect(sender.status).toMatchObject({ state: "stopped", depth: 3 });
    isOpen = true;
    sender.resume();
    await sender.flush();
    expect(lrs.statements).toHaveLength(3);
  });

  test("nothing of them stands in errors", async () => {
    const { lrs, connection } = testLrs({ authorize: () => false });
    const secret = String(await basic("penguji", "rahasia").authorization());
    lrs.inject({ kind: "status", status: 400, body: `Header Authorization: ${secret}` });
    const error: unknown = await connection.request(asked).catch((reason: unknown) => reason);
    const shown = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error);
    expect(shown).not.toContain(secret.slice(6));
    expect(shown).toContain("Authorization");
    expect(shown).toContain("advice");
  });
});

describe("cmi5 fetch token", () => {
  const url = "https://lms.example/fetch?one=time";
  function memory(): Pick<Storage, "getItem" | "setItem"> {
    const kept = new Map<string, string>();
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  }
  function lms(...answers: [number, string][]): { transport: Transport; calls: string[] } {
    const calls: string[] = [];
    const transport: Transport = (address, { method }) => {
      calls.push(`${method} ${address}`);
      const [status, body] = answers.shift() ?? [500, ""];
      return Promise.resolve(new Response(body, { status }));
    };
    return { transport, calls };
  }

  test("is asked by POST once, and reused after a reload", async () => {
    const storage = memory();
    const { transport, calls } = lms([200, '{"auth-token":"abc=="}']);
    const options = { url, registration: "r", storage, transport };
    const first = fetchToken(options);
    expect(await Promise.all([first.authorization(), first.authorization()])).toEqual(["Basic abc==", "Basic abc=="]);
    expect(await fetchToken(options).authorization()).toBe("Basic abc==");
    expect(calls).toEqual([`POST ${url}`]);
    expect(first.owner).not.toContain("one=time");
  });

  test("is asked again where no answer came, and not where the LMS has said no", async () => {
    const { transport, calls } = lms([503, ""], [200, '{"auth-token":"abc=="}']);
    const credentials = fetchToken({ url, registration: "r", storage: memory(), transport });
    await expect(credentials.authorization()).rejects.toMatchObject({ kind: "unavailable" });
    expect(await credentials.authorization()).toBe("Basic abc==");
    const refusing = lms([200, '{"error-code":"1"}']);
    const refused = fetchToken({ url, registration: "r", storage: memory(), transport: refusing.transport });
    for (let turn = 0; turn < 2; turn++) await expect(refused.authorization()).rejects.toMatchObject({ kind: "unauthorized" });
    expect([calls.length, refusing.calls.length]).toEqual([2, 1]);
  });

  test.each([
    [200, '{"error-code":"1","error-text":"Already used"}', /error 1: Already used/],
    [200, "<html>", /no token|POST to/],
    [403, "", /no token|POST to/],
  ])("%i %s is a failure with a reason", async (status, body, reason) => {
    const credentials = fetchToken({ url, registration: "r", storage: memory(), transport: lms([status, body]).transport });
    await expect(credentials.authorization()).rejects.toMatchObject({ message: expect.stringMatching(reason) });
  });
});

describe("requests", () => {
  async function failure(connection: Connection): Promise<unknown> {
    return connection.request(about).catch((error: unknown) => error);
  }
  function answering(answer: () => Promise<Response> | Response): Connection {
    const transport: Transport = async () => answer();
    return connect({ endpoint: "https://lrs.example/", credentials: bearer("t"), transport, timeout: 30 });
  }

  test.each([
    [301, "redirected"],
    [400, "invalid"],
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "not-found"],
    [409, "conflict"],
    [412, "precondition-failed"],
    [413, "too-large"],
    [429, "rate-limited"],
    [500, "unavailable"],
  ])("%i is %s, with status, body and advice", async (status, kind) => {
    const error = await failure(answering(() => new Response("mengapa", { status })));
    expect(error).toMatchObject({ name: "LrsError", kind, status, body: "mengapa", advice: expect.stringMatching(/\w/) });
  });

  test.each<[string, () => string | Promise<string>]>([
    ["that cannot be had", () => { throw new Error("nobody is signed in"); }],
    ["that are promised in vain", () => Promise.reject(new Error("nobody is signed in"))],
    ["that are none", () => undefined as unknown as string],
    ["with the line break of their file", () => "Bearer token\n"],
  ])("credentials %s stop the sending and say so", async (_, authorization) => {
    const { lrs } = testLrs();
    const connection = connect({ endpoint: lrs.endpoint, credentials: callback("somebody", authorization), transport: lrs.fetch });
    await expect(connection.request(about)).rejects.toMatchObject({ name: "LrsError", kind: "unauthorized", cause: expect.any(Error) });
    const sender = createSender(connection);
    await expect(sender.send(statement(1))).rejects.toMatchObject({ kind: "unauthorized" });
    expect(sender.status).toMatchObject({ state: "stopped", depth: 1 });
    expect(lrs.requests).toEqual([]);
  });

  test("a time-out longer than a timer can wait is no time-out", async () => {
    const transport: Transport = () => new Promise((resolve) => void setTimeout(() => resolve(new Response("{}")), 50));
    const connection = connect({ endpoint: "https://lrs.example/", credentials: bearer("t"), transport, timeout: Infinity });
    expect((await connection.request(about)).status).toBe(200);
  });

  test("network, time-out and abort are told apart", async () => {
    expect(await failure(answering(() => Promise.reject(new TypeError("boom"))))).toMatchObject({ kind: "network" });
    expect(await failure(answering(() => new Promise(() => {})))).toMatchObject({ kind: "timeout" });
    const { lrs, connection } = testLrs();
    lrs.inject({ kind: "hang" });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 10);
    await expect(connection.request({ ...asked, signal: stop.signal })).rejects.toMatchObject({ kind: "aborted" });
    await expect(connection.request({ ...asked, signal: stop.signal })).rejects.toMatchObject({ kind: "aborted" });
  });

  test("works where neither randomUUID nor subtle nor locks exist", async () => {
    const { getRandomValues } = globalThis.crypto;
    vi.stubGlobal("crypto", { getRandomValues: getRandomValues.bind(globalThis.crypto) });
    const { lrs, connection } = testLrs();
    await createSender(connection).send(statements(200));
    expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(200);
  });
});
