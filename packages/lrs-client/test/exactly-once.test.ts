import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { exactlyOnce } from "./exactly-once.ts";

test("5,000 statements through faults and two SIGKILLs: all arrive, each once, in order", { timeout: 180_000 }, async () => {
  const account = await exactlyOnce({ count: 5000, killAt: [0.2, 0.6], from: dirname(fileURLToPath(import.meta.url)) });
  expect(account).toMatchObject({ stored: 5000, different: 5000, isInOrder: true, refused: 0, kills: 2 });
});
