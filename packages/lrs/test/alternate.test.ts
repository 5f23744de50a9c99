import { once } from "node:events";
import { request, type ClientRequest, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LrsServer } from "../src/index.ts";
import { client, serve } from "./support.ts";

let server: LrsServer;
beforeAll(async () => {
  server = await serve({ maxBodyBytes: 8_000_000 });
});
afterAll(() => server.close());

const document = { activityId: "https://a/b", agent: '{"mbox":"mailto:a@b.c"}', stateId: "long" };
const outer = { "Content-Type": "text/plain", "X-Experience-API-Version": "1.0.3" };
const whole = `Basic ${btoa("all:secret")}`;

// A form that is under way: what of it is known, and as much of its content as the LRS takes from a stranger and more.
function begin(fields: Record<string, string>, headers: Record<string, string> = {}): ClientRequest {
  const sent = request(new URL("activities/state?method=PUT", server.endpoint), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
  sent.on("error", () => undefined);
  sent.write(`${new URLSearchParams({ ...document, ...outer, ...fields }).toString()}&content=${"x".repeat(2_000_000)}`);
  return sent;
}

async function answer(sent: ClientRequest): Promise<{ status: number | undefined; text: string }> {
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  let text = "";
  for await (const piece of response.setEncoding("utf8")) text += String(piece);
  return { status: response.statusCode, text };
}

it.each([
  ["none", {}, {}],
  ["unknown", { Authorization: `Basic ${btoa("all:wrong")}` }, {}],
  ["unknown in the header", {}, { authorization: `Basic ${btoa("all:wrong")}` }],
])("a large form is refused before it is read to its end, credentials: %s", async (_, fields, headers) => {
  const sent = begin(fields, headers);
  expect(await answer(sent)).toMatchObject({ status: 401, text: expect.stringContaining("redentials") });
  sent.destroy();
});

it.each([
  ["in the form", { Authorization: whole }, {}],
  ["in the header", {}, { authorization: whole }],
])("a large form with credentials %s is taken", async (_, fields, headers) => {
  const sent = begin(fields, headers);
  sent.end("x".repeat(1_000_000));
  expect(await answer(sent)).toMatchObject({ status: 204 });
  const kept = await client(server)(`activities/state?${new URLSearchParams(document).toString()}`);
  expect(kept.text).toHaveLength(3_000_000);
});

it("a small form may name its credentials last", async () => {
  const form = new URLSearchParams({ ...document, ...outer, content: "{}", Authorization: whole });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const stored = await fetch(new URL("activities/state?method=PUT", server.endpoint), { method: "POST", headers, body: form });
  expect(stored.status).toBe(204);
});

it.each(["content", "Authorization", "authorization"])("a form with the field %s twice is refused, as one of the two would be lost", async (field) => {
  const form = new URLSearchParams({ ...document, ...outer, content: "one", Authorization: whole });
  form.append(field, "two");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await fetch(new URL("activities/state?method=PUT", server.endpoint), { method: "POST", headers, body: form });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(`"${field}" twice`)]);
});
