import { afterEach, describe, expect, test, vi } from "vitest";
import { bearer, connect, createSender, handOverAtUnload, type Transport, type TransportRequest } from "../src/core/index.ts";
import { statement, statements, storedNumbers, testLrs } from "./fixtures.ts";

interface Held {
  readonly request: TransportRequest;
  readonly size: number;
  answer(status?: number): void;
}

/** A transport whose answers are given by hand. */
function held(): { readonly transport: Transport; readonly requests: Held[] } {
  const requests: Held[] = [];
  const transport: Transport = (_, request) =>
    new Promise((resolve) => {
      const body = String(request.body ?? "[]");
      const ids = (JSON.parse(body) as { id: string }[]).map(({ id }) => id);
      const answer = (status = 200): void => resolve(new Response(JSON.stringify(ids), { status }));
      requests.push({ request, size: Buffer.byteLength(body), answer });
    });
  return { transport, requests };
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("hand-over at page dismissal", () => {
  function start(keepalive: boolean): { readonly sender: ReturnType<typeof createSender>; readonly requests: Held[] } {
    const { transport, requests } = held();
    const connection = connect({ endpoint: "https://lrs.example/", credentials: bearer("t"), transport });
    return { sender: createSender(connection, { keepalive, batch: { delay: 60_000, count: 10 } }), requests };
  }

  test("leaves before the call returns, by keepalive, and is struck out by its answer", async () => {
    const { sender, requests } = start(true);
    void sender.send(statements(3));
    expect(sender.handOver()).toBe(0);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.request.keepalive).toBe(true);
    expect(sender.status).toMatchObject({ depth: 3, inFlight: 3 });
    expect(sender.handOver()).toBe(0);
    expect(requests).toHaveLength(1);
    requests[0]?.answer();
    await tick();
    expect(sender.status).toMatchObject({ depth: 0, delivered: 3, state: "idle" });
  });

  test("leaves the bytes that the page needs for other requests, and stays behind an unconfirmed first statement", () => {
    const { sender, requests } = start(true);
    void sender.send(statements(400));
    expect(sender.handOver(30_000)).toBeGreaterThan(0);
    const bytes = requests.reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(30_000);
    expect(bytes).toBeGreaterThan(28_000);

    const alone = held();
    const connection = connect({ endpoint: "https://lrs.example/", credentials: bearer("t"), transport: alone.transport });
    const first = createSender(connection, { keepalive: true, firstAlone: true });
    void first.send(statements(3));
    expect(first.handOver()).toBe(2);
    expect(alone.requests.map(({ request }) => (JSON.parse(String(request.body)) as unknown[]).length)).toEqual([1]);
  });

  test("all keepalive bodies together stay under 60 KB; the rest is counted and kept", async () => {
    const { sender, requests } = start(true);
    void sender.send(statements(400));
    await tick();
    expect(requests).toHaveLength(1);
    const left = sender.handOver();
    expect(left).toBeGreaterThan(0);
    expect(requests.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(60_000);
    expect(requests.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(58_000);
    for (const { answer } of requests) answer();
    await tick();
    expect(sender.status.depth).toBe(left);
  });

  test("what is in flight without keepalive is repeated apart from the rest", async () => {
    const { sender, requests } = start(false);
    void sender.send(statements(13));
    await tick();
    expect(requests.map(({ request }) => request.keepalive)).toEqual([false]);
    expect(sender.handOver()).toBe(0);
    expect(requests).toHaveLength(3);
    expect(requests[1]?.request.body).toBe(requests[0]?.request.body);
    for (const { answer } of requests) answer();
    await tick();
    expect(sender.status).toMatchObject({ depth: 0, delivered: 13, inFlight: 0 });
  });

  test("a hand-over that fails is tried again in order", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { lrs, connection } = testLrs();
    lrs.inject({ kind: "status", status: 503 });
    const sender = createSender(connection, { batch: { delay: 60_000 } });
    void sender.send(statements(4));
    sender.handOver();
    await tick();
    await sender.flush();
    expect(storedNumbers(lrs)).toEqual([0, 1, 2, 3]);
    vi.restoreAllMocks();
  });

  test("is called when the document is hidden and when the page is left", () => {
    const page = new EventTarget();
    const hidden = Object.assign(new EventTarget(), { visibilityState: "visible" });
    vi.stubGlobal("document", hidden);
    vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
    vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
    const { sender } = start(true);
    const handOver = vi.spyOn(sender, "handOver");
    const end = handOverAtUnload(sender);
    hidden.dispatchEvent(new Event("visibilitychange"));
    expect(handOver).toHaveBeenCalledTimes(0);
    hidden.visibilityState = "hidden";
    hidden.dispatchEvent(new Event("visibilitychange"));
    page.dispatchEvent(new Event("pagehide"));
    expect(handOver).toHaveBeenCalledTimes(2);
    end();
    page.dispatchEvent(new Event("pagehide"));
    expect(handOver).toHaveBeenCalledTimes(2);
    void sender.send(statement(0));
  });
});
