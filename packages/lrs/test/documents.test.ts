import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LrsServer } from "../src/index.ts";
import { client, serve, startPostgres, type Answer, type Ask } from "./support.ts";

const postgres = startPostgres();
afterAll(() => postgres?.stop());

const agent = '{"objectType":"Agent","account":{"homePage":"https://example.org","name":"siti"}}';
const activityId = "https://example.org/course";
const paths = {
  state: (id: string) =>
    `activities/state?${new URLSearchParams({ activityId, agent, stateId: id }).toString()}`,
  "activity profile": (id: string) =>
    `activities/profile?${new URLSearchParams({ activityId, profileId: id }).toString()}`,
  "agent profile": (id: string) =>
    `agents/profile?${new URLSearchParams({ agent, profileId: id }).toString()}`,
};

describe.each(postgres === undefined ? ["memory"] : ["memory", postgres.url])(
  "documents in %s",
  (database) => {
    let server: LrsServer;
    let ask: (path: string, ask?: Ask) => Promise<Answer>;
    beforeAll(async () => {
      server = await serve({ database });
      ask = client(server);
    });
    afterAll(() => server.close());

    it.each(Object.entries(paths))("%s: stores, returns, guards, merges and removes", async (_, path) => {
      const document = { progress: 0.5, page: { id: "a" } };
      expect((await ask(path("one"))).status).toBe(404);
      const first = { method: "PUT", body: document, headers: { "if-none-match": "*" } };
      expect((await ask(path("one"), first)).status).toBe(204);
      const kept = await ask(path("one"));
      expect(kept.json).toEqual(document);
      const etag = kept.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
      expect(Date.parse(kept.headers.get("last-modified") ?? "")).toBeGreaterThan(Date.now() - 60_000);
      expect((await ask(path("one"), { headers: { "if-none-match": etag } })).status).toBe(304);
      const put = (headers: Record<string, string>, version = "2.0.0"): Promise<Answer> =>
        ask(path("one"), { method: "PUT", body: { progress: 1 }, headers, version });
      const bare = await put({});
      expect([bare.status, bare.text.includes("If-Match")]).toEqual([409, true]);
      expect((await put({ "if-match": "1234" })).status).toBe(412);
      expect((await put({ "if-none-match": "*" })).status).toBe(412);
      expect((await ask(path("one"))).json).toEqual(document);
      expect((await put({ "if-match": etag })).status).toBe(204);
      expect((await ask(path("one"), { method: "POST", body: { page: { id: "b" } } })).status).toBe(204);
      expect((await ask(path("one"))).json).toEqual({ progress: 1, page: { id: "b" } });
      expect(
        (
          await ask(path("one"), {
            method: "POST",
            body: "[1]",
            headers: { "content-type": "application/json" },
          })
        ).status,
      ).toBe(400);
      expect(
        (await ask(path("one"), { method: "POST", body: "x", headers: { "content-type": "text/plain" } }))
          .status,
      ).toBe(400);
      expect((await ask(path("one"), { method: "DELETE", headers: { "if-match": etag } })).status).toBe(412);
      expect((await ask(path("one"), { method: "DELETE" })).status).toBe(204);
      expect((await ask(path("one"))).status).toBe(404);
    });

    it("keeps bytes and content type, and no page of it can run", async () => {
      const bytes = Uint8Array.from([0, 255, 10, 13, 128]);
      await ask(paths.state("binary"), {
        method: "PUT",
        body: bytes,
        headers: { "content-type": "image/png" },
      });
      const response = await fetch(new URL(paths.state("binary"), server.endpoint), {
        headers: { authorization: `Basic ${btoa("all:secret")}`, "x-experience-api-version": "1.0.3" },
      });
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
      expect(response.headers.get("content-type")).toBe("image/png");
      expect(response.headers.get("content-security-policy")).toBe("sandbox");
    });

    it("state of 1.0.3 may be replaced without precondition, profiles not", async () => {
      for (const [path, status] of [
        [paths.state("free"), 204],
        [paths["agent profile"]("free"), 409],
      ] as const) {
        await ask(path, { method: "POST", body: {} });
        expect((await ask(path, { method: "PUT", body: { a: 1 } })).status).toBe(status);
      }
    });

    it.each([
      ["state", "1.0.3", 204],
      ["activity profile", "1.0.3", 400],
      ["agent profile", "1.0.3", 400],
      ["state", "2.0.0", 204],
      ["activity profile", "2.0.0", 204],
      ["agent profile", "2.0.0", 204],
    ] as const)("a new %s of %s put without precondition: %i", async (resource, version, status) => {
      const path = paths[resource](`new ${version}`);
      const answer = await ask(path, { method: "PUT", body: { a: 1 }, version });
      expect([answer.status, answer.text.includes("If-None-Match: *")]).toEqual([status, status === 400]);
      expect((await ask(path)).status).toBe(status === 204 ? 200 : 404);
    });

    it.each(Object.entries(paths))("%s: refuses to post nothing of no type", async (_, path) => {
      const answer = await ask(path("nothing"), { method: "POST" });
      expect([answer.status, answer.text.includes("Content-Type")]).toEqual([400, true]);
      expect((await ask(path("nothing"))).status).toBe(404);
    });

    it("lists by time and registration, and removes all state of an activity", async () => {
      const state = (more: Record<string, string>): string =>
        `activities/state?${new URLSearchParams({ activityId: "https://example.org/list", agent, ...more }).toString()}`;
      const registration = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";
      await ask(state({ stateId: "a" }), { method: "PUT", body: {} });
      await ask(state({ stateId: "b", registration }), { method: "PUT", body: {} });
      expect((await ask(state({}))).json).toEqual(["a", "b"]);
      expect((await ask(state({ registration }))).json).toEqual(["b"]);
      expect((await ask(state({ since: new Date(Date.now() + 1000).toISOString() }))).json).toEqual([]);
      expect((await ask(state({ since: "yesterday" }))).status).toBe(400);
      expect((await ask(state({ registration }), { method: "DELETE" })).status).toBe(204);
      expect((await ask(state({}))).json).toEqual(["a"]);
      await ask(state({}), { method: "DELETE" });
      expect((await ask(state({}))).json).toEqual([]);
    });
  },
);
