import { expect, it } from "vitest";
import { createLrs, type LrsKey } from "../src/index.ts";
import { serve } from "./support.ts";

it.each<[string, LrsKey, RegExp]>([
  ["a secret from a variable that is not set", { name: "kursus", secret: "" }, /The key kursus has no secret/],
  ["no name", { name: "", secret: "x" }, /name of a key is ""/],
  ["a colon in the name, which Basic authentication cannot carry", { name: "a:b", secret: "x" }, /without a colon/],
  ["a scope that is none", { name: "a", secret: "x", scopes: ["reed" as "read"] }, /scope reed; known are read, write, own, all/],
])("a key with %s is told at the start", async (_, key, message) => {
  await expect(createLrs({ keys: [key] })).rejects.toThrow(message);
});

it("a database without a name would be gone at the end, and is refused", async () => {
  await expect(createLrs({ database: "" })).rejects.toThrow("no name");
});

it.each(["xapi", "/xapi/", "//xapi"])("the path %j is /xapi", async (path) => {
  const server = await serve({ path });
  expect(new URL(server.endpoint).pathname).toBe("/xapi/");
  expect((await fetch(new URL("about", server.endpoint))).status).toBe(200);
  await server.close();
});
