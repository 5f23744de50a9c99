import { expect, it } from "vitest";
import { increasingClock, prepare } from "./prepare.ts";
import type { Statement } from "./statement.ts";

const statement: Statement = { actor: { mbox: "mailto:a@example.go.id" }, verb: { id: "https://example.go.id/v" }, object: { id: "https://example.go.id/o" } };
const clock = (): (() => string) => increasingClock(undefined, () => Date.UTC(2026, 0, 2));
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it("gives a statement without them an id and a moment, and leaves the rest as it is", () => {
  const { id, json } = prepare(statement, clock());
  expect(id).toMatch(uuid);
  expect(JSON.parse(json)).toEqual({ ...statement, id, timestamp: "2026-01-02T00:00:00.000Z" });
});

it("keeps the id and the timestamp that are given", () => {
  const given = { ...statement, id: "6b1d8f1c-52a3-4a86-9d0c-0d2c8c0a0001", timestamp: "2020-05-05T05:05:05Z" };
  expect(JSON.parse(prepare(given, clock()).json)).toEqual(given);
  const { id, json } = prepare({ ...statement, timestamp: given.timestamp }, clock());
  expect(JSON.parse(json)).toEqual({ ...statement, id, timestamp: given.timestamp });
});

it("writes each key once, whatever a caller without types hands over", () => {
  for (const odd of [{}, { actor: undefined }, { ...statement, id: null }, { ...statement, timestamp: null }] as unknown[]) {
    const { id, json } = prepare(odd as Statement, clock());
    expect(JSON.parse(json)).toMatchObject({ id, timestamp: "2026-01-02T00:00:00.000Z" });
    expect(json.match(/"(?:id|timestamp)":(?:null|"[^h])/g)).toHaveLength(2);
  }
});
