import { gzipSync } from "node:zlib";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { LrsServer } from "../src/index.ts";
import {
  client,
  idsOf,
  serve,
  startPostgres,
  statement,
  statementsOf,
  type Answer,
  type Ask,
} from "./support.ts";

const postgres = startPostgres();
afterAll(() => postgres?.stop());

describe.each(postgres === undefined ? ["memory"] : ["memory", postgres.url])(
  "statements in %s",
  (database) => {
    let server: LrsServer;
    let ask: (path: string, ask?: Ask) => Promise<Answer>;
    const post = (body: unknown, more: Ask = {}): Promise<Answer> =>
      ask("statements", { method: "POST", body, ...more });

    beforeAll(async () => {
      server = await serve({ database, pageSize: 10 });
      ask = client(server);
    });
    afterAll(() => server.close());

    it("what is stored later has a later moment, whatever the clock says", async () => {
      const [first, second] = [statement(), statement()];
      const kept = async ({ id }: Record<string, unknown>): Promise<string> =>
        String(Object((await ask(`statements?statementId=${String(id)}`)).json).stored);
      await post(first);
      const now = Date.now();
      vi.spyOn(Date, "now").mockImplementation(() => now - 3_600_000);
      try {
        await post(second);
      } finally {
        vi.restoreAllMocks();
      }
      const since = await kept(first);
      const later = await ask(`statements?${new URLSearchParams({ since }).toString()}`);
      expect(idsOf(later)).toContain(second["id"]);
      expect((await kept(second)) > since).toBe(true);
    });

    it("stores, completes and returns a statement", async () => {
      const sent = statement({
        timestamp: undefined,
        context: { contextActivities: { parent: { id: "https://example.org/quiz" } } },
      });
      const { id } = sent;
      expect((await post(sent)).json).toEqual([id]);
      const answer = await ask(`statements?statementId=${String(id)}`);
      expect(answer.status).toBe(200);
      expect(answer.json).toMatchObject({
        id,
        version: "1.0.0",
        authority: { account: { name: "all" } },
        actor: sent["actor"],
      });
      const kept = Object(answer.json);
      expect(kept.timestamp).toBe(kept.stored);
      expect(kept.context.contextActivities.parent).toEqual([{ id: "https://example.org/quiz" }]);
      expect(Math.floor(Date.parse(answer.headers.get("last-modified") ?? "") / 1000)).toBe(
        Math.floor(Date.parse(kept.stored) / 1000),
      );
      expect(Date.parse(answer.headers.get("x-experience-api-consistent-through") ?? "")).toBeGreaterThan(
        Date.parse(kept.stored) - 1,
      );
      expect((await ask(`statements?statementId=${randomUUID()}`)).status).toBe(404);
    });

    it("gives ids, keeps the order of a batch and takes an empty one", async () => {
      const answer = await post([statement({ id: undefined }), statement({ id: undefined })]);
      expect(answer.status).toBe(200);
      expect(answer.json).toHaveLength(2);
      expect((await post([])).json).toEqual([]);
    });

    it.each(["1.0.3", "2.0.0"])("keeps empty objects, which senders of %s should not write, as they came", async (version) => {
      const sent = statement({ verb: { id: "http://example.org/empty", display: {} }, object: { id: "https://example.org/quiz/1", definition: {} }, result: { score: {}, extensions: {} }, context: { contextActivities: {} } });
      const path = `statements?statementId=${String(sent["id"])}`;
      expect((await ask(path, { method: "PUT", body: sent, version })).status).toBe(204);
      expect((await ask(path, { method: "PUT", body: sent, version })).status).toBe(204);
      expect((await ask(path, { version })).json).toMatchObject(sent);
      expect((await post(statement({ result: {}, context: {} }))).status).toBe(200);
      expect((await post(statement({ actor: {} }))).status).toBe(400);
    });

    it("takes a repeat for the same and a difference for a conflict", async () => {
      const sent = statement({ result: { duration: "PT1M" } });
      const path = `statements?statementId=${String(sent["id"])}`;
      expect((await ask(path, { method: "PUT", body: sent })).status).toBe(204);
      expect((await ask(path, { method: "PUT", body: sent })).status).toBe(204);
      expect((await post({ ...sent, result: { duration: "PT60.00S" } })).status).toBe(200);
      expect((await post({ ...sent, timestamp: "2026-01-31T15:15:00+07:00" })).status).toBe(200);
      expect((await post({ ...sent, timestamp: undefined })).status).toBe(200);
      expect((await post(Object((await ask(path)).json))).status).toBe(200);
      expect((await post({ ...sent, result: { duration: "PT2M" } })).status).toBe(409);
      const fresh = statement();
      expect((await post([sent, fresh])).status).toBe(200);
      const lost = statement();
      expect((await post([lost, { ...sent, verb: { id: "https://example.org/other" } }])).status).toBe(409);
      expect((await ask(`statements?statementId=${String(lost["id"])}`)).status).toBe(404);
    });

    it("refuses what PUT cannot mean", async () => {
      const sent = statement();
      expect((await ask("statements", { method: "PUT", body: sent })).status).toBe(400);
      expect(
        (await ask(`statements?statementId=${randomUUID()}`, { method: "PUT", body: sent })).status,
      ).toBe(400);
      expect(
        (
          await ask(`statements?statementId=${String(sent["id"])}`, {
            method: "PUT",
            body: [sent, statement()],
          })
        ).status,
      ).toBe(400);
    });

    it("stores nothing of a batch with an invalid statement and says where it is", async () => {
      const good = statement();
      const answer = await post([good, statement({ verb: { id: "should fail" } })]);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain("/1/verb/id");
      expect((await ask(`statements?statementId=${String(good["id"])}`)).status).toBe(404);
    });

    it("filters by every parameter", async () => {
      const mark = randomUUID();
      const actor = { objectType: "Agent", account: { homePage: "https://example.org", name: mark } };
      const instructor = { mbox: `mailto:${mark}@example.org` };
      const object = { id: `https://example.org/${mark}` };
      const verb = { id: `https://example.org/verb/${mark}` };
      const registration = randomUUID();
      const plain = statement({ actor, object, verb });
      const grouped = statement({
        actor: { objectType: "Group", member: [actor] },
        context: { registration, instructor },
      });
      const inside = statement({
        object: { objectType: "SubStatement", actor: instructor, verb, object },
        context: { contextActivities: { category: [{ id: `https://example.org/category/${mark}` }] } },
      });
      await post([plain, grouped, inside]);
      const find = async (query: Record<string, string>): Promise<unknown[]> =>
        idsOf(await ask(`statements?${new URLSearchParams(query).toString()}`));
      const agent = JSON.stringify(actor);
      expect(await find({ agent })).toEqual([grouped["id"], plain["id"]]);
      expect(await find({ agent, ascending: "true" })).toEqual([plain["id"], grouped["id"]]);
      expect(await find({ agent, verb: verb.id })).toEqual([plain["id"]]);
      expect(await find({ agent, verb: "https://example.org/none" })).toEqual([]);
      expect(await find({ activity: object.id })).toEqual([plain["id"]]);
      expect(await find({ activity: object.id, related_activities: "true" })).toEqual([
        inside["id"],
        plain["id"],
      ]);
      expect(
        await find({ activity: `https://example.org/category/${mark}`, related_activities: "true" }),
      ).toEqual([inside["id"]]);
      expect(await find({ registration: registration.toUpperCase() })).toEqual([grouped["id"]]);
      expect(await find({ agent: JSON.stringify(instructor) })).toEqual([]);
      expect(await find({ agent: JSON.stringify(instructor), related_agents: "true" })).toEqual([
        inside["id"],
        grouped["id"],
      ]);
      const stored = String(Object((await ask(`statements?statementId=${String(plain["id"])}`)).json).stored);
      expect(await find({ agent, since: stored })).toEqual([]);
      expect(await find({ agent, until: stored })).toHaveLength(2);
      expect(await find({ agent, until: "2020-01-01T00:00:00Z" })).toEqual([]);
    });

    it("pages to the end, in both directions", async () => {
      const verb = { id: `https://example.org/verb/${randomUUID()}` };
      const sent = Array.from({ length: 23 }, () => statement({ verb }));
      await post(sent);
      for (const ascending of [false, true]) {
        const found: unknown[] = [];
        let path = `statements?${new URLSearchParams({ verb: verb.id, limit: "10", ascending: String(ascending) }).toString()}`;
        while (path !== "") {
          const answer = await ask(path);
          expect(answer.status).toBe(200);
          found.push(...idsOf(answer));
          path = String(Object(answer.json).more);
        }
        const expected = sent.map(({ id }) => id);
        expect(found).toEqual(ascending ? expected : expected.reverse());
      }
      expect(statementsOf(await ask("statements"))).toHaveLength(10);
      expect((await ask("statements?more=nonsense!")).status).toBe(400);
    });

    it("voids, in whichever order the two arrive", async () => {
      for (const voidingFirst of [false, true]) {
        const verb = { id: `https://example.org/verb/${randomUUID()}` };
        const target = statement({ verb });
        const voiding = statement({
          verb: { id: "http://adlnet.gov/expapi/verbs/voided" },
          object: { objectType: "StatementRef", id: target["id"] },
        });
        const comment = statement({ object: { objectType: "StatementRef", id: target["id"] } });
        for (const one of voidingFirst ? [voiding, comment, target] : [target, voiding, comment]) {
          expect((await post(one)).status).toBe(200);
        }
        const path = `tatementId=${String(target["id"])}`;
        expect((await ask(`statements?s${path}`)).status).toBe(404);
        expect((await ask(`statements?voidedS${path}`)).status).toBe(200);
        // The target's verb finds what refers to it, never the target.
        const found = idsOf(await ask(`statements?${new URLSearchParams({ verb: verb.id }).toString()}`));
        expect(new Set(found)).toEqual(new Set([voiding["id"], comment["id"]]));
        const again = statement({
          verb: voiding["verb"],
          object: { objectType: "StatementRef", id: voiding["id"] },
        });
        expect((await post(again)).status).toBe(400);
        expect((await ask(`statements?statementId=${String(voiding["id"])}`)).status).toBe(200);
      }
    });

    it("a key voids no more by being early than by being late", async () => {
      const voids = (id: unknown): object =>
        statement({ verb: { id: "http://adlnet.gov/expapi/verbs/voided" }, object: { objectType: "StatementRef", id } });
      const isThere = async (id: unknown): Promise<boolean> => (await ask(`statements?statementId=${String(id)}`)).status === 200;
      const [other, own, any] = [statement(), statement(), statement()];
      await post([voids(other["id"]), voids(own["id"])], { key: "writer:secret" });
      await post(voids(any["id"]));
      await post(other);
      await post([own, any], { key: "writer:secret" });
      expect([await isThere(other["id"]), await isThere(own["id"]), await isThere(any["id"])]).toEqual([true, false, false]);
      // Both in one transaction.
      const next = statement();
      await Promise.all([post(voids(next["id"]), { key: "writer:secret" }), post(next)]);
      expect(await isThere(next["id"])).toBe(true);
    });

    it("finds within one batch what refers to what", async () => {
      const verb = { id: `https://example.org/verb/${randomUUID()}` };
      const target = statement({ verb });
      const first = statement({ object: { objectType: "StatementRef", id: target["id"] } });
      const second = statement({ object: { objectType: "StatementRef", id: first["id"] } });
      await post([second, first, target]);
      const found = idsOf(await ask(`statements?${new URLSearchParams({ verb: verb.id }).toString()}`));
      expect(found).toEqual([target["id"], first["id"], second["id"]]);
    });

    it("finds through a chain whose middle comes last", async () => {
      const verb = { id: `https://example.org/verb/${randomUUID()}` };
      const target = statement({ verb });
      const middle = statement({ object: { objectType: "StatementRef", id: target["id"] } });
      const end = statement({ object: { objectType: "StatementRef", id: middle["id"] } });
      for (const one of [end, target, middle]) expect((await post(one)).status).toBe(200);
      const found = idsOf(await ask(`statements?${new URLSearchParams({ verb: verb.id }).toString()}`));
      expect(found).toEqual([middle["id"], target["id"], end["id"]]);
    });

    it("finds for a key of the scope own what refers to a match, however rare its own statements are", async () => {
      const verb = { id: `https://example.org/verb/${randomUUID()}` };
      const targets = Array.from({ length: 3 }, () => statement({ verb }));
      await post(targets);
      const own = statement({ object: { objectType: "StatementRef", id: targets[0]?.["id"] } });
      await post(own, { key: "rare:secret" });
      const query = new URLSearchParams({ verb: verb.id }).toString();
      expect(idsOf(await ask(`statements?${query}`, { key: "rare:secret" }))).toEqual([own["id"]]);
    });

    it("formats", async () => {
      const id = `https://example.org/${randomUUID()}`;
      const definition = { name: { "en-US": "Quiz", id: "Kuis" }, type: "https://example.org/type" };
      const sent = statement({ object: { id, definition } });
      await post([sent, statement({ object: { id, definition: { name: { fr: "Test" } } } })]);
      const path = `statements?statementId=${String(sent["id"])}`;
      const ids = Object((await ask(`${path}&format=ids`)).json);
      expect(ids.object).toEqual({ id });
      const activity = { objectType: "Activity", id };
      const context = { contextActivities: { parent: [activity] } };
      const typed = statement({ object: activity, context });
      await post(typed);
      const typedIds = Object((await ask(`statements?format=ids&statementId=${String(typed["id"])}`)).json);
      expect([typedIds.object, typedIds.context.contextActivities.parent]).toEqual([{ id }, [{ id }]]);
      expect(ids.actor).toEqual({ objectType: "Agent", mbox: "mailto:siti@example.org" });
      expect(ids.verb).toEqual({ id: "http://adlnet.gov/expapi/verbs/answered" });
      const canonical = Object(
        (await ask(`${path}&format=canonical`, { headers: { "accept-language": "en;q=0.5, id-ID" } })).json,
      );
      expect(canonical.object.definition).toEqual({ name: { id: "Kuis" }, type: "https://example.org/type" });
      expect(canonical.verb.display).toEqual({ id: "menjawab" });
      expect(Object((await ask(path)).json).object.definition).toEqual(definition);
      const known = await ask(`activities?${new URLSearchParams({ activityId: id }).toString()}`);
      expect(known.json).toEqual({
        objectType: "Activity",
        id,
        definition: { ...definition, name: { ...definition.name, fr: "Test" } },
      });
      expect((await ask("activities?activityId=https://example.org/unknown")).json).toEqual({
        objectType: "Activity",
        id: "https://example.org/unknown",
      });
      const person = await ask(
        `agents?${new URLSearchParams({ agent: '{"mbox":"mailto:siti@example.org"}' }).toString()}`,
      );
      expect(person.json).toEqual({
        objectType: "Person",
        name: ["Siti"],
        mbox: ["mailto:siti@example.org"],
      });
    });

    it("speaks both versions and refuses others", async () => {
      const two = statement({
        timestamp: "2026-01-31 15:15:00.1234+07:00",
        context: {
          contextAgents: [{ objectType: "contextAgent", agent: { mbox: "mailto:tutor@example.org" } }],
        },
      });
      expect((await post(two)).status).toBe(400);
      const answer = await post(two, { version: "2.0.0" });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("x-experience-api-version")).toBe("2.0.0");
      const kept = await ask(`statements?statementId=${String(two["id"])}`);
      expect(kept.headers.get("x-experience-api-version")).toBe("1.0.3");
      expect(kept.json).toMatchObject({ version: "2.0.0", timestamp: "2026-01-31T08:15:00.1234Z" });
      const agent = '{"mbox":"mailto:tutor@example.org"}';
      expect(
        idsOf(await ask(`statements?${new URLSearchParams({ agent, related_agents: "true" }).toString()}`)),
      ).toEqual([two["id"]]);
      expect((await ask("statements", { version: "1.1.0" })).status).toBe(400);
      expect((await ask("about", { version: "", key: "" })).json).toMatchObject({
        version: expect.arrayContaining(["1.0.3", "2.0.0"]),
      });
      expect((await ask("about")).json).toEqual({ version: ["1.0.0", "1.0.1", "1.0.2", "1.0.3"] });
      const versionOf = async (path: string): Promise<string | null> =>
        (await ask(path, { version: "" })).headers.get("x-experience-api-version");
      expect(await versionOf("statements")).toBe("1.0.3");
      expect(await versionOf(`statements?statementId=${randomUUID()}`)).toBe("2.0.0");
    });

    it("takes a statement of 1.0 in 2.0 as it was given out in 2.0", async () => {
      const sent = statement();
      const path = `statements?statementId=${String(sent["id"])}`;
      await post(sent);
      const given = await ask(path, { version: "2.0.0" });
      expect(given.json).toMatchObject({ version: "1.0.0" });
      const other = await serve();
      const askOther = client(other);
      const copied = await askOther("statements", { method: "POST", body: given.json, version: "2.0.0" });
      expect([copied.status, copied.json]).toEqual([200, [sent["id"]]]);
      expect((await askOther(path, { version: "2.0.0" })).json).toMatchObject({ version: "1.0.0" });
      await other.close();
    });

    it("answers HEAD like GET and preflights without credentials", async () => {
      const head = await ask("statements", { method: "HEAD" });
      expect([head.status, head.text]).toEqual([200, ""]);
      const preflight = await fetch(new URL("statements", server.endpoint), { method: "OPTIONS" });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-headers")).toContain("If-Match");
      expect(head.headers.get("access-control-expose-headers")).toContain("ETag");
    });

    it("understands the alternate request syntax of 1.0.3 only", async () => {
      const sent = statement();
      const form = (fields: Record<string, string>): Ask => ({
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      const fields = {
        statementId: String(sent["id"]),
        content: JSON.stringify(sent),
        Authorization: `Basic ${btoa("all:secret")}`,
        "X-Experience-API-Version": "1.0.3",
      };
      const bare = await fetch(new URL("statements?method=PUT", server.endpoint), {
        method: "POST",
        body: new URLSearchParams(fields),
      });
      expect(bare.status).toBe(204);
      expect(idsOf(await ask("statements?method=GET", form({ limit: "1" })))).toEqual([sent["id"]]);
      expect((await ask("statements?method=PUT&limit=1", form(fields))).status).toBe(400);
      expect((await ask("statements?method=PUT", form({ statementId: randomUUID() }))).status).toBe(400);
      expect((await ask("statements?method=GET", { ...form({ limit: "1" }), version: "2.0.0" })).status).toBe(
        400,
      );
    });

    it("reads compressed requests", async () => {
      const sent = statement();
      const headers = { "content-type": "application/json", "content-encoding": "gzip" };
      expect((await post(gzipSync(JSON.stringify(sent)), { headers })).json).toEqual([sent["id"]]);
      expect((await post(gzipSync(JSON.stringify(sent)).subarray(0, 40), { headers })).status).toBe(400);
      expect((await post("x", { headers: { ...headers, "content-encoding": "zstd" } })).status).toBe(415);
    });

    it("lets each key do what its scopes say", async () => {
      const mine = statement();
      const other = statement();
      await post(other);
      expect((await post(mine, { key: "course:secret" })).status).toBe(200);
      expect((await post(statement(), { key: "reader:secret" })).status).toBe(403);
      expect((await ask("statements", { key: "writer:secret" })).status).toBe(403);
      expect((await ask("statements", { key: "writer:wrong" })).status).toBe(401);
      expect(idsOf(await ask("statements", { key: "reader:secret" }))).toContain(other["id"]);
      expect(idsOf(await ask("statements", { key: "course:secret" }))).toEqual([mine["id"]]);
      expect(
        (await ask(`statements?statementId=${String(other["id"])}`, { key: "course:secret" })).status,
      ).toBe(404);
      const voiding = statement({
        verb: { id: "http://adlnet.gov/expapi/verbs/voided" },
        object: { objectType: "StatementRef", id: other["id"] },
      });
      expect((await post(voiding, { key: "course:secret" })).status).toBe(403);
    });
  },
);
