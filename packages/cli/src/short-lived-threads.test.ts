import { execFileSync } from "node:child_process";
import { expect, it, vi } from "vitest";
import { expectShortLives } from "./short-lived-threads.ts";

const set = vi.hoisted(() => vi.fn<(flag: string) => void>());
vi.mock("node:v8", () => ({ setFlagsFromString: set }));

it("names an option that this version of Node has, and raises it", () => {
  expectShortLives();
  const [name = "", value] = set.mock.calls[0]?.[0].split("=") ?? [];
  const options = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  const own = new RegExp(`default: ${name}=(\\d+)`).exec(options)?.[1];
  expect(Number(value)).toBeGreaterThan(Number(own ?? NaN));
});

it("leaves a version alone that it does not know", () => {
  set.mockClear();
  vi.spyOn(process, "versions", "get").mockReturnValue({ ...process.versions, v8: "99.1" });
  expectShortLives();
  expect(set).not.toHaveBeenCalled();
});
