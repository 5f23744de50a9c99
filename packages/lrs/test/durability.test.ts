import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { startServer } from "../bench/start-server.mjs";
import { statement } from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "lrs-durable-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const headers = {
  authorization: `Basic ${btoa("bench:bench")}`,
  "content-type": "application/json",
  "x-experience-api-version": "1.0.3",
};

it("a kill in the middle of writing loses nothing that was acknowledged, and leaves no half batch", async () => {
  const database = join(folder, "lrs.db");
  const acknowledged: string[] = [];
  const sent: string[][] = [];
  for (let round = 0; round < 3; round++) {
    const server = await startServer(database);
    const writers = Array.from({ length: 4 }, async () => {
      for (;;) {
        const batch = Array.from({ length: 10 }, () => statement());
        const ids = batch.map(({ id }) => String(id));
        sent.push(ids);
        const answer = await fetch(`${server.endpoint}statements`, {
          method: "POST",
          headers,
          body: JSON.stringify(batch),
        }).catch(() => undefined);
        if (answer?.status !== 200) return;
        acknowledged.push(...ids);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 400 + round * 150));
    await server.stop("SIGKILL");
    await Promise.all(writers);
  }
  const server = await startServer(database);
  const stored = new Set<string>();
  let path = `${server.endpoint}statements?limit=1000`;
  while (path !== "") {
    const page = Object(await (await fetch(path, { headers })).json());
    for (const { id } of page.statements) stored.add(id);
    path = page.more === "" ? "" : new URL(page.more, server.endpoint).href;
  }
  await server.stop();
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  expect(
    sent.filter((batch) => batch.some((id) => stored.has(id)) && !batch.every((id) => stored.has(id))),
  ).toEqual([]);
});
