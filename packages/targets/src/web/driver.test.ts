import { expect, test } from "vitest";
import { playerInput } from "../../test/learner.ts";
import { createDriver, type WebStore } from "./driver.ts";

function memory(): WebStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

const grade = { points: 8, outOf: 10 };

test("resumes with state, completion and success", async () => {
  const store = memory();
  const driver = createDriver(playerInput({ base: "https://a.example/x" }), store);
  expect(await driver.open()).toMatchObject({ entry: "first", completed: false, success: "unknown" });
  driver.record({ type: "completed" });
  driver.record({ type: "failed", grade, final: false });
  driver.record({ type: "passed", grade });
  driver.record({ type: "failed", grade, final: true });
  driver.saveState("s1");
  expect(await driver.commit()).toBe("saved");
  expect([...store.kept.keys()]).toEqual(["lentera:https://a.example/x:uji:uji"]);
  expect(await createDriver(playerInput({ base: "https://a.example/x" }), store).open()).toMatchObject({
    entry: "resume",
    state: "s1",
    completed: true,
    success: "passed",
  });
});

test("works without storage, and says so", async () => {
  const driver = createDriver(playerInput({}), undefined);
  const told: string[] = [];
  driver.onStatus?.((status) => told.push(status));
  expect(await driver.open()).toMatchObject({ entry: "first" });
  driver.saveState("s1");
  expect(await driver.commit()).toBe("not-saved");
  expect(told).toEqual(["not-saved"]);
});

test("survives a full store and garbage in it", async () => {
  const store: WebStore = {
    getItem: () => "{garbage",
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const driver = createDriver(playerInput({}), store);
  expect(await driver.open()).toMatchObject({ entry: "first" });
  driver.saveState("s1");
  expect(await driver.commit()).toBe("not-saved");
});
